// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <initializer_list>

struct sqlite3;
struct sqlite3_stmt;

/// SQLite's own C API, the limit that the store is measured against.
namespace sessionbook::bench {

class PlainConnection
{
public:
    explicit PlainConnection(const QString &path);
    ~PlainConnection();
    Q_DISABLE_COPY_MOVE(PlainConnection)
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

private:
    sqlite3 *m_handle = nullptr;
};

/// A statement prepared once, with integers as its values.
class PlainStatement
{
public:
    PlainStatement(const PlainConnection &connection, const QByteArray &sql);
    ~PlainStatement();
    Q_DISABLE_COPY_MOVE(PlainStatement)

    /// Reads every column of every row and keeps nothing, the least work possible.
    qint64 run(std::initializer_list<qint64> values);

private:
    sqlite3_stmt *m_statement = nullptr;
};

/// The text of the statement that the connection last prepared and still holds.
[[nodiscard]] QByteArray lastPrepared(sqlite3 *connection);

/// Counts how often SQLite compiles SQL on the connections opened while it lives. One at a time.
class PrepareCounter
{
public:
    PrepareCounter();
    ~PrepareCounter();
    Q_DISABLE_COPY_MOVE(PrepareCounter)
    /// Since the last call. Each compiled statement counts at least once.
    [[nodiscard]] int take();
};

} // namespace sessionbook::bench
