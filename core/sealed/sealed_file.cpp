// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sealed/sealed_file.h"

#include <QtEndian>

#include <algorithm>

namespace sessionbook::sealed_file {

using page_seal::frameHeaderSize;
using page_seal::pageSize;

namespace {

constexpr sqlite3_int64 walHeaderSize = 32;
constexpr sqlite3_int64 frameSize = sqlite3_int64(frameHeaderSize) + sqlite3_int64(pageSize);
// In page 1.
constexpr std::size_t pageSizeAt = 16;
constexpr std::size_t reserveCountAt = 20;

/// Where in a WAL a read or write begins, from the first frame on.
struct FramePlace
{
    explicit FramePlace(sqlite3_int64 offset)
        : number((offset - walHeaderSize) / frameSize),
          within((offset - walHeaderSize) % frameSize), start(offset - within)
    {
    }
    sqlite3_int64 number;
    sqlite3_int64 within;
    sqlite3_int64 start;
};

bool hasFreeReserve(const unsigned char *page)
{
    return std::all_of(page + pageSize - page_seal::reserved, page + pageSize,
                       [](unsigned char byte) { return byte == 0; });
}

} // namespace

// --- The practice's file -------------------------------------------------------------------------

int readMain(SealedFile &file, unsigned char *into, int count, sqlite3_int64 offset)
{
    const auto page = offset / sqlite3_int64(pageSize);
    const auto within = std::size_t(offset % sqlite3_int64(pageSize));
    const auto wanted = std::size_t(count);
    if (within + wanted > pageSize)
        return SQLITE_IOERR_READ;
    // A piece of a page, as SQLite reads of the first: all of it is opened.
    page_seal::Page whole;
    unsigned char *const buffer = wanted == pageSize ? into : whole.data();
    const int code = file.real->pMethods->xRead(file.real, buffer, int(pageSize),
                                                page * sqlite3_int64(pageSize) + Envelope::size);
    if (code == SQLITE_IOERR_SHORT_READ)
        std::fill_n(into, wanted, static_cast<unsigned char>(0));
    if (code != SQLITE_OK)
        return code;
    if (!page_seal::open(*file.key, page_seal::inFile(std::uint32_t(page + 1)), buffer)) {
        if (buffer == into)
            return SQLITE_IOERR_DATA;
        // SQLite looks at the first page before it looks for a WAL. The page may have been torn
        // while the WAL, which still has it, was carried into the file.
        std::fill(whole.begin(), whole.end(), static_cast<unsigned char>(0));
        qToBigEndian(quint16(pageSize), buffer + pageSizeAt);
        buffer[reserveCountAt] = page_seal::reserved;
    }
    if (buffer != into)
        std::copy_n(buffer + within, wanted, into);
    return SQLITE_OK;
}

int writeMain(SealedFile &file, const unsigned char *from, int count, sqlite3_int64 offset)
{
    if (std::size_t(count) != pageSize || offset % sqlite3_int64(pageSize) != 0 ||
        (offset == 0 && from[reserveCountAt] != page_seal::reserved) || !hasFreeReserve(from))
        return SQLITE_IOERR_WRITE; // it could not be read again
    const auto page = std::uint32_t(offset / sqlite3_int64(pageSize) + 1);
    page_seal::seal(*file.key, page_seal::inFile(page), from, file.sealed);
    return file.real->pMethods->xWrite(file.real, file.sealed.data(), count,
                                       offset + Envelope::size);
}

// --- Its WAL -------------------------------------------------------------------------------------

int readWal(SealedFile &file, unsigned char *into, int count, sqlite3_int64 offset)
{
    const sqlite3_io_methods &real = *file.real->pMethods;
    if (offset < walHeaderSize)
        return real.xRead(file.real, into, count, offset); // its header tells nothing
    const FramePlace frame(offset);
    const auto number = std::uint64_t(frame.number);

    // Header and page, as recovery reads them. A frame that was torn is handed out as it is, so
    // that its checksum is wrong and recovery ends there.
    if (frame.within == 0 && count == int(frameSize)) {
        const int code = real.xRead(file.real, into, count, offset);
        if (code == SQLITE_OK) {
            const auto place = page_seal::inWal(number, into);
            if (page_seal::open(*file.key, place, into + frameHeaderSize))
                page_seal::maskChecksum(*file.key, number, into);
        }
        return code;
    }
    // A page alone: of a frame that was committed, so it must be sound.
    if (frame.within == sqlite3_int64(frameHeaderSize) && count == int(pageSize)) {
        std::array<unsigned char, std::size_t(frameSize)> whole{};
        const int code = real.xRead(file.real, whole.data(), int(frameSize), frame.start);
        if (code == SQLITE_IOERR_SHORT_READ)
            std::fill_n(into, count, static_cast<unsigned char>(0));
        if (code != SQLITE_OK)
            return code;
        const auto place = page_seal::inWal(number, whole.data());
        if (!page_seal::open(*file.key, place, whole.data() + frameHeaderSize))
            return SQLITE_IOERR_DATA;
        std::copy_n(whole.data() + frameHeaderSize, pageSize, into);
        return SQLITE_OK;
    }
    // A piece of a header, as its checksum when those that follow are made anew.
    if (frame.within + count <= sqlite3_int64(frameHeaderSize)) {
        std::array<unsigned char, frameHeaderSize> header{};
        const int code = real.xRead(file.real, header.data(), int(header.size()), frame.start);
        if (code != SQLITE_OK) {
            std::fill_n(into, count, static_cast<unsigned char>(0));
            return code;
        }
        page_seal::maskChecksum(*file.key, number, header.data());
        std::copy_n(header.data() + frame.within, count, into);
        return SQLITE_OK;
    }
    return SQLITE_IOERR_READ;
}

int writeWal(SealedFile &file, const unsigned char *from, int count, sqlite3_int64 offset)
{
    const sqlite3_io_methods &real = *file.real->pMethods;
    if (offset < walHeaderSize) {
        file.headerAt = -1; // a new round, with other salts
        return real.xWrite(file.real, from, count, offset);
    }
    const FramePlace frame(offset);
    const auto number = std::uint64_t(frame.number);

    if (frame.within == 0 && count == int(frameHeaderSize)) {
        std::array<unsigned char, frameHeaderSize> header{};
        std::copy_n(from, header.size(), header.data());
        page_seal::maskChecksum(*file.key, number, header.data());
        const int code = real.xWrite(file.real, header.data(), count, offset);
        file.headerAt = code == SQLITE_OK ? frame.start : -1;
        file.header = header;
        return code;
    }
    if (frame.within == sqlite3_int64(frameHeaderSize) && count == int(pageSize)) {
        if (!hasFreeReserve(from))
            return SQLITE_IOERR_WRITE;
        // A page that is written again within its transaction comes without its header.
        if (file.headerAt != frame.start) {
            const int code =
                real.xRead(file.real, file.header.data(), int(frameHeaderSize), frame.start);
            if (code != SQLITE_OK)
                return code == SQLITE_IOERR_SHORT_READ ? SQLITE_IOERR_WRITE : code;
            file.headerAt = frame.start;
        }
        page_seal::seal(*file.key, page_seal::inWal(number, file.header.data()), from, file.sealed);
        return real.xWrite(file.real, file.sealed.data(), count, offset);
    }
    return SQLITE_IOERR_WRITE;
}

// --- A journal -----------------------------------------------------------------------------------

int readJournal(const SealedFile &file, unsigned char *into, int count, sqlite3_int64 offset)
{
    std::fill_n(into, count, static_cast<unsigned char>(0));
    const auto size = sqlite3_int64(file.journal.size());
    const auto there = std::clamp<sqlite3_int64>(size - offset, 0, count);
    if (there > 0)
        std::copy_n(file.journal.begin() + offset, there, into);
    return there == count ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeJournal(SealedFile &file, const unsigned char *from, int count, sqlite3_int64 offset)
{
    const auto end = std::size_t(offset) + std::size_t(count);
    if (file.journal.size() < end)
        file.journal.resize(end);
    std::copy_n(from, count, file.journal.begin() + offset);
    return SQLITE_OK;
}

} // namespace sessionbook::sealed_file
