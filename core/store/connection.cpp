// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"

#include "core/rules/wording.h"
#include "core/sealed/sealed_vfs.h"
#include "core/store/buckets.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <limits>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sessionbook {

namespace {

struct ConnectionWords
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

QString sentenceForMoved()
{
    return ConnectionWords::tr(
        "The practice's file was moved, renamed, deleted or replaced. Nothing "
        "was changed; put it back, or save a copy of what is open here.");
}

/// Throws if another file is at the path than the one that was opened.
void refuseOther(const PracticeFile &file)
{
    if (identityAt(file.path) != *file.identity)
        throw StoreError(sentenceForMoved());
}

QString sentenceForCode(int extendedCode)
{
    switch (extendedCode & 0xff) {
    case SQLITE_FULL:
        return ConnectionWords::tr("The disk is full. Nothing was changed; free some space and try "
                                   "again.");
    case SQLITE_READONLY:
        return ConnectionWords::tr(
            "The practice's file can't be written. Nothing was changed; check "
            "its permissions.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ConnectionWords::tr(
            "Another program is using the practice's file. Nothing was changed; "
            "close it and try again.");
    case SQLITE_CORRUPT:
        return ConnectionWords::tr("The practice's file is damaged. Nothing was changed; run "
                                   "sessionbook --verify on it, and restore a copy.");
    case SQLITE_NOTADB:
        return ConnectionWords::tr("This file is not a Sessionbook practice.");
    case SQLITE_CANTOPEN:
        return ConnectionWords::tr(
            "The practice's file can't be opened. Check that its folder exists "
            "and that you may write there.");
    case SQLITE_IOERR:
        if (extendedCode == SQLITE_IOERR_DATA) {
            return ConnectionWords::tr("The practice's file is damaged: a page of it is not what "
                                       "was written there. Nothing was changed; run sessionbook "
                                       "--verify on it, and restore a copy.");
        }
        return ConnectionWords::tr("The disk couldn't be read or written. Nothing was changed. "
                                   "Check the disk and try again.");
    default:
        return ConnectionWords::tr(
                   "The practice's file couldn't be changed (error %1). Nothing was changed.")
            .arg(extendedCode);
    }
}

// In pages of 4 KB, if the work has no pause.
constexpr int longestWal = 20'000;

int checkpoint(sqlite3 *connection, int mode)
{
    return sqlite3_wal_checkpoint_v2(connection, nullptr, mode, nullptr, nullptr);
}

/// Replaces SQLite's automatic checkpoint. What is committed is so whatever becomes of the
/// checkpoint, so its failure is not the commit's.
int afterCommit(void *, sqlite3 *connection, const char *, int pages)
{
    if (pages >= longestWal)
        checkpoint(connection, SQLITE_CHECKPOINT_PASSIVE);
    return SQLITE_OK;
}

/// The file as SQLite opens it without making one.
QString uriOf(const PracticeFile &file, Connection::Mode mode)
{
    return sqliteUri(file.path, mode == Connection::Mode::ReadOnly ? "mode=ro" : "mode=rw",
                     file.key != nullptr);
}

bool sealedFilesCanBeOpened()
{
    static const bool can = registerSealedVfs();
    return can;
}

} // namespace

// Escaped by hand: QUrl would take a path that begins with two slashes for a computer's name.
QString sqliteUri(const QString &path, const char *query, bool isSealed)
{
    if (isSealed)
        registerSealedVfs(); // also for a copy: its original may be plain
    const QByteArray escaped = QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/");
    return u"file://%1?%2&vfs=%3"_s.arg(QString::fromLatin1(escaped), QLatin1String(query),
                                        QLatin1String(isSealed ? sealedVfs : "unix"));
}

