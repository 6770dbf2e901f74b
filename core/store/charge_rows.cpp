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

#define ALL_CHARGES "charge ch CROSS JOIN session s ON s.id = ch.session_id"
// A charge's time is that of its session, so a client's are found in order by their sessions.
#define OF_A_CLIENT                                                                                \
    "session s INDEXED BY session_by_client CROSS JOIN charge ch ON ch.session_id = s.id"
#define OF_A_PAYER                                                                                 \
    "client pc INDEXED BY client_by_payer"                                                         \
    " CROSS JOIN session s INDEXED BY session_by_client ON s.client_id = pc.id"                    \
    " CROSS JOIN charge ch ON ch.session_id = s.id"

// A payment that stands: no reversal, and not reversed.
#define STANDS(p)                                                                                  \
#p ".reverses IS NULL AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses = " #p ".id)"

// Its two values are the method, or NULL for any.
#define PAID_BY_METHOD                                                                             \
    "(? IS NULL OR EXISTS (SELECT 1 FROM payment m WHERE m.session_id = ch.session_id"             \
    " AND m.method = ? AND " STANDS(m) "))"

#define CHARGE_ITEMS(charges)                                                                      \
    "SELECT ch.session_id, c.id, " CLIENT_NAME                                                     \
    ", t.name, ch.service_at, s.length_minutes, s.status, ch.kind,"                                \
    "       ch.amount, ch.paid, ch.voided_at,"                                                     \
    "       CASE WHEN ch.paid > 0 THEN"                                                            \
    "       (SELECT p.method FROM payment p WHERE p.session_id = ch.session_id"                    \
    "          AND " STANDS(p) " ORDER BY p.id DESC LIMIT 1) END FROM " charges                    \
                               " JOIN client c ON c.id = s.client_id JOIN session_type t ON t.id " \
                               "= s.session_type_id WHERE "

#define OLDEST_FIRST(time, id)                                                                     \
    " AND (" time ", " id ") > (?, ?) AND " time " < ? AND " PAID_BY_METHOD " ORDER BY " time      \
    ", " id " LIMIT ?"
#define NEWEST_FIRST(time, id)                                                                     \
    " AND (" time ", " id ") < (?, ?) AND " time " >= ? AND " PAID_BY_METHOD " ORDER BY " time     \
    " DESC, " id " DESC LIMIT ?"

#define PAGE(condition, order)                                                                     \
    CHARGE_ITEMS(ALL_CHARGES) condition order("ch.service_at", "ch.session_id")
#define PAGE_OF(charges, whose, condition, order)                                                  \
    CHARGE_ITEMS(charges) whose condition order("s.starts_at", "s.id")
#define CLIENT_PAGE(condition, order) PAGE_OF(OF_A_CLIENT, "s.client_id = ? AND ", condition, order)
#define PAYER_PAGE(condition, order) PAGE_OF(OF_A_PAYER, "pc.payer_id = ? AND ", condition, order)

#define TOTAL(sum, charges)                                                                        \
    "SELECT count(*), coalesce(sum(" sum "), 0), min(ch.service_at) FROM " charges " WHERE "
#define SCOPED_TOTAL(sum, condition)                                                               \
    TOTAL(sum, "charge ch")                                                                        \
    condition " AND ch.service_at >= ? AND ch.service_at < ? AND " PAID_BY_METHOD
#define TOTAL_OF(sum, charges, whose, condition)                                                   \
    TOTAL(sum, charges)                                                                            \
    whose condition " AND s.starts_at >= ? AND s.starts_at < ? AND " PAID_BY_METHOD
#define CLIENT_TOTAL(sum, condition) TOTAL_OF(sum, OF_A_CLIENT, "s.client_id = ? AND ", condition)
#define PAYER_TOTAL(sum, condition) TOTAL_OF(sum, OF_A_PAYER, "pc.payer_id = ? AND ", condition)
#define LISTED "json_each(?) listed CROSS JOIN charge ch ON ch.session_id = listed.value"

