// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/time_off_rows.h"

#include <QCoreApplication>

namespace sessionbook::rows {

namespace {

#define TIME_OFF "SELECT id, starts_at, ends_at, whole_days, title, series_id, revision FROM block"

TimeOff readTimeOff(const Statement &row)
{
    return {row.id<TimeOffId>(0), row.instant(1), row.instant(2),
            row.flag(3),          row.text(4),    row.optional(5, &Statement::id<SeriesId>),
            row.integer(6)};
}

std::vector<TimeOff> readEveryTimeOff(Statement &row)
{
    std::vector<TimeOff> list;
    while (row.next())
        list.push_back(readTimeOff(row));
    return list;
}

} // namespace

std::vector<TimeOff> timeOffBetween(Connection &connection, Instant from, Instant to)
{
    Statement row(connection,
                  TIME_OFF " WHERE ends_at > ? AND starts_at < ? ORDER BY starts_at, id", from, to);
    return readEveryTimeOff(row);
}

TimeOff off(Connection &connection, TimeOffId id)
{
    Statement row(connection, TIME_OFF " WHERE id = ?", id);
    if (!row.next()) {
        throw StoreError(QCoreApplication::translate("Store", "This time off no longer exists."),
                         ErrorKind::Invalid);
    }
    return readTimeOff(row);
}

std::vector<TimeOff> timeOffOf(Connection &connection, SeriesId series, Instant from)
{
    Statement row(connection, TIME_OFF " WHERE series_id = ? AND starts_at >= ? ORDER BY starts_at",
                  series, from);
    return readEveryTimeOff(row);
}

TimeOffId insertTimeOff(Connection &connection, const TimeOff &off)
{
    change(connection,
           "INSERT INTO block (starts_at, ends_at, whole_days, title, series_id)"
           " VALUES (?, ?, ?, ?, ?)",
           off.startsAt, off.endsAt, static_cast<int>(off.wholeDays), off.title, off.series);
    return {connection.lastInsertedId()};
}

bool updateTimeOff(Connection &connection, const TimeOff &off)
{
    return change(connection,
                  "UPDATE block SET starts_at = ?, ends_at = ?, whole_days = ?, title = ?,"
                  "  revision = revision + 1 WHERE id = ? AND revision = ?",
                  off.startsAt, off.endsAt, static_cast<int>(off.wholeDays), off.title, off.id,
                  off.revision) == 1;
}

bool deleteTimeOff(Connection &connection, TimeOffId id, int revision)
{
    return change(connection, "DELETE FROM block WHERE id = ? AND revision = ?", id, revision) == 1;
}

} // namespace sessionbook::rows