Connection::Connection(const PracticeFile &file, Mode mode)
    : m_file(file), m_name(QUuid::createUuid().toString()),
      m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(mode == Mode::InMemory ? u":memory:"_s : uriOf(file, mode));
    m_database.setConnectOptions(mode == Mode::ReadOnly
                                     ? u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s
                                     : u"QSQLITE_OPEN_URI"_s);
    try {
        if (m_file.identity)
            refuseOther(m_file); // or a -wal would be made beside it
        if (m_file.key) {
            if (!sealedFilesCanBeOpened())
                throw StoreError(sentenceForCode(SQLITE_ERROR), ErrorKind::Storage, SQLITE_ERROR);
            m_registration = KeyRegistration(m_file.path, m_file.key);
        }
        if (!m_database.open())
            throw StoreError(sentenceForCode(SQLITE_CANTOPEN), ErrorKind::Storage, SQLITE_CANTOPEN);
        sqlite3_extended_result_codes(handle(), 1);
        setBusyTimeout(5s);
        addBucketFunction(handle());
        // Sorting and VACUUM must not write copies of private data into temporary files.
        exec(u"PRAGMA temp_store = MEMORY"_s);
        // SQLite's own 2 MB can't hold what the lists of a large practice need at a time.
        exec(u"PRAGMA cache_size = -8000"_s);
        if (m_file.key)
            reserveBytes(sessionbook::reservedBytes);
        if (mode == Mode::ReadWrite)
            prepareToWrite();
        if (m_file.identity)
            requireInPlace(); // else it was replaced while it was being opened
    } catch (...) {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

void Connection::prepareToWrite()
{
    exec(u"PRAGMA journal_mode = WAL"_s);
    sqlite3_wal_hook(handle(), afterCommit, nullptr);
    exec(u"PRAGMA synchronous = FULL"_s);
    exec(u"PRAGMA secure_delete = ON"_s);
    exec(u"PRAGMA foreign_keys = ON"_s);
    if (number(u"PRAGMA foreign_keys"_s) != 1)
        throw StoreError(sentenceForCode(SQLITE_ERROR), ErrorKind::Storage, SQLITE_ERROR);
    (void)number(u"PRAGMA schema_version"_s); // opens the -wal and the -shm
    if (!m_file.identity)
        m_file.identity = identityAt(m_file.path);
}

void Connection::reserveBytes(int count)
{
    sqlite3_file_control(handle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &count);
}

Connection::~Connection()
{
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::fail() const
{
    const int code = sqlite3_extended_errcode(handle());
    throw StoreError(sentenceForCode(code), ErrorKind::Storage, code);
}

bool Connection::isInPlace() const
{
    int hasMoved = 0;
    sqlite3_file_control(handle(), "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved);
    return hasMoved == 0 && (!m_file.identity || identityAt(m_file.path) == *m_file.identity);
}

void Connection::requireInPlace() const
{
    if (!isInPlace())
        throw StoreError(sentenceForMoved());
}

void Connection::setBusyTimeout(std::chrono::milliseconds timeout)
{
    sqlite3_busy_timeout(handle(), static_cast<int>(timeout.count()));
}

void Connection::exec(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        fail();
}

qint64 Connection::number(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql) || !query.next())
        fail();
    return query.value(0).toLongLong();
}

sqlite3 *Connection::handle() const
{
    return *static_cast<sqlite3 *const *>(m_database.driver()->handle().constData());
}

qint64 Connection::lastInsertedId() const { return sqlite3_last_insert_rowid(handle()); }

bool Connection::emptyWal()
{
    // First what takes long, beside other connections' work; then nothing is left to be carried,
    // and they are kept out for a moment only.
    checkpoint(handle(), SQLITE_CHECKPOINT_PASSIVE);
    // It keeps writers out while it waits for readers, so it doesn't wait.
    int before = 0;
    {
        Statement timeout(*this, "PRAGMA busy_timeout");
        if (timeout.next())
            before = timeout.integer(0);
    }
    setBusyTimeout(0ms);
    const bool isEmpty = checkpoint(handle(), SQLITE_CHECKPOINT_TRUNCATE) == SQLITE_OK;
    setBusyTimeout(std::chrono::milliseconds(before));
    return isEmpty;
}

QSqlQuery &Connection::prepared(const char *sql)
{
    auto &slot = m_statements[sql];
    if (!slot) {
        auto query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(QString::fromUtf8(sql)))
            fail();
        slot = std::move(query);
    }
    return *slot;
}

void Statement::run()
{
    if (!m_query.exec())
        m_connection.fail();
}

UnreadableValue::UnreadableValue(QString value)
    : StoreError(ConnectionWords::tr("The practice's file is damaged: it contains an invalid “%1”. "
                                     "Run sessionbook --verify on it, and restore a copy.")
                     .arg(value)),
      m_value(std::move(value))
{
}

bool Statement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_connection.fail();
    return false;
}

qint64 Statement::number(int column) const
{
    const QVariant value = m_query.value(column);
    if (value.typeId() != QMetaType::LongLong || value.isNull())
        throw UnreadableValue(value.toString());
    return value.toLongLong();
}

qint64 Statement::numberIn(int column, qint64 least, qint64 most) const
{
    const qint64 found = number(column);
    if (found < least || found > most)
        throw UnreadableValue(QString::number(found));
    return found;
}

int Statement::integer(int column) const
{
    using Limits = std::numeric_limits<int>;
    return integerIn(column, Limits::min(), Limits::max());
}

QString Statement::text(int column) const
{
    const QVariant value = m_query.value(column);
    if (!value.isNull() && value.typeId() != QMetaType::QString)
        throw UnreadableValue(value.toString());
    return value.toString();
}

QByteArray Statement::bytes(int column) const
{
    const QVariant value = m_query.value(column);
    if (!value.isNull() && value.typeId() != QMetaType::QByteArray)
        throw UnreadableValue(value.toString());
    return value.toByteArray();
}

bool isBusy(const StoreError &error) { return (error.code() & 0xff) == SQLITE_BUSY; }

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        change(m_connection, "ROLLBACK");
    } catch (const StoreError &) {
        // SQLite has rolled back on its own, as it does when the disk is full.
    }
}

void Transaction::commit()
{
    m_connection.requireInPlace();
    change(m_connection, "COMMIT");
    m_open = false;
}

} // namespace sessionbook