// What a sponsor's credit pays for is no money received.
#define RECEIVED "SELECT coalesce(sum(p.amount), 0) FROM "
#define ITS_PAYMENTS " CROSS JOIN payment p ON p.session_id = ch.session_id WHERE "
#define MONEY "p.method <> 'sponsored_credit'"
#define MONEY_BY_METHOD " AND " MONEY " AND (? IS NULL OR p.method = ?)"
#define SCOPED_RECEIVED(condition)                                                                 \
    RECEIVED "charge ch" ITS_PAYMENTS condition                                                    \
             " AND ch.service_at >= ? AND ch.service_at < ?" MONEY_BY_METHOD
#define RECEIVED_OF(charges, whose, condition)                                                     \
    RECEIVED charges ITS_PAYMENTS whose condition                                                  \
        " AND s.starts_at >= ? AND s.starts_at < ?" MONEY_BY_METHOD
#define CLIENT_RECEIVED(condition) RECEIVED_OF(OF_A_CLIENT, "s.client_id = ? AND ", condition)
#define PAYER_RECEIVED(condition) RECEIVED_OF(OF_A_PAYER, "pc.payer_id = ? AND ", condition)

#define PARTLY_PAID UNPAID " AND ch.paid > 0"

/// The statements about one state.
struct StateSql
{
    const char *page;
    const char *clientPage;
    const char *payerPage;
    const char *total;
    const char *scopedTotal;
    const char *clientTotal;
    const char *payerTotal;
    const char *listedTotal;
};

const StateSql &sqlFor(ChargeState state)
{
    static constexpr StateSql unpaid{PAGE(UNPAID, OLDEST_FIRST),
                                     CLIENT_PAGE(UNPAID, OLDEST_FIRST),
                                     PAYER_PAGE(UNPAID, OLDEST_FIRST),
                                     TOTAL("ch.amount - ch.paid", "charge ch") UNPAID,
                                     SCOPED_TOTAL("ch.amount - ch.paid", UNPAID),
                                     CLIENT_TOTAL("ch.amount - ch.paid", UNPAID),
                                     PAYER_TOTAL("ch.amount - ch.paid", UNPAID),
                                     TOTAL("ch.amount - ch.paid", LISTED) UNPAID};
    // What was received is not the sum over these charges alone: see received().
    static constexpr StateSql paid{PAGE(PAID, NEWEST_FIRST),       CLIENT_PAGE(PAID, NEWEST_FIRST),
                                   PAYER_PAGE(PAID, NEWEST_FIRST), TOTAL("0", "charge ch") PAID,
                                   SCOPED_TOTAL("0", PAID),        CLIENT_TOTAL("0", PAID),
                                   PAYER_TOTAL("0", PAID),         TOTAL("0", LISTED) PAID};
    static constexpr StateSql voided{
        PAGE(VOID, NEWEST_FIRST),        CLIENT_PAGE(VOID, NEWEST_FIRST),
        PAYER_PAGE(VOID, NEWEST_FIRST),  TOTAL("ch.amount", "charge ch") VOID,
        SCOPED_TOTAL("ch.amount", VOID), CLIENT_TOTAL("ch.amount", VOID),
        PAYER_TOTAL("ch.amount", VOID),  TOTAL("ch.amount", LISTED) VOID};
    switch (state) {
    case ChargeState::Unpaid:
        return unpaid;
    case ChargeState::Paid:
        return paid;
    case ChargeState::Void:
        return voided;
    case ChargeState::None:
        break;
    }
    Q_UNREACHABLE();
}

using Limits = std::numeric_limits<qint64>;

Instant fromOf(const ChargeScope &scope) { return scope.of.from.value_or(Instant{Limits::min()}); }
Instant toOf(const ChargeScope &scope) { return scope.of.to.value_or(Instant{Limits::max()}); }
bool isOfSomebody(const ChargeScope &scope) { return scope.of.client || scope.payer; }
/// The id for the statements about a client or a payer.
qint64 whoseId(const ChargeScope &scope)
{
    return scope.payer ? scope.payer->value : scope.of.client->value;
}

/// Count, sum and oldest.
ChargeTotal readTotal(Statement &&row)
{
    if (!row.next())
        return {};
    return {row.integer(0), row.sum(1), row.optional(2, &Statement::instant)};
}

Money readSum(Statement &&row) { return row.next() ? row.sum(0) : Money{}; }

