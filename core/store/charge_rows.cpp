// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/charge_rows.h"

#include "core/store/client_rows.h"

#include <limits>

namespace sessionbook::rows {

namespace {

// Must equal the conditions of the partial indexes word for word, or SQLite doesn't use them.
#define UNPAID "ch.voided_at IS NULL AND ch.paid < ch.amount"
#define PAID "ch.voided_at IS NULL AND ch.paid >= ch.amount"
#define VOID "ch.voided_at IS NOT NULL"

#define CHARGE_ITEMS                                                                               \
    "SELECT ch.session_id, c.id, " CLIENT_NAME                                                     \
    ", t.name, ch.service_at, s.length_minutes, s.status, ch.kind,"                                \
    "       ch.amount, ch.paid, ch.voided_at,"                                                     \
    "       CASE WHEN ch.paid > 0 THEN"                                                            \
    "       (SELECT p.method FROM payment p WHERE p.session_id = ch.session_id"                    \
    "          AND p.reverses IS NULL"                                                             \
    "          AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses = p.id)"                   \
    "        ORDER BY p.id DESC LIMIT 1) END"                                                      \
    " FROM charge ch CROSS JOIN session s ON s.id = ch.session_id"                                 \
    " JOIN client c ON c.id = s.client_id JOIN session_type t ON t.id = s.session_type_id"

#define OLDEST_CHARGE_FIRST(condition)                                                             \
    " WHERE " condition " AND (ch.service_at, ch.session_id) > (?, ?)"                             \
    " ORDER BY ch.service_at, ch.session_id LIMIT ?"

#define NEWEST_CHARGE_FIRST(condition)                                                             \
    " WHERE " condition " AND (ch.service_at, ch.session_id) < (?, ?)"                             \
    " ORDER BY ch.service_at DESC, ch.session_id DESC LIMIT ?"

#define TOTAL_WHERE(sum, condition)                                                                \
    "SELECT count(*), coalesce(sum(" sum "), 0), min(ch.service_at) FROM charge ch "               \
    "WHERE " condition

// What a sponsor's credit pays for is no money received.
#define RECEIVED_AND_PAID                                                                          \
    "SELECT count(*), (SELECT coalesce(sum(p.amount), 0) FROM payment p"                           \
    "                   WHERE p.method <> 'sponsored_credit'), min(ch.service_at)"                 \
    " FROM charge ch WHERE " PAID

const char *pageSql(ChargeState state)
{
    switch (state) {
    case ChargeState::Unpaid:
        return CHARGE_ITEMS OLDEST_CHARGE_FIRST(UNPAID);
    case ChargeState::Paid:
        return CHARGE_ITEMS NEWEST_CHARGE_FIRST(PAID);
    case ChargeState::Void:
        return CHARGE_ITEMS NEWEST_CHARGE_FIRST(VOID);
    case ChargeState::None:
        break;
    }
    Q_UNREACHABLE();
}

const char *totalSql(ChargeState state)
{
    switch (state) {
    case ChargeState::Unpaid:
        return TOTAL_WHERE("ch.amount - ch.paid", UNPAID);
    case ChargeState::Paid:
        return RECEIVED_AND_PAID;
    case ChargeState::Void:
        return TOTAL_WHERE("ch.amount", VOID);
    case ChargeState::None:
        break;
    }
    Q_UNREACHABLE();
}

ChargeItem readItem(const Statement &row)
{
    ChargeItem item{row.id<SessionId>(0),
                    row.id<ClientId>(1),
                    clientName(row, 2),
                    row.text(3),
                    row.instant(4),
                    row.integerIn(5, 1, minutesInDay),
                    row.token<SessionStatus>(6),
                    row.token<ChargeKind>(7),
                    row.money(8),
                    row.money(9),
                    ChargeState::Unpaid,
                    row.optional(11, &Statement::token<PaymentMethod>)};
    item.state =
        Charge{item.kind, item.amount, item.paid, row.optional(10, &Statement::instant)}.state();
    return item;
}

} // namespace

std::optional<Charge> charge(Connection &connection, SessionId id)
{
    Statement row(connection,
                  "SELECT kind, amount, paid, voided_at FROM charge WHERE session_id = ?", id);
    if (!row.next())
        return std::nullopt;
    return Charge{row.token<ChargeKind>(0), row.money(1), row.money(2),
                  row.optional(3, &Statement::instant)};
}

std::vector<Payment> payments(Connection &connection, SessionId id)
{
    Statement row(connection,
                  "SELECT id, amount, method, received_at, reverses FROM payment"
                  " WHERE session_id = ? ORDER BY id",
                  id);
    std::vector<Payment> list;
    while (row.next()) {
        list.push_back({row.id<PaymentId>(0), row.money(1), row.token<PaymentMethod>(2),
                        row.instant(3), row.optional(4, &Statement::id<PaymentId>)});
    }
    return list;
}

std::vector<ChargeItem> charges(Connection &connection, ChargeState state, int limit,
                                const std::optional<ChargeItem> &after)
{
    using Limits = std::numeric_limits<qint64>;
    const Instant end{state == ChargeState::Unpaid ? Limits::min() : Limits::max()};
    const Instant time = after ? after->startsAt : end;
    const SessionId id = after ? after->session : SessionId{};
    Statement row(connection, pageSql(state), time, id, limit);
    std::vector<ChargeItem> items;
    while (row.next())
        items.push_back(readItem(row));
    return items;
}

std::optional<ChargeItem> chargeItem(Connection &connection, SessionId id)
{
    Statement row(connection, CHARGE_ITEMS " WHERE ch.session_id = ?", id);
    if (!row.next())
        return std::nullopt;
    return readItem(row);
}

ChargeTotal chargeTotal(Connection &connection, ChargeState state)
{
    Statement row(connection, totalSql(state));
    if (!row.next())
        return {};
    return {row.integer(0), row.sum(1), row.optional(2, &Statement::instant)};
}

} // namespace sessionbook::rows
