// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/records/practice_file.h"
#include "core/records/token.h"
#include "core/store/store_error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <initializer_list>
#include <memory>
#include <unordered_map>

struct sqlite3;

namespace sessionbook {

/// A connection to the file, with all pragmas set that the program relies on, and its prepared
/// statements.
///
/// Thread: the one that made it.
class Connection
{
public:
    enum class Mode { ReadWrite, ReadOnly };
    /// Throws StoreError. Makes the file when it is missing, unless ReadOnly.
    explicit Connection(const PracticeFile &file, Mode mode = Mode::ReadWrite);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Runs a statement without values or rows, such as DDL or a pragma. Throws StoreError.
    void exec(const QString &sql);
    /// A pragma's or query's single number.
    [[nodiscard]] qint64 number(const QString &sql);
    [[nodiscard]] sqlite3 *handle() const;
    [[nodiscard]] qint64 lastInsertedId() const;
    /// Moves a long WAL into the file. Call it in a pause: commits don't do it, so that each waits
    /// for the disk only once. Failure is harmless; the next call tries again.
    void shortenWal();

private:
    friend class Statement;
    QSqlQuery &prepared(const char *sql);
    [[noreturn]] void fail() const;

    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<const char *, std::unique_ptr<QSqlQuery>> m_statements;
    int m_walPages = 0; ///< after the last commit
};

// How our types are bound. Only an empty optional becomes NULL.
inline QVariant toSql(qint64 value) { return value; }
inline QVariant toSql(int value) { return value; }
inline QVariant toSql(Instant value) { return value.seconds; }
inline QVariant toSql(Money value) { return value.minor; }
inline QVariant toSql(const QByteArray &value) { return value; }
inline QVariant toSql(const QString &value) { return value.isNull() ? QLatin1String("") : value; }
template <class Tag>
QVariant toSql(Id<Tag> value)
{
    return value.value;
}
template <class Enum>
requires std::is_enum_v<Enum> QVariant toSql(Enum value) { return tokenOf(value).toString(); }
template <class T>
QVariant toSql(const std::optional<T> &value)
{
    return value ? toSql(*value) : QVariant();
}

/// One run of a prepared statement, reset at the end of the scope. `sql` must be a string literal:
/// its address is the key of the prepared statement.
class Statement
{
public:
    template <class... Values>
    Statement(Connection &connection, const char *sql, const Values &...values)
        : m_connection(connection), m_query(connection.prepared(sql))
    {
        // Two live statements with the same literal would share one cursor.
        Q_ASSERT(!m_query.isActive());
        int index = 0;
        (m_query.bindValue(index++, toSql(values)), ...);
        run();
    }
    ~Statement() { m_query.finish(); }
    Q_DISABLE_COPY_MOVE(Statement)

    [[nodiscard]] bool next();
    [[nodiscard]] qint64 rowsChanged() const { return m_query.numRowsAffected(); }

    // Columns, by index.
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] bool isNumber(int column) const
    {
        return m_query.value(column).typeId() == QMetaType::LongLong;
    }
    [[nodiscard]] qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] int integer(int column) const { return m_query.value(column).toInt(); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] Instant instant(int column) const { return {number(column)}; }
    [[nodiscard]] Money money(int column) const { return {number(column)}; }
    template <class IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return {number(column)};
    }
    /// Throws StoreError for an unknown token (a damaged or foreign file), never a default.
    template <class Enum>
    [[nodiscard]] Enum token(int column) const
    {
        const QString text = this->text(column);
        if (const auto value = fromToken<Enum>(text))
            return *value;
        failOnToken(text);
    }
    /// Empty for NULL.
    template <class Read>
    [[nodiscard]] auto optional(int column, Read read) const
        -> std::optional<decltype(std::invoke(read, *this, column))>
    {
        if (isNull(column))
            return std::nullopt;
        return std::invoke(read, *this, column);
    }

private:
    void run();
    [[noreturn]] static void failOnToken(const QString &token);

    Connection &m_connection;
    QSqlQuery &m_query;
};

/// Runs a statement that has no rows to read; answers how many rows it changed.
template <class... Values>
qint64 change(Connection &connection, const char *sql, const Values &...values)
{
    return Statement(connection, sql, values...).rowsChanged();
}

/// BEGIN IMMEDIATE … COMMIT; rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(Connection &connection) : m_connection(connection)
    {
        change(connection, "BEGIN IMMEDIATE");
    }
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)
    void commit();

private:
    Connection &m_connection;
    bool m_open = true;
};

} // namespace sessionbook
