// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/records/practice_file.h"
#include "core/records/token.h"
#include "core/sealed/key_registry.h"
#include "core/store/store_error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <chrono>
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
    enum class Mode {
        ReadWrite,
        ReadOnly,
        InMemory, ///< empty, and of no file
    };
    /// Never makes a file. Throws StoreError, also if another file than `file.identity` is there.
    explicit Connection(const PracticeFile &file, Mode mode = Mode::ReadWrite);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// With the file's identity, unless ReadOnly without one.
    [[nodiscard]] const PracticeFile &file() const { return m_file; }
    /// Whether the file that is open is still the one at its path.
    [[nodiscard]] bool isInPlace() const;
    /// Throws StoreError if not.
    void requireInPlace() const;
    /// How long a statement blocks while another connection writes.
    void setBusyTimeout(std::chrono::milliseconds timeout);

    /// Runs a statement without values or rows, such as DDL or a pragma. Throws StoreError.
    void exec(const QString &sql);
    /// A pragma's or query's single number.
    [[nodiscard]] qint64 number(const QString &sql);
    [[nodiscard]] sqlite3 *handle() const;
    [[nodiscard]] qint64 lastInsertedId() const;
    /// Carries the WAL into the file and empties it, so that the file alone is complete, and no WAL
    /// is left to another file that takes its name. Waits for the disk: commits don't do it. False
    /// if another connection was in the way; the next call tries again.
    bool emptyWal();
    /// How many bytes at the end of each page stay free in a file that is still empty, or that
    /// VACUUM INTO makes.
    void reserveBytes(int count);

private:
    friend class Statement;
    void prepareToWrite();
    QSqlQuery &prepared(const char *sql);
    [[noreturn]] void fail() const;

    PracticeFile m_file;
    KeyRegistration m_registration;
    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<const char *, std::unique_ptr<QSqlQuery>> m_statements;
};

/// A file's name to SQLite. `query` such as "mode=ro".
[[nodiscard]] QString sqliteUri(const QString &path, const char *query, bool isSealed);

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

    // Columns, by index. Whatever the program could not have written, as in a damaged file, throws
    // UnreadableValue: it is never cut to fit and never a default, so that nothing is indexed,
    // sized or added up by a number that was not looked at.
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] bool isNumber(int column) const
    {
        return m_query.value(column).typeId() == QMetaType::LongLong;
    }
    /// Any number.
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] qint64 numberIn(int column, qint64 least, qint64 most) const;
    /// Of the range of int, as a revision or a count.
    [[nodiscard]] int integer(int column) const;
    [[nodiscard]] int integerIn(int column, int least, int most) const
    {
        return static_cast<int>(numberIn(column, least, most));
    }
    [[nodiscard]] bool flag(int column) const { return numberIn(column, 0, 1) == 1; }
    /// Empty for NULL.
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] Instant instant(int column) const
    {
        return {numberIn(column, earliestInstant.seconds, latestInstant.seconds)};
    }
    /// An amount, or a payment's reversal.
    [[nodiscard]] Money money(int column) const
    {
        return {numberIn(column, -largestAmount, largestAmount)};
    }
    /// In hundredths of a percent.
    [[nodiscard]] int tax(int column) const { return integerIn(column, 0, highestTax); }
    /// Of many amounts.
    [[nodiscard]] Money sum(int column) const { return {number(column)}; }
    template <class IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return {numberIn(column, 1, largestId)};
    }
    template <class Enum>
    [[nodiscard]] Enum token(int column) const
    {
        const QString text = this->text(column);
        if (const auto value = fromToken<Enum>(text))
            return *value;
        throw UnreadableValue(text);
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

    Connection &m_connection;
    QSqlQuery &m_query;
};

/// Runs a statement that has no rows to read; answers how many rows it changed.
template <class... Values>
qint64 change(Connection &connection, const char *sql, const Values &...values)
{
    return Statement(connection, sql, values...).rowsChanged();
}

/// Whether another connection was writing.
[[nodiscard]] bool isBusy(const StoreError &error);

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
    /// Throws StoreError, also when the file is no longer in its place: what is written to it then
    /// would not be found again.
    void commit();

private:
    Connection &m_connection;
    bool m_open = true;
};

} // namespace sessionbook
