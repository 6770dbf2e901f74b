// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/plain_sqlite.h"

#include <QFile>

#include <sqlite3.h>
#include <utility>

namespace sessionbook::bench {

namespace {

int compiled = 0;

int countCompiled(void *, int, const char *, const char *, const char *, const char *)
{
    ++compiled;
    return SQLITE_OK;
}

// SQLite asks the authorizer whenever it compiles a statement, and only then.
int watch(sqlite3 *connection, const char **, const sqlite3_api_routines *)
{
    return sqlite3_set_authorizer(connection, countCompiled, nullptr);
}

auto watcher() { return reinterpret_cast<void (*)()>(watch); }

} // namespace

PlainConnection::PlainConnection(const QString &path)
{
    if (sqlite3_open(QFile::encodeName(path).constData(), &m_handle) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(m_handle));
}

PlainConnection::~PlainConnection() { sqlite3_close(m_handle); }

PlainStatement::PlainStatement(const PlainConnection &connection, const QByteArray &sql)
{
    if (sqlite3_prepare_v2(connection.handle(), sql.constData(), -1, &m_statement, nullptr) !=
        SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(connection.handle()));
}

PlainStatement::~PlainStatement() { sqlite3_finalize(m_statement); }

qint64 PlainStatement::run(std::initializer_list<qint64> values)
{
    int position = 0;
    for (const qint64 value : values)
        sqlite3_bind_int64(m_statement, ++position, value);
    qint64 seen = 0;
    while (sqlite3_step(m_statement) == SQLITE_ROW) {
        const int columns = sqlite3_column_count(m_statement);
        for (int column = 0; column < columns; ++column) {
            if (sqlite3_column_type(m_statement, column) == SQLITE_TEXT) {
                seen += *sqlite3_column_text(m_statement, column);
                seen += sqlite3_column_bytes(m_statement, column);
            } else {
                seen += sqlite3_column_int64(m_statement, column);
            }
        }
    }
    sqlite3_reset(m_statement);
    return seen;
}

QByteArray lastPrepared(sqlite3 *connection)
{
    // The newest comes first in SQLite's list.
    return sqlite3_sql(sqlite3_next_stmt(connection, nullptr));
}

PrepareCounter::PrepareCounter()
{
    compiled = 0;
    sqlite3_auto_extension(watcher());
}

PrepareCounter::~PrepareCounter() { sqlite3_cancel_auto_extension(watcher()); }

int PrepareCounter::take() { return std::exchange(compiled, 0); }

} // namespace sessionbook::bench
