// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"

#include "core/rules/wording.h"

#include <QCoreApplication>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <limits>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct ConnectionWords
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

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
        return ConnectionWords::tr(
            "The disk did not take or give the data. Nothing was changed; check "
            "the disk and try again.");
    default:
        return ConnectionWords::tr(
                   "The practice's file did not take the change (error %1). Nothing "
                   "was changed.")
            .arg(extendedCode);
    }
}

// In pages of 4 KB.
constexpr int longWal = 1'000;
constexpr int longestWal = 20'000; // also without a pause in the work

int checkpoint(sqlite3 *connection)
{
    return sqlite3_wal_checkpoint_v2(connection, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                                     nullptr);
}

/// Replaces SQLite's automatic checkpoint.
int afterCommit(void *walPages, sqlite3 *connection, const char *, int pages)
{
    *static_cast<int *>(walPages) = pages;
    return pages < longestWal ? SQLITE_OK : checkpoint(connection);
}

} // namespace

Connection::Connection(const PracticeFile &file, Mode mode)
    : m_name(QUuid::createUuid().toString()),
      m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(mode == Mode::InMemory ? u":memory:"_s : file.path);
    m_database.setConnectOptions(mode == Mode::ReadOnly
                                     ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                                     : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    try {
        if (!m_database.open())
            throw StoreError(sentenceForCode(SQLITE_CANTOPEN), ErrorKind::Storage, SQLITE_CANTOPEN);
        sqlite3_extended_result_codes(handle(), 1);
        // Sorting and VACUUM must not write copies of private data into temporary files.
        exec(u"PRAGMA temp_store = MEMORY"_s);
        if (mode != Mode::ReadWrite)
            return;
        exec(u"PRAGMA journal_mode = WAL"_s);
        sqlite3_wal_hook(handle(), afterCommit, &m_walPages);
        exec(u"PRAGMA synchronous = FULL"_s);
        exec(u"PRAGMA secure_delete = ON"_s);
        exec(u"PRAGMA foreign_keys = ON"_s);
        if (number(u"PRAGMA foreign_keys"_s) != 1)
            throw StoreError(sentenceForCode(SQLITE_ERROR), ErrorKind::Storage, SQLITE_ERROR);
    } catch (...) {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
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

void Connection::shortenWal()
{
    if (m_walPages >= longWal && checkpoint(handle()) == SQLITE_OK)
        m_walPages = 0;
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
    : StoreError(ConnectionWords::tr("The practice's file is damaged: it has “%1” where that can't "
                                     "be. Run sessionbook --verify on it, and restore a copy.")
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
    change(m_connection, "COMMIT");
    m_open = false;
}

} // namespace sessionbook
