// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sealed/sealed_vfs.h"

#include "core/sealed/key_registry.h"
#include "core/sealed/sealed_file.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <new>
#include <sqlite3.h>
#include <string>

namespace sessionbook {

namespace {

using namespace sealed_file;

// File controls of our own; SQLite leaves those above 100 to others.
constexpr int readEnvelope = 0x5b01;
constexpr int writeEnvelope = 0x5b02;
constexpr int syncEnvelope = 0x5b03;
struct EnvelopePiece
{
    qint64 offset;
    std::span<unsigned char> into;
    Bytes from;
};

SealedFile &sealedFile(sqlite3_file *file) { return *reinterpret_cast<SealedFile *>(file); }
sqlite3_file *realOf(sqlite3_file *file) { return sealedFile(file).real; }

sqlite3_vfs *belowOf(sqlite3_vfs *vfs) { return static_cast<sqlite3_vfs *>(vfs->pAppData); }

int closeFile(sqlite3_file *base)
{
    SealedFile &file = sealedFile(base);
    const int code =
        file.kind == Kind::Journal ? SQLITE_OK : realOf(base)->pMethods->xClose(file.real);
    file.~SealedFile();
    base->pMethods = nullptr;
    return code;
}

int readFile(sqlite3_file *base, void *into, int count, sqlite3_int64 offset)
{
    SealedFile &file = sealedFile(base);
    auto *const bytes = static_cast<unsigned char *>(into);
    switch (file.kind) {
    case Kind::Main:
        return readMain(file, bytes, count, offset);
    case Kind::Wal:
        return readWal(file, bytes, count, offset);
    case Kind::Journal:
        return readJournal(file, bytes, count, offset);
    }
    return SQLITE_IOERR_READ;
}

int writeFile(sqlite3_file *base, const void *from, int count, sqlite3_int64 offset)
{
    SealedFile &file = sealedFile(base);
    const auto *const bytes = static_cast<const unsigned char *>(from);
    switch (file.kind) {
    case Kind::Main:
        return writeMain(file, bytes, count, offset);
    case Kind::Wal:
        return writeWal(file, bytes, count, offset);
    case Kind::Journal:
        return writeJournal(file, bytes, count, offset);
    }
    return SQLITE_IOERR_WRITE;
}

qint64 shiftOf(const SealedFile &file) { return file.kind == Kind::Main ? Envelope::size : 0; }

int truncateFile(sqlite3_file *base, sqlite3_int64 size)
{
    return realOf(base)->pMethods->xTruncate(realOf(base), size + shiftOf(sealedFile(base)));
}

int syncFile(sqlite3_file *base, int flags)
{
    return realOf(base)->pMethods->xSync(realOf(base), flags);
}

int sizeOfFile(sqlite3_file *base, sqlite3_int64 *size)
{
    const int code = realOf(base)->pMethods->xFileSize(realOf(base), size);
    if (code == SQLITE_OK)
        *size = std::max<sqlite3_int64>(0, *size - shiftOf(sealedFile(base)));
    return code;
}

int lockFile(sqlite3_file *base, int level)
{
    return realOf(base)->pMethods->xLock(realOf(base), level);
}

int unlockFile(sqlite3_file *base, int level)
{
    return realOf(base)->pMethods->xUnlock(realOf(base), level);
}

int checkReservedLock(sqlite3_file *base, int *isReserved)
{
    return realOf(base)->pMethods->xCheckReservedLock(realOf(base), isReserved);
}

int controlFile(sqlite3_file *base, int operation, void *argument)
{
    sqlite3_file *const real = realOf(base);
    auto *const piece = static_cast<EnvelopePiece *>(argument);
    switch (operation) {
    case readEnvelope: {
        const int code =
            real->pMethods->xRead(real, piece->into.data(), int(piece->into.size()), piece->offset);
        return code == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : code;
    }
    case writeEnvelope:
        return real->pMethods->xWrite(real, piece->from.data(), int(piece->from.size()),
                                      piece->offset);
    case syncEnvelope:
        return real->pMethods->xSync(real, SQLITE_SYNC_FULL);
    case SQLITE_FCNTL_SIZE_HINT:
    case SQLITE_FCNTL_CHUNK_SIZE:
    case SQLITE_FCNTL_MMAP_SIZE:
    case SQLITE_FCNTL_POWERSAFE_OVERWRITE:
        return SQLITE_OK; // they count the bytes of a file that is not shifted
    default:
        return real->pMethods->xFileControl(real, operation, argument);
    }
}

int sectorSize(sqlite3_file *base) { return realOf(base)->pMethods->xSectorSize(realOf(base)); }

int characteristics(sqlite3_file *base)
{
    constexpr int kept = SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN | SQLITE_IOCAP_IMMUTABLE;
    // Without the last a WAL's frames would be written in pieces.
    return (realOf(base)->pMethods->xDeviceCharacteristics(realOf(base)) & kept) |
           SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int mapShared(sqlite3_file *base, int region, int size, int extend, void volatile **mapped)
{
    return realOf(base)->pMethods->xShmMap(realOf(base), region, size, extend, mapped);
}

int lockShared(sqlite3_file *base, int offset, int count, int flags)
{
    return realOf(base)->pMethods->xShmLock(realOf(base), offset, count, flags);
}

void sharedBarrier(sqlite3_file *base) { realOf(base)->pMethods->xShmBarrier(realOf(base)); }

int unmapShared(sqlite3_file *base, int remove)
{
    return realOf(base)->pMethods->xShmUnmap(realOf(base), remove);
}

int truncateJournal(sqlite3_file *base, sqlite3_int64 size)
{
    sealedFile(base).journal.resize(std::size_t(size));
    return SQLITE_OK;
}

int syncJournal(sqlite3_file *, int) { return SQLITE_OK; }

int sizeOfJournal(sqlite3_file *base, sqlite3_int64 *size)
{
    *size = sqlite3_int64(sealedFile(base).journal.size());
    return SQLITE_OK;
}

int lockNothing(sqlite3_file *, int) { return SQLITE_OK; }

int controlNothing(sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; }

int sectorOfJournal(sqlite3_file *) { return 0; }

int characteristicsOfJournal(sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

sqlite3_io_methods methodsOf(int version)
{
    sqlite3_io_methods methods = {};
    methods.iVersion = version; // below 3, so that nothing is mapped into memory
    methods.xClose = closeFile;
    methods.xRead = readFile;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    methods.xSync = syncFile;
    methods.xFileSize = sizeOfFile;
    methods.xLock = lockFile;
    methods.xUnlock = unlockFile;
    methods.xCheckReservedLock = checkReservedLock;
    methods.xFileControl = controlFile;
    methods.xSectorSize = sectorSize;
    methods.xDeviceCharacteristics = characteristics;
    methods.xShmMap = mapShared;
    methods.xShmLock = lockShared;
    methods.xShmBarrier = sharedBarrier;
    methods.xShmUnmap = unmapShared;
    return methods;
}

sqlite3_io_methods methodsOfJournal()
{
    sqlite3_io_methods methods = {};
    methods.iVersion = 1;
    methods.xClose = closeFile;
    methods.xRead = readFile;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateJournal;
    methods.xSync = syncJournal;
    methods.xFileSize = sizeOfJournal;
    methods.xLock = lockNothing;
    methods.xUnlock = lockNothing;
    methods.xCheckReservedLock = [](sqlite3_file *, int *isReserved) {
        *isReserved = 0;
        return SQLITE_OK;
    };
    methods.xFileControl = controlNothing;
    methods.xSectorSize = sectorOfJournal;
    methods.xDeviceCharacteristics = characteristicsOfJournal;
    return methods;
}

const sqlite3_io_methods inMemory = methodsOfJournal();
const sqlite3_io_methods withShared = methodsOf(2);
const sqlite3_io_methods withoutShared = methodsOf(1);

/// So would a journal. SQLite wants one only until a new file is in WAL mode; what is lost of that
/// with a kill was not yet a practice.
int openJournal(sqlite3_file *base, int flags, int *outFlags)
{
    auto *const file = new (base) SealedFile{};
    file->kind = Kind::Journal;
    base->pMethods = &inMemory;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *base, int flags, int *outFlags)
{
    base->pMethods = nullptr;
    // A temporary file would have plain pages: there are none.
    constexpr int refused = SQLITE_OPEN_TEMP_DB | SQLITE_OPEN_TRANSIENT_DB |
                            SQLITE_OPEN_TEMP_JOURNAL | SQLITE_OPEN_SUBJOURNAL |
                            SQLITE_OPEN_SUPER_JOURNAL;
    if (!name || (flags & refused))
        return SQLITE_CANTOPEN;
    if (flags & SQLITE_OPEN_MAIN_JOURNAL)
        return openJournal(base, flags, outFlags);
    const bool isWal = flags & SQLITE_OPEN_WAL;
    SealKey key = registeredKey(isWal ? sqlite3_filename_database(name) : name);
    if (!key)
        return SQLITE_AUTH;

    auto *const file = new (base) SealedFile{};
    file->kind = isWal ? Kind::Wal : Kind::Main;
    file->headerAt = -1;
    file->real = reinterpret_cast<sqlite3_file *>(file + 1);
    sqlite3_vfs *const below = belowOf(vfs);
    const int code = below->xOpen(below, name, file->real, flags, outFlags);
    if (code != SQLITE_OK) {
        if (file->real->pMethods)
            file->real->pMethods->xClose(file->real);
        file->~SealedFile();
        base->pMethods = nullptr;
        return code;
    }
    file->key = std::move(key);
    const sqlite3_io_methods &real = *file->real->pMethods;
    base->pMethods = real.iVersion >= 2 && real.xShmMap ? &withShared : &withoutShared;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    const int code = belowOf(vfs)->xDelete(belowOf(vfs), name, syncFolder);
    return code == SQLITE_IOERR_DELETE_NOENT ? SQLITE_OK : code; // a journal was in memory
}

int accessFile(sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
    return belowOf(vfs)->xAccess(belowOf(vfs), name, flags, result);
}

int fullPath(sqlite3_vfs *vfs, const char *name, int size, char *into)
{
    return belowOf(vfs)->xFullPathname(belowOf(vfs), name, size, into);
}

int randomness(sqlite3_vfs *vfs, int count, char *into)
{
    return belowOf(vfs)->xRandomness(belowOf(vfs), count, into);
}

int sleepFor(sqlite3_vfs *vfs, int microseconds)
{
    return belowOf(vfs)->xSleep(belowOf(vfs), microseconds);
}

int julianDay(sqlite3_vfs *vfs, double *day)
{
    return belowOf(vfs)->xCurrentTime(belowOf(vfs), day);
}

int lastError(sqlite3_vfs *vfs, int count, char *into)
{
    return belowOf(vfs)->xGetLastError(belowOf(vfs), count, into);
}

int julianMilliseconds(sqlite3_vfs *vfs, sqlite3_int64 *milliseconds)
{
    return belowOf(vfs)->xCurrentTimeInt64(belowOf(vfs), milliseconds);
}

} // namespace

bool registerSealedVfsOver(const char *base, const char *name)
{
    static std::mutex mutex;
    static std::map<std::string, sqlite3_vfs> registered; // SQLite keeps what points into it
    const std::scoped_lock lock(mutex);
    if (registered.contains(name))
        return true;
    sqlite3_vfs *const below = sqlite3_vfs_find(base);
    if (!below)
        return false;
    const auto made = registered.emplace(name, sqlite3_vfs{}).first;
    sqlite3_vfs &vfs = made->second;
    vfs.iVersion = 2;
    vfs.szOsFile = int(sizeof(SealedFile)) + below->szOsFile;
    vfs.mxPathname = below->mxPathname;
    vfs.zName = made->first.c_str();
    vfs.pAppData = below;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullPath;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleepFor;
    vfs.xCurrentTime = julianDay;
    vfs.xGetLastError = lastError;
    vfs.xCurrentTimeInt64 = julianMilliseconds;
    return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK;
}

bool registerSealedVfs()
{
    static const bool done = registerSealedVfsOver(nullptr, sealedVfs) &&
                             registerSealedVfsOver("unix-none", sealedVfsWithoutLocks);
    return done;
}

bool OpenFileMedium::read(qint64 offset, std::span<unsigned char> into)
{
    EnvelopePiece piece{offset, into, {}};
    return sqlite3_file_control(m_connection, "main", readEnvelope, &piece) == SQLITE_OK;
}

bool OpenFileMedium::write(qint64 offset, Bytes bytes)
{
    EnvelopePiece piece{offset, {}, bytes};
    return sqlite3_file_control(m_connection, "main", writeEnvelope, &piece) == SQLITE_OK;
}

bool OpenFileMedium::sync()
{
    return sqlite3_file_control(m_connection, "main", syncEnvelope, nullptr) == SQLITE_OK;
}

} // namespace sessionbook
