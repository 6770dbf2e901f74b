// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/to_finish_rows.h"

#include "core/store/session_items.h"

#include <limits>

namespace sessionbook::rows {

namespace {

// Must equal the condition of the partial index session_open word for word, or SQLite doesn't use
// it.
#define IS_OPEN "status IN ('booked', 'in_progress')"

} // namespace

std::vector<SessionItem> toFinish(Connection &connection, Instant now, int limit,
                                  const std::optional<SessionItem> &after)
{
    const Instant time = after ? after->startsAt : Instant{std::numeric_limits<qint64>::min()};
    const SessionId id = after ? after->id : SessionId{};
    Statement row(connection,
                  SESSION_ITEMS_FROM("session s INDEXED BY session_open")
                  // clang-format off
                  " WHERE s." IS_OPEN " AND (s.starts_at, s.id) > (?, ?)"
                  " AND s.starts_at < ? AND s.starts_at + s.length_minutes * 60 <= ?"
                  " ORDER BY s.starts_at, s.id LIMIT ?",
                  // clang-format on
                  time, id, now, now, limit);
    return readSessionItems(row);
}

int toFinishCount(Connection &connection, Instant now)
{
    Statement row(connection,
                  "SELECT count(*) FROM session INDEXED BY session_open WHERE " IS_OPEN
                  " AND starts_at < ? AND starts_at + length_minutes * 60 <= ?",
                  now, now);
    return row.next() ? row.integer(0) : 0;
}

} // namespace sessionbook::rows
