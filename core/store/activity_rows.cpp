// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/activity_rows.h"

#include "core/store/journal_items.h"
#include "core/store/session_items.h"

#include <limits>

namespace sessionbook::rows {

namespace {

using Limits = std::numeric_limits<qint64>;

// SQLite has no statistics to choose an index by, so each query names its own.
#define BY_STATUS "session s INDEXED BY session_by_status"
#define BY_CLIENT "session s INDEXED BY session_by_client"

#define STAGE_ITEMS(sessions)                                                                      \
    "SELECT " SESSION_ITEM_COLUMNS ", t.name, s.cancel_reason FROM " SESSION_ITEM_TABLES(          \
        sessions) " JOIN session_type t ON t.id = s.session_type_id WHERE "

#define NEXT_FIRST                                                                                 \
    "s.status = ? AND (s.starts_at, s.id) > (?, ?) AND s.starts_at < ?"                            \
    " ORDER BY s.starts_at, s.id LIMIT ?"

#define LATEST_FIRST                                                                               \
    "s.status = ? AND (s.starts_at, s.id) < (?, ?) AND s.starts_at >= ?"                           \
    " ORDER BY s.starts_at DESC, s.id DESC LIMIT ?"

#define COUNT(sessions)                                                                            \
    "SELECT count(*) FROM " sessions " WHERE s.status = ? AND s.starts_at >= ?"                    \
    " AND s.starts_at < ?"

std::vector<StageItem> readStageItems(Statement &row)
{
    std::vector<StageItem> items;
    while (row.next()) {
        items.push_back({readSessionItem(row), row.text(sessionItemColumns),
                         row.optional(sessionItemColumns + 1, &Statement::token<CancelReason>)});
    }
    return items;
}

} // namespace

std::vector<StageItem> stage(Connection &connection, SessionStatus status,
                             const ActivityFilter &filter, int limit,
                             const std::optional<StageItem> &after)
{
    const Instant from = filter.from.value_or(Instant{Limits::min()});
    const Instant to = filter.to.value_or(Instant{Limits::max()});
    const bool nextFirst = status == SessionStatus::Booked;
    const Instant edge = nextFirst ? from : to;
    const Instant time = after ? after->session.startsAt : edge;
    const SessionId id = after ? after->session.id : SessionId{};
    if (nextFirst) {
        if (filter.client) {
            Statement row(connection, STAGE_ITEMS(BY_CLIENT) "s.client_id = ? AND " NEXT_FIRST,
                          *filter.client, status, time, id, to, limit);
            return readStageItems(row);
        }
        Statement row(connection, STAGE_ITEMS(BY_STATUS) NEXT_FIRST, status, time, id, to, limit);
        return readStageItems(row);
    }
    if (filter.client) {
        Statement row(connection, STAGE_ITEMS(BY_CLIENT) "s.client_id = ? AND " LATEST_FIRST,
                      *filter.client, status, time, id, from, limit);
        return readStageItems(row);
    }
    Statement row(connection, STAGE_ITEMS(BY_STATUS) LATEST_FIRST, status, time, id, from, limit);
    return readStageItems(row);
}

int stageCount(Connection &connection, SessionStatus status, const ActivityFilter &filter)
{
    const Instant from = filter.from.value_or(Instant{Limits::min()});
    const Instant to = filter.to.value_or(Instant{Limits::max()});
    if (filter.client) {
        Statement row(connection, COUNT(BY_CLIENT) " AND s.client_id = ?", status, from, to,
                      *filter.client);
        return row.next() ? row.integer(0) : 0;
    }
    Statement row(connection, COUNT(BY_STATUS), status, from, to);
    return row.next() ? row.integer(0) : 0;
}

std::vector<JournalItem> filteredJournal(Connection &connection, const ActivityFilter &filter,
                                         int limit, const std::optional<JournalItem> &before)
{
    const Instant from = filter.from.value_or(Instant{Limits::min()});
    const Instant to = filter.to.value_or(Instant{Limits::max()});
    const Instant time = before ? before->entry.at : to;
    const JournalId id = before ? before->entry.id : JournalId{};
#define PART                                                                                       \
    " WHERE (j.at, j.id) < (?, ?) AND j.at >= ? AND " FIRST_OF_ITS_ACT                             \
    " ORDER BY j.at DESC, j.id DESC LIMIT ?"
    if (filter.client) {
        // One client has few enough entries to sort them.
        Statement row(connection,
                      "WITH of_client AS ("
                      " SELECT journal_id FROM journal_subject WHERE client_id = ?"
                      " UNION SELECT journal_id FROM journal_subject WHERE session_id IN"
                      "  (SELECT id FROM session WHERE client_id = ?)) " JOURNAL_ITEMS(
                          "of_client o CROSS JOIN journal j ON j.id = o.journal_id") PART,
                      *filter.client, *filter.client, time, id, from, limit);
        return readJournalItems(row);
    }
    Statement row(connection, JOURNAL_ITEMS("journal j INDEXED BY journal_by_time") PART, time, id,
                  from, limit);
    return readJournalItems(row);
#undef PART
}

} // namespace sessionbook::rows