/// What clients have paid, also in part for what is still unpaid. What was paid for a charge that
/// is void has been reversed.
Money received(Connection &connection, const ChargeScope &scope)
{
    if (scope == ChargeScope{})
        return readSum({connection, RECEIVED "payment p WHERE " MONEY});
    Money sum;
    if (isOfSomebody(scope)) {
        for (const char *sql :
             {scope.payer ? PAYER_RECEIVED(PAID) : CLIENT_RECEIVED(PAID),
              scope.payer ? PAYER_RECEIVED(PARTLY_PAID) : CLIENT_RECEIVED(PARTLY_PAID)})
            sum = sum + readSum({connection, sql, whoseId(scope), fromOf(scope), toOf(scope),
                                 scope.method, scope.method});
    } else {
        for (const char *sql : {SCOPED_RECEIVED(PAID), SCOPED_RECEIVED(PARTLY_PAID)})
            sum = sum + readSum({connection, sql, fromOf(scope), toOf(scope), scope.method,
                                 scope.method});
    }
    return sum;
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

QString listOf(const std::vector<SessionId> &sessions)
{
    QByteArray list;
    for (const SessionId id : sessions)
        list += (list.isEmpty() ? '[' : ',') + QByteArray::number(id.value);
    return QString::fromLatin1(list.isEmpty() ? "[]" : list + ']');
}

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

std::vector<ChargeItem> charges(Connection &connection, ChargeState state, const ChargeScope &scope,
                                int limit, const std::optional<ChargeItem> &after)
{
    const bool oldestFirst = state == ChargeState::Unpaid;
    const Instant begin = oldestFirst ? fromOf(scope) : toOf(scope);
    const Instant end = oldestFirst ? toOf(scope) : fromOf(scope);
    const Instant time = after ? after->startsAt : begin;
    const SessionId id = after ? after->session : SessionId{};
    const auto read = [](Statement &&row) {
        std::vector<ChargeItem> items;
        while (row.next())
            items.push_back(readItem(row));
        return items;
    };
    if (isOfSomebody(scope)) {
        const char *sql = scope.payer ? sqlFor(state).payerPage : sqlFor(state).clientPage;
        return read(
            {connection, sql, whoseId(scope), time, id, end, scope.method, scope.method, limit});
    }
    return read({connection, sqlFor(state).page, time, id, end, scope.method, scope.method, limit});
}

std::optional<ChargeItem> chargeItem(Connection &connection, SessionId id, const ChargeScope &scope)
{
    Statement row(connection,
                  CHARGE_ITEMS(ALL_CHARGES) "ch.session_id = ? AND (? IS NULL OR s.client_id = ?)"
                                            " AND (? IS NULL OR c.payer_id = ?)"
                                            " AND ch.service_at >= ? AND ch.service_at < ?"
                                            " AND " PAID_BY_METHOD,
                  id, scope.of.client, scope.of.client, scope.payer, scope.payer, fromOf(scope),
                  toOf(scope), scope.method, scope.method);
    if (!row.next())
        return std::nullopt;
    return readItem(row);
}

ChargeTotal chargeTotal(Connection &connection, ChargeState state, const ChargeScope &scope)
{
    const StateSql &sql = sqlFor(state);
    const auto whole = [&]() -> ChargeTotal {
        if (scope == ChargeScope{})
            return readTotal({connection, sql.total});
        if (isOfSomebody(scope))
            return readTotal({connection, scope.payer ? sql.payerTotal : sql.clientTotal,
                              whoseId(scope), fromOf(scope), toOf(scope), scope.method,
                              scope.method});
        return readTotal(
            {connection, sql.scopedTotal, fromOf(scope), toOf(scope), scope.method, scope.method});
    };
    ChargeTotal total = whole();
    if (state == ChargeState::Paid)
        total.sum = received(connection, scope);
    return total;
}

ChargeTotal chargeTotal(Connection &connection, ChargeState state,
                        const std::vector<SessionId> &sessions)
{
    const QString json = listOf(sessions);
    ChargeTotal total = readTotal({connection, sqlFor(state).listedTotal, json});
    if (state == ChargeState::Paid)
        total.sum = readSum({connection, RECEIVED LISTED ITS_PAYMENTS PAID " AND " MONEY, json});
    return total;
}

} // namespace sessionbook::rows
