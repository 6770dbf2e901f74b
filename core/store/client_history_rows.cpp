// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/client_history_rows.h"

#include <limits>

namespace sessionbook::rows {

namespace {

#define COMING "s.status IN ('booked', 'in_progress') AND s.starts_at + s.length_minutes * 60 > ?"

#define SESSIONS                                                                                   \
    "SELECT s.id, t.name, s.starts_at, s.length_minutes, s.place, s.status, s.price,"              \
    "       s.cancel_reason, s.cancel_reason_text, ch.kind, ch.amount, ch.paid, ch.voided_at"      \
    " FROM session s INDEXED BY session_by_client"                                                 \
    " JOIN session_type t ON t.id = s.session_type_id"                                             \
    " LEFT JOIN charge ch ON ch.session_id = s.id WHERE s.client_id = ?"

#define SOONEST_FIRST " AND (s.starts_at, s.id) > (?, ?) ORDER BY s.starts_at, s.id LIMIT ?"
#define NEWEST_SESSION_FIRST                                                                       \
    " AND (s.starts_at, s.id) < (?, ?) ORDER BY s.starts_at DESC, s.id DESC LIMIT ?"

ClientSession readClientSession(const Statement &row)
{
    ClientSession session{row.id<SessionId>(0), row.text(1),
                          row.instant(2),       row.integerIn(3, 1, minutesInDay),
                          row.token<Place>(4),  row.token<SessionStatus>(5),
                          row.money(6),         row.optional(7, &Statement::token<CancelReason>),
                          row.text(8),          {}};
    if (!row.isNull(9)) {
        session.charge = Charge{row.token<ChargeKind>(9), row.money(10), row.money(11),
                                row.optional(12, &Statement::instant)};
    }
    return session;
}

std::vector<ClientSession> readClientSessions(Statement row)
{
    std::vector<ClientSession> list;
    while (row.next())
        list.push_back(readClientSession(row));
    return list;
}

} // namespace

ClientFigures clientFigures(Connection &connection, ClientId id, Instant now)
{
    // Runs for every row that comes into sight, so it makes only three short walks along the
    // client's index. A session lasts at most a day: one that began a day ago may still be running.
    Statement row(
        connection,
        "SELECT (SELECT s.starts_at FROM session s"
        "        WHERE s.client_id = ? AND s.starts_at > ? AND " COMING
        "        ORDER BY s.starts_at LIMIT 1),"
        "       (SELECT s.starts_at FROM session s"
        "        WHERE s.client_id = ? AND s.starts_at <= ? AND s.status <> 'cancelled'"
        "        ORDER BY s.starts_at DESC LIMIT 1),"
        "       (SELECT coalesce(sum(ch.amount - ch.paid), 0)"
        "        FROM charge ch INDEXED BY charge_by_client"
        "        WHERE ch.client_id = ? AND ch.voided_at IS NULL AND ch.paid < ch.amount)",
        id, now.plusMinutes(-minutesInDay - 1), now, id, now, id);
    if (!row.next())
        return {};
    return {row.optional(0, &Statement::instant), row.optional(1, &Statement::instant), row.sum(2)};
}

ClientCounts clientCounts(Connection &connection, ClientId id, Instant now)
{
    Statement row(connection,
                  "SELECT count(*) FILTER (WHERE " COMING "),"
                  "       count(*) FILTER (WHERE s.status <> 'cancelled'),"
                  "       count(*) FILTER (WHERE s.status = 'cancelled'),"
                  "       (SELECT count(*) FROM charge ch INDEXED BY charge_by_client"
                  "        CROSS JOIN payment p ON p.charge_id = ch.id WHERE ch.client_id = ?)"
                  ", (SELECT count(*) FROM charge ch INDEXED BY charge_by_client"
                  "        WHERE ch.client_id = ? AND ch.session_id IS NULL)"
                  ", (SELECT count(*) FROM document d WHERE d.client_id = ?)"
                  " FROM session s INDEXED BY session_by_client WHERE s.client_id = ?",
                  now, id, id, id, id);
    if (!row.next())
        return {};
    const int coming = row.integer(0);
    return {coming,         row.integer(1) - coming, row.integer(2),
            row.integer(3), row.integer(4),          row.integer(5)};
}

std::vector<ClientSession> clientSessions(Connection &connection, ClientId id, SessionGroup group,
                                          Instant now, int limit,
                                          const std::optional<ClientSession> &after)
{
    using Limits = std::numeric_limits<qint64>;
    const bool soonestFirst = group == SessionGroup::Coming;
    const Instant end{soonestFirst ? Limits::min() : Limits::max()};
    const Instant time = after ? after->startsAt : end;
    const SessionId last = after ? after->id : SessionId{};
    switch (group) {
    case SessionGroup::Coming:
        return readClientSessions(
            {connection, SESSIONS " AND " COMING SOONEST_FIRST, id, now, time, last, limit});
    case SessionGroup::Past:
        return readClientSessions({connection,
                                   SESSIONS " AND s.status <> 'cancelled' AND NOT (" COMING
                                            ")" NEWEST_SESSION_FIRST,
                                   id, now, time, last, limit});
    case SessionGroup::Cancelled:
        return readClientSessions({connection,
                                   SESSIONS " AND s.status = 'cancelled'" NEWEST_SESSION_FIRST, id,
                                   time, last, limit});
    }
    Q_UNREACHABLE();
}

std::vector<ClientPayment> clientPayments(Connection &connection, ClientId id, int limit,
                                          std::optional<PaymentId> before)
{
    Statement row(
        connection,
        "SELECT p.id, p.amount, p.method, p.received_at, p.reverses, ch.id, ch.session_id,"
        "       ch.service_at, coalesce(t.name, ch.text)"
        " FROM charge ch INDEXED BY charge_by_client"
        " CROSS JOIN payment p ON p.charge_id = ch.id"
        " LEFT JOIN session s ON s.id = ch.session_id"
        " LEFT JOIN session_type t ON t.id = s.session_type_id"
        " WHERE ch.client_id = ? AND p.id < ? ORDER BY p.id DESC LIMIT ?",
        id, before.value_or(PaymentId{std::numeric_limits<qint64>::max()}), limit);
    std::vector<ClientPayment> list;
    while (row.next()) {
        list.push_back({{row.id<PaymentId>(0), row.money(1), row.token<PaymentMethod>(2),
                         row.instant(3), row.optional(4, &Statement::id<PaymentId>)},
                        row.id<ChargeId>(5),
                        row.optional(6, &Statement::id<SessionId>),
                        row.instant(7),
                        row.text(8)});
    }
    return list;
}

} // namespace sessionbook::rows
