// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/copied_file.h"

#include "core/sealed/sealed_vfs.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QUrl>

#include <array>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct CopiedFileWords
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

enum class Way {
    Locked,   ///< beside a program that may be writing; needs its -shm
    WithWal,  ///< nobody has it open: without locks, and with an index of the WAL in memory alone
    FileAlone ///< nobody has it open, and there is no WAL
};

struct Closed
{
    void operator()(sqlite3 *connection) const { sqlite3_close_v2(connection); }
};

const char *vfsFor(Way way, bool isSealed)
{
    if (isSealed && !registerSealedVfs())
        return "";
    if (way == Way::WithWal)
        return isSealed ? sealedVfsWithoutLocks : "unix-none";
    return isSealed ? sealedVfs : nullptr;
}

/// Answers an SQLite result code, and at SQLITE_OK fills `memory`.
int copy(const PracticeFile &file, Way way, std::unique_ptr<Connection> &memory)
{
    memory = std::make_unique<Connection>(PracticeFile(QString()), Connection::Mode::InMemory);
    sqlite3 *const into = memory->handle();
    const KeyRegistration registration =
        file.key ? KeyRegistration(file.path, file.key) : KeyRegistration();
    QUrl url = QUrl::fromLocalFile(QFileInfo(file.path).absoluteFilePath());
    url.setQuery(way == Way::FileAlone ? u"immutable=1"_s : u"mode=ro"_s);
    sqlite3 *opened = nullptr;
    const int code =
        sqlite3_open_v2(url.toEncoded().constData(), &opened,
                        SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, vfsFor(way, file.key != nullptr));
    const std::unique_ptr<sqlite3, Closed> from(opened);
    if (code != SQLITE_OK)
        return code;
    sqlite3_extended_result_codes(opened, 1);
    sqlite3_busy_timeout(opened, 5'000);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (way == Way::WithWal)
        sqlite3_exec(opened, "PRAGMA locking_mode = EXCLUSIVE", nullptr, nullptr, nullptr);
    sqlite3_backup *backup = sqlite3_backup_init(into, "main", opened, "main");
    if (!backup)
        return sqlite3_extended_errcode(into);
    const int copied = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    return copied == SQLITE_DONE ? finished : copied;
}

struct Stamp
{
    qint64 size = -1;
    QDateTime changed;

    explicit Stamp(const QString &path)
    {
        if (const QFileInfo info(path); info.exists()) {
            size = info.size();
            changed = info.lastModified();
        }
    }
    friend bool operator==(const Stamp &, const Stamp &) = default;
};

std::array<Stamp, 2> stampsOf(const QString &path)
{
    return {Stamp(path), Stamp(path + u"-wal"_s)};
}

} // namespace

std::unique_ptr<Connection> copyInMemory(const PracticeFile &file)
{
    const QString &path = file.path;
    std::unique_ptr<Connection> memory;
    int code = SQLITE_BUSY;
    constexpr int tries = 3;
    if (QFileInfo::exists(path + u"-shm"_s))
        code = copy(file, Way::Locked, memory);
    const bool isInUse = (code & 0xff) == SQLITE_LOCKED;
    for (int tried = 0; code != SQLITE_OK && !isInUse && tried < tries; ++tried) {
        const auto before = stampsOf(path);
        code = copy(file, before[1].size > 0 ? Way::WithWal : Way::FileAlone, memory);
        if (stampsOf(path) == before)
            break;
        code = SQLITE_BUSY; // somebody has opened it meanwhile
    }
    if (code == SQLITE_IOERR_DATA) {
        throw StoreError(CopiedFileWords::tr("The file is damaged: a page of it is not what was "
                                             "written there."),
                         ErrorKind::Storage);
    }
    switch (code & 0xff) {
    case SQLITE_OK:
        return memory;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        throw StoreError(CopiedFileWords::tr("The file can't be read. Check its permissions."),
                         ErrorKind::Storage, code);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw StoreError(
            CopiedFileWords::tr("Another program is writing the file. Close it and try "
                                "again."),
            ErrorKind::Storage, code);
    default:
        throw StoreError(CopiedFileWords::tr("The file is damaged: it can't be read as a whole."),
                         ErrorKind::Storage);
    }
}

} // namespace sessionbook
