// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sealed/page_seal.h"
#include "tests/sealed/sealed_database.h"
#include "tests/support/catch.h"
#include "tests/support/folder_bytes.h"

#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t walHeaderSize = 32;
constexpr std::size_t frameSize = page_seal::frameHeaderSize + page_seal::pageSize;
using Header = std::array<unsigned char, page_seal::frameHeaderSize>;

/// SQLite's checksum of a WAL, which anybody can compute of pages that they know or guess.
class Checksum
{
public:
    Checksum(quint32 first, quint32 second) : m_first(first), m_second(second) {}
    void add(const unsigned char *bytes, std::size_t size)
    {
        for (std::size_t at = 0; at < size; at += 8) {
            m_first += word(bytes + at) + m_second;
            m_second += word(bytes + at + 4) + m_first;
        }
    }
    [[nodiscard]] bool standsAt(const unsigned char *bytes) const
    {
        return qFromBigEndian<quint32>(bytes) == m_first &&
               qFromBigEndian<quint32>(bytes + 4) == m_second;
    }

private:
    static quint32 word(const unsigned char *bytes)
    {
        quint32 word = 0;
        std::memcpy(&word, bytes, sizeof word); // as this machine writes WALs
        return word;
    }
    quint32 m_first;
    quint32 m_second;
};

} // namespace

TEST_CASE("no checksum of a plain page stands in a sealed WAL", "[seal]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"practice"_s);
    const SealKey key = makeSealedFile(path);
    SealedDatabase database(path, key);
    REQUIRE(database.run("CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT)") == SQLITE_OK);
    for (int i = 0; i < 30; ++i)
        REQUIRE(database.run("INSERT INTO word(text) VALUES (hex(zeroblob(700)))") == SQLITE_OK);

    const QByteArray wal = bytesOf(folder.path()).at(u"practice-wal"_s);
    const auto *const bytes = reinterpret_cast<const unsigned char *>(wal.constData());
    const std::size_t frames = (std::size_t(wal.size()) - walHeaderSize) / frameSize;
    REQUIRE(frames > 30);
    Checksum checksum(qFromBigEndian<quint32>(bytes + 24), qFromBigEndian<quint32>(bytes + 28));
    for (std::size_t frame = 0; frame < frames; ++frame) {
        INFO("frame " << frame);
        const unsigned char *const begin = bytes + walHeaderSize + frame * frameSize;
        Header header{};
        std::copy_n(begin, header.size(), header.begin());
        page_seal::Page page{};
        std::copy_n(begin + header.size(), page.size(), page.begin());
        REQUIRE(page_seal::open(*key, page_seal::inWal(frame, header.data()), page.data()));

        // Who guesses the page could make sure of it by the checksum.
        checksum.add(header.data(), 8);
        checksum.add(page.data(), page.size());
        CHECK_FALSE(checksum.standsAt(header.data() + page_seal::checksumAt));
        page_seal::maskChecksum(*key, frame, header.data());
        CHECK(checksum.standsAt(header.data() + page_seal::checksumAt));
    }
}

TEST_CASE("each frame's checksum is masked in its own way, which its key takes off", "[seal]")
{
    const Secret key = Secret::random(Envelope::keySize);
    const Secret other = Secret::random(Envelope::keySize);
    Header plain{};
    const auto masked = [&](const Secret &by, std::uint64_t frame, unsigned salt) {
        Header header = plain;
        header[8] = static_cast<unsigned char>(salt);
        page_seal::maskChecksum(by, frame, header.data());
        CHECK(std::equal(header.begin() + 9, header.begin() + page_seal::checksumAt,
                         plain.begin() + 9)); // nothing but the checksum
        Header again = header;
        page_seal::maskChecksum(by, frame, again.data());
        CHECK(std::all_of(again.begin() + page_seal::checksumAt, again.end(),
                          [](unsigned char byte) { return byte == 0; }));
        return QByteArray(reinterpret_cast<const char *>(header.data()) + page_seal::checksumAt, 8);
    };
    QByteArrayList masks;
    for (std::uint64_t frame = 0; frame < 50; ++frame) {
        for (const unsigned salt : {0U, 1U, 200U})
            masks << masked(key, frame, salt) << masked(other, frame, salt);
    }
    const auto count = masks.size();
    std::ranges::sort(masks);
    CHECK(std::ranges::adjacent_find(masks) == masks.end());
    CHECK(count == 300);
    CHECK_FALSE(masks.contains(QByteArray(8, '\0')));
}
