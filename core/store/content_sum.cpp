// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/content_sum.h"

#include <QHash>
#include <QStringList>
#include <QtEndian>

#include <array>
#include <memory>
#include <sodium.h>
#include <sqlite3.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// What each run of the program changes without a trace in the changeset, and what is made by
/// chance: practices with the same content have the same sum.
bool isUncounted(const QString &column)
{
    return column == "erasures_pending"_L1 || column == "word"_L1;
}

struct Columns
{
    std::vector<bool> isKey;
    std::vector<bool> isCounted;
};

Columns columnsOf(Connection &connection, const QString &table)
{
    Statement row(connection, "SELECT name, pk FROM pragma_table_info(?) ORDER BY cid", table);
    Columns columns;
    while (row.next()) {
        columns.isCounted.push_back(!isUncounted(row.text(0)));
        columns.isKey.push_back(row.number(1) > 0);
    }
    return columns;
}

/// The same, read once: each practice that is open has the one schema of this program.
const Columns &knownColumnsOf(Connection &connection, const QByteArray &table)
{
    thread_local QHash<QByteArray, Columns> known;
    auto found = known.constFind(table);
    if (found == known.constEnd())
        found = known.insert(table, columnsOf(connection, QString::fromUtf8(table)));
    return *found;
}

/// A cell's type and value.
void append(QByteArray &bytes, sqlite3_value *value)
{
    const int type = sqlite3_value_type(value);
    if (type == SQLITE_NULL) {
        bytes += '-';
    } else if (type == SQLITE_INTEGER) {
        const qint64 number = qToLittleEndian(qint64{sqlite3_value_int64(value)});
        bytes.append('i').append(reinterpret_cast<const char *>(&number), sizeof number);
    } else {
        const auto *data = static_cast<const char *>(sqlite3_value_blob(value));
        bytes.append(type == SQLITE_TEXT ? 't' : 'b').append(data, sqlite3_value_bytes(value));
    }
}

QByteArray bytesOf(sqlite3_value *value)
{
    QByteArray bytes;
    append(bytes, value);
    return bytes;
}

/// SipHash, which is made for short texts. A key that is no secret will do: it is against chance.
quint64 hashOf(const QByteArray &bytes)
{
    constexpr std::array<unsigned char, crypto_shorthash_KEYBYTES> key{};
    quint64 hash = 0;
    crypto_shorthash(reinterpret_cast<unsigned char *>(&hash),
                     reinterpret_cast<const unsigned char *>(bytes.constData()),
                     static_cast<unsigned long long>(bytes.size()), key.data());
    return qFromLittleEndian(hash);
}

/// Of one row: its table and key, and each cell that is added or taken away. Wraps around.
class RowSum
{
public:
    RowSum(const QByteArray &table, const Columns &columns) : m_place(table), m_columns(columns) {}

    void addKey(std::size_t column, const QByteArray &cell)
    {
        if (m_columns.isKey[column])
            m_place += '|' + QByteArray::number(cell.size()) + cell;
    }
    [[nodiscard]] quint64 of(std::size_t column, const QByteArray &cell)
    {
        return of(column, [&cell](QByteArray &bytes) { bytes += cell; });
    }
    [[nodiscard]] quint64 of(std::size_t column, sqlite3_value *cell)
    {
        return of(column, [cell](QByteArray &bytes) { append(bytes, cell); });
    }

private:
    template <class Append>
    [[nodiscard]] quint64 of(std::size_t column, Append appendCell)
    {
        if (!m_columns.isCounted[column])
            return 0;
        m_bytes.resize(0); // keeps its room
        m_bytes.append(m_place).append('|').append(static_cast<char>(column));
        appendCell(m_bytes);
        return hashOf(m_bytes);
    }

    QByteArray m_place;
    const Columns &m_columns;
    QByteArray m_bytes;
};

struct FinishedStatement
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
struct FinishedChangeset
{
    void operator()(sqlite3_changeset_iter *changes) const { sqlite3changeset_finalize(changes); }
};

[[noreturn]] void failed(int code) { throw StoreError({}, ErrorKind::Storage, code); }

