// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/series_rows.h"

#include "core/rules/recurrence.h"

namespace sessionbook::rows {

SeriesId insertSeries(Connection &connection, Frequency frequency, int every)
{
    change(connection, "INSERT INTO series (frequency, every) VALUES (?, ?)", frequency, every);
    return {connection.lastInsertedId()};
}

Series series(Connection &connection, SeriesId id)
{
    Statement row(connection, "SELECT frequency, every FROM series WHERE id = ?", id);
    if (!row.next())
        throw StoreError(QStringLiteral("series %1 is missing").arg(id.value));
    return {id, row.token<Frequency>(0), row.integerIn(1, 1, mostBetween)};
}

std::optional<SeriesPlace> seriesPlace(Connection &connection, const Session &session)
{
    if (!session.series)
        return std::nullopt;
    Statement row(connection,
                  "SELECT count(*), count(*) FILTER (WHERE starts_at < ? OR"
                  "   (starts_at = ? AND id <= ?)) FROM session WHERE series_id = ?",
                  session.fields.startsAt, session.fields.startsAt, session.id, *session.series);
    if (!row.next())
        return std::nullopt;
    const int count = row.integer(0);
    const int position = row.integer(1);
    return SeriesPlace{series(connection, *session.series), position, count};
}

std::vector<SessionId> bookedAfter(Connection &connection, SeriesId series, Instant after)
{
    Statement row(connection,
                  // The + keeps SQLite from the index of all booked sessions: a series is far
                  // shorter.
                  "SELECT id FROM session WHERE series_id = ? AND starts_at > ?"
                  "   AND +status = 'booked' ORDER BY starts_at, id",
                  series, after);
    std::vector<SessionId> list;
    while (row.next())
        list.push_back(row.id<SessionId>(0));
    return list;
}

} // namespace sessionbook::rows
