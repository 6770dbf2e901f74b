#include "core/store/time_off_rows.h"

#include <QCoreApplication>

namespace sessionbook::rows {

namespace {

#define BLOCKS "SELECT id, starts_at, ends_at, whole_days, title, series_id, revision FROM block"

Block read(const Statement &row)
{
    return {row.id<BlockId>(0),  row.instant(1), row.instant(2),
            row.integer(3) != 0, row.text(4),    row.optional(5, &Statement::id<SeriesId>),
            row.integer(6)};
}

std::vector<Block> readAll(Statement &row)
{
    std::vector<Block> list;
    while (row.next())
        list.push_back(read(row));
    return list;
}

} // namespace

std::vector<Block> blocksBetween(Connection &connection, Instant from, Instant to)
{
    Statement row(connection, BLOCKS " WHERE ends_at > ? AND starts_at < ? ORDER BY starts_at, id",
                  from, to);
    return readAll(row);
}

Block block(Connection &connection, BlockId id)
{
    Statement row(connection, BLOCKS " WHERE id = ?", id);
    if (!row.next()) {
        throw StoreError(QCoreApplication::translate("Store", "This time off no longer exists."),
                         ErrorKind::Invalid);
    }
    return read(row);
}

std::vector<Block> blocksOf(Connection &connection, SeriesId series, Instant from)
{
    Statement row(connection, BLOCKS " WHERE series_id = ? AND starts_at >= ? ORDER BY starts_at",
                  series, from);
    return readAll(row);
}

BlockId insertBlock(Connection &connection, const Block &block)
{
    change(connection,
           "INSERT INTO block (starts_at, ends_at, whole_days, title, series_id)"
           " VALUES (?, ?, ?, ?, ?)",
           block.startsAt, block.endsAt, static_cast<int>(block.wholeDays), block.title,
           block.series);
    return {connection.lastInsertedId()};
}

bool updateBlock(Connection &connection, const Block &block)
{
    return change(connection,
                  "UPDATE block SET starts_at = ?, ends_at = ?, whole_days = ?, title = ?,"
                  "  revision = revision + 1 WHERE id = ? AND revision = ?",
                  block.startsAt, block.endsAt, static_cast<int>(block.wholeDays), block.title,
                  block.id, block.revision) == 1;
}

bool deleteBlock(Connection &connection, BlockId id, int revision)
{
    return change(connection, "DELETE FROM block WHERE id = ? AND revision = ?", id, revision) == 1;
}

} // namespace sessionbook::rows