quint64 sumOfTable(Connection &connection, const QString &table)
{
    const Columns columns = columnsOf(connection, table);
    const QByteArray name = table.toUtf8();
    sqlite3_stmt *prepared = nullptr;
    sqlite3_prepare_v2(connection.handle(), ("SELECT * FROM \"" + name + '"').constData(), -1,
                       &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, FinishedStatement> row(prepared);
    quint64 sum = 0;
    int code = SQLITE_ROW;
    const std::size_t count = columns.isKey.size();
    const auto cell = [prepared](std::size_t column) {
        return sqlite3_column_value(prepared, static_cast<int>(column));
    };
    while ((code = sqlite3_step(prepared)) == SQLITE_ROW) {
        RowSum rowSum(name, columns);
        for (std::size_t i = 0; i < count; ++i) {
            if (columns.isKey[i])
                rowSum.addKey(i, bytesOf(cell(i)));
        }
        for (std::size_t i = 0; i < count; ++i)
            sum += rowSum.of(i, cell(i));
    }
    if (code != SQLITE_DONE)
        failed(code);
    return sum;
}

/// Empty if the changeset does not have it.
std::optional<QByteArray> cellOf(sqlite3_changeset_iter *changes, int column,
                                 int (*read)(sqlite3_changeset_iter *, int, sqlite3_value **))
{
    sqlite3_value *value = nullptr;
    if (read(changes, column, &value) != SQLITE_OK || !value)
        return std::nullopt;
    return bytesOf(value);
}

quint64 differenceBy(Connection &connection, const QByteArray &changeset)
{
    sqlite3_changeset_iter *changes = nullptr;
    QByteArray copy = changeset; // the iterator takes no const
    if (const int code =
            sqlite3changeset_start(&changes, static_cast<int>(copy.size()), copy.data()))
        failed(code);
    const std::unique_ptr<sqlite3_changeset_iter, FinishedChangeset> end(changes);
    quint64 difference = 0;
    while (sqlite3changeset_next(changes) == SQLITE_ROW) {
        const char *table = nullptr;
        int count = 0;
        int operation = 0;
        int indirect = 0;
        if (const int code = sqlite3changeset_op(changes, &table, &count, &operation, &indirect))
            failed(code);
        const Columns &columns = knownColumnsOf(connection, table);
        RowSum rowSum(table, columns);
        auto *readKey = operation == SQLITE_INSERT ? sqlite3changeset_new : sqlite3changeset_old;
        for (int i = 0; i < count; ++i) {
            if (const auto cell = cellOf(changes, i, readKey))
                rowSum.addKey(static_cast<std::size_t>(i), *cell);
        }
        for (int i = 0; i < count; ++i) {
            const auto column = static_cast<std::size_t>(i);
            const auto before = operation == SQLITE_INSERT
                                    ? std::nullopt
                                    : cellOf(changes, i, sqlite3changeset_old);
            const auto after = operation == SQLITE_DELETE
                                   ? std::nullopt
                                   : cellOf(changes, i, sqlite3changeset_new);
            if (operation == SQLITE_UPDATE && !after)
                continue; // as it was; the key is there only to find the row
            if (before)
                difference -= rowSum.of(column, *before);
            if (after)
                difference += rowSum.of(column, *after);
        }
    }
    return difference;
}

} // namespace

void keepContentSum(Connection &connection, const QByteArray &changeset, Applied applied)
{
    const auto kept = keptContentSum(connection);
    if (!kept)
        return;
    const quint64 difference = differenceBy(connection, changeset);
    const quint64 before = static_cast<quint64>(*kept);
    const quint64 sum = applied == Applied::Forward ? before + difference : before - difference;
    change(connection, "UPDATE content_sum SET sum = ?", static_cast<qint64>(sum));
}

void beginContentSum(Connection &connection)
{
    if (keptContentSum(connection))
        return;
    Transaction transaction(connection);
    change(connection, "INSERT INTO content_sum (id, sum) VALUES (1, ?)", contentSumOf(connection));
    transaction.commit();
}

void forgetContentSum(Connection &connection) { change(connection, "DELETE FROM content_sum"); }

std::optional<qint64> keptContentSum(Connection &connection)
{
    Statement row(connection, "SELECT sum FROM content_sum");
    return row.next() ? std::optional(row.number(0)) : std::nullopt;
}

qint64 contentSumOf(Connection &connection)
{
    QStringList tables;
    {
        Statement row(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                  " AND name NOT LIKE 'sqlite%' AND name NOT IN"
                                  " ('journal', 'journal_subject', 'content_sum')");
        while (row.next())
            tables << row.text(0);
    }
    quint64 sum = 0;
    for (const QString &table : std::as_const(tables))
        sum += sumOfTable(connection, table);
    return static_cast<qint64>(sum);
}

} // namespace sessionbook
