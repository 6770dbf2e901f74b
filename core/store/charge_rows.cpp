// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/charge_rows.h"

#include "core/store/balance_rows.h"
#include "core/store/client_rows.h"
#include "core/store/document_rows.h"
#include "core/store/received_money.h"

#include <QCoreApplication>

#include <limits>

namespace sessionbook::rows {

namespace {

// Must equal the conditions of the partial indexes word for word, or SQLite doesn't use them.
#define UNPAID "ch.voided_at IS NULL AND ch.paid < ch.amount"
#define PART_PAID UNPAID " AND ch.paid > 0"
#define PAID "ch.voided_at IS NULL AND ch.paid >= ch.amount"
#define VOID "ch.voided_at IS NOT NULL"

#define SOME_PART_PAID "charge ch INDEXED BY charge_part_paid"
#define OF_A_CLIENT "charge ch INDEXED BY charge_by_client"
#define OF_A_PAYER                                                                                 \
    "client pc INDEXED BY client_by_payer"                                                         \
    " CROSS JOIN charge ch INDEXED BY charge_by_client ON ch.client_id = pc.id"

// A payment that stands: no reversal, and not reversed.
#define STANDS(p)                                                                                  \
#p ".reverses IS NULL AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses = " #p ".id)"

// Its two values are the method, or NULL for any. For what nothing is paid of, no payment is looked
// for: that is most of what is unpaid.
#define PAID_BY_METHOD                                                                             \
    "(? IS NULL OR ch.paid > 0 AND EXISTS (SELECT 1 FROM payment m WHERE m.charge_id = ch.id"      \
    " AND m.method = ? AND " STANDS(m) "))"

#define CHARGE_ITEMS(charges)                                                                      \
    "SELECT ch.id, ch.session_id, c.id, " CLIENT_NAME                                              \
    ", coalesce(t.name, ch.text), ch.service_at, coalesce(s.length_minutes, 0),"                   \
    "       coalesce(s.status, 'complete'), ch.kind, ch.amount, ch.paid, ch.voided_at,"            \
    "       CASE WHEN ch.paid > 0 THEN"                                                            \
    "       (SELECT p.method FROM payment p WHERE p.charge_id = ch.id"                             \
    "          AND " STANDS(p) " ORDER BY p.id DESC LIMIT 1) END FROM " charges                    \
                               " CROSS JOIN client c ON c.id = ch.client_id"                       \
                               " LEFT JOIN session s ON s.id = ch.session_id"                      \
                               " LEFT JOIN session_type t ON t.id = s.session_type_id WHERE "

#define OLDEST_FIRST                                                                               \
    " AND (ch.service_at, ch.id) > (?, ?) AND ch.service_at < ? AND " PAID_BY_METHOD               \
    " ORDER BY ch.service_at, ch.id LIMIT ?"
#define NEWEST_FIRST                                                                               \
    " AND (ch.service_at, ch.id) < (?, ?) AND ch.service_at >= ? AND " PAID_BY_METHOD              \
    " ORDER BY ch.service_at DESC, ch.id DESC LIMIT ?"

#define PAGE(charges, condition, order) CHARGE_ITEMS(charges) condition order
#define CLIENT_PAGE(condition, order)                                                              \
    CHARGE_ITEMS(OF_A_CLIENT) "ch.client_id = ? AND " condition order
// The charges of a payer's clients are in no common order, so those of a page are chosen in the
// index first: only they are read.
#define PAYER_PAGE(condition, order, direction)                                                    \
    CHARGE_ITEMS("charge ch")                                                                      \
    "ch.id IN (SELECT ch.id FROM " OF_A_PAYER " WHERE pc.payer_id = ? AND " condition order        \
    ") ORDER BY ch.service_at" direction ", ch.id" direction

#define IN_PERIOD " AND ch.service_at >= ? AND ch.service_at < ?"
#define TOTAL(sum, charges)                                                                        \
    "SELECT count(*), coalesce(sum(" sum "), 0), min(ch.service_at) FROM " charges " WHERE "
#define SCOPED_TOTAL(sum, charges, condition)                                                      \
    TOTAL(sum, charges) condition IN_PERIOD " AND " PAID_BY_METHOD
#define CLIENT_TOTAL(sum, condition)                                                               \
    TOTAL(sum, OF_A_CLIENT) "ch.client_id = ? AND " condition IN_PERIOD " AND " PAID_BY_METHOD
#define PAYER_TOTAL(sum, condition)                                                                \
    TOTAL(sum, OF_A_PAYER) "pc.payer_id = ? AND " condition IN_PERIOD " AND " PAID_BY_METHOD
#define LISTED "json_each(?) listed CROSS JOIN charge ch ON ch.id = listed.value"

#define RECEIVED "SELECT coalesce(sum(p.amount), 0) FROM "
#define ITS_PAYMENTS " CROSS JOIN payment p ON p.charge_id = ch.id WHERE "
#define MONEY_BY_METHOD " AND " BRINGS_MONEY(p) " AND (? IS NULL OR p.method = ?)"
#define SCOPED_RECEIVED(charges, condition)                                                        \
    RECEIVED charges ITS_PAYMENTS condition IN_PERIOD MONEY_BY_METHOD
#define CLIENT_RECEIVED(condition)                                                                 \
    RECEIVED OF_A_CLIENT ITS_PAYMENTS "ch.client_id = ? AND " condition IN_PERIOD MONEY_BY_METHOD
#define PAYER_RECEIVED(condition)                                                                  \
    RECEIVED OF_A_PAYER ITS_PAYMENTS "pc.payer_id = ? AND " condition IN_PERIOD MONEY_BY_METHOD

/// The statements about one state.
struct StateSql
{
    const char *page;
    const char *methodPage; ///< of what was paid by one method
    const char *clientPage;
    const char *payerPage;
    const char *total;
    const char *scopedTotal;
    const char *methodTotal;
    const char *clientTotal;
    const char *payerTotal;
    const char *listedTotal;
};

const StateSql &sqlFor(ChargeState state)
{
    static constexpr StateSql unpaid{PAGE("charge ch", UNPAID, OLDEST_FIRST),
                                     PAGE(SOME_PART_PAID, PART_PAID, OLDEST_FIRST),
                                     CLIENT_PAGE(UNPAID, OLDEST_FIRST),
                                     PAYER_PAGE(UNPAID, OLDEST_FIRST, ""),
                                     TOTAL("ch.amount - ch.paid", "charge ch") UNPAID,
                                     SCOPED_TOTAL("ch.amount - ch.paid", "charge ch", UNPAID),
                                     SCOPED_TOTAL("ch.amount - ch.paid", SOME_PART_PAID, PART_PAID),
                                     CLIENT_TOTAL("ch.amount - ch.paid", UNPAID),
                                     PAYER_TOTAL("ch.amount - ch.paid", UNPAID),
                                     TOTAL("ch.amount - ch.paid", LISTED) UNPAID};
    // What was received is not the sum over these charges alone: see received().
    static constexpr StateSql paid{PAGE("charge ch", PAID, NEWEST_FIRST),
                                   PAGE("charge ch", PAID, NEWEST_FIRST),
                                   CLIENT_PAGE(PAID, NEWEST_FIRST),
                                   PAYER_PAGE(PAID, NEWEST_FIRST, " DESC"),
                                   TOTAL("0", "charge ch") PAID,
                                   SCOPED_TOTAL("0", "charge ch", PAID),
                                   SCOPED_TOTAL("0", "charge ch", PAID),
                                   CLIENT_TOTAL("0", PAID),
                                   PAYER_TOTAL("0", PAID),
                                   TOTAL("0", LISTED) PAID};
    static constexpr StateSql voided{PAGE("charge ch", VOID, NEWEST_FIRST),
                                     PAGE("charge ch", VOID, NEWEST_FIRST),
                                     CLIENT_PAGE(VOID, NEWEST_FIRST),
                                     PAYER_PAGE(VOID, NEWEST_FIRST, " DESC"),
                                     TOTAL("ch.amount", "charge ch") VOID,
                                     SCOPED_TOTAL("ch.amount", "charge ch", VOID),
                                     SCOPED_TOTAL("ch.amount", "charge ch", VOID),
                                     CLIENT_TOTAL("ch.amount", VOID),
                                     PAYER_TOTAL("ch.amount", VOID),
                                     TOTAL("ch.amount", LISTED) VOID};
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

/// What clients have paid, also in part for what is still unpaid, and into a balance. What was paid
/// for a charge that is void has been reversed.
Money received(Connection &connection, const ChargeScope &scope)
{
    Money sum = receivedIntoBalances(connection, scope);
    if (scope == ChargeScope{})
        return sum + readSum({connection, RECEIVED "payment p WHERE " BRINGS_MONEY(p)});
    if (isOfSomebody(scope)) {
        for (const char *sql :
             {scope.payer ? PAYER_RECEIVED(PAID) : CLIENT_RECEIVED(PAID),
              scope.payer ? PAYER_RECEIVED(PART_PAID) : CLIENT_RECEIVED(PART_PAID)})
            sum = sum + readSum({connection, sql, whoseId(scope), fromOf(scope), toOf(scope),
                                 scope.method, scope.method});
    } else {
        for (const char *sql :
             {SCOPED_RECEIVED("charge ch", PAID), SCOPED_RECEIVED(SOME_PART_PAID, PART_PAID)})
            sum = sum + readSum({connection, sql, fromOf(scope), toOf(scope), scope.method,
                                 scope.method});
    }
    return sum;
}

ChargeItem readItem(const Statement &row)
{
    ChargeItem item{row.id<ChargeId>(0),
                    row.optional(1, &Statement::id<SessionId>),
                    row.id<ClientId>(2),
                    clientName(row, 3),
                    row.text(4),
                    row.instant(5),
                    row.integerIn(6, 0, minutesInDay),
                    row.token<SessionStatus>(7),
                    row.token<ChargeKind>(8),
                    row.money(9),
                    row.money(10),
                    ChargeState::Unpaid,
                    row.optional(12, &Statement::token<PaymentMethod>)};
    item.state =
        Charge{item.kind, item.amount, item.paid, row.optional(11, &Statement::instant)}.state();
    return item;
}

Charge readCharge(const Statement &row)
{
    return {row.token<ChargeKind>(1), row.money(2), row.money(3),
            row.optional(4, &Statement::instant), row.id<ChargeId>(0)};
}

std::optional<ChargeItem> readOneItem(Statement &&row)
{
    return row.next() ? std::optional(readItem(row)) : std::nullopt;
}

#define WITHIN_SCOPE                                                                               \
    " AND (? IS NULL OR ch.client_id = ?) AND (? IS NULL OR c.payer_id = ?)" IN_PERIOD             \
    " AND " PAID_BY_METHOD

} // namespace

QString listOf(const std::vector<ChargeId> &charges)
{
    QByteArray list;
    for (const ChargeId id : charges)
        list += (list.isEmpty() ? '[' : ',') + QByteArray::number(id.value);
    return QString::fromLatin1(list.isEmpty() ? "[]" : list + ']');
}

std::optional<Charge> charge(Connection &connection, SessionId id)
{
    Statement row(connection,
                  "SELECT id, kind, amount, paid, voided_at FROM charge WHERE session_id = ?", id);
    return row.next() ? std::optional(readCharge(row)) : std::nullopt;
}

std::optional<Charge> charge(Connection &connection, ChargeId id)
{
    Statement row(connection, "SELECT id, kind, amount, paid, voided_at FROM charge WHERE id = ?",
                  id);
    return row.next() ? std::optional(readCharge(row)) : std::nullopt;
}

std::vector<Payment> payments(Connection &connection, ChargeId id)
{
    Statement row(connection,
                  "SELECT id, amount, method, received_at, reverses FROM payment"
                  " WHERE charge_id = ? ORDER BY id",
                  id);
    std::vector<Payment> list;
    while (row.next()) {
        list.push_back({row.id<PaymentId>(0), row.money(1), row.token<PaymentMethod>(2),
                        row.instant(3), row.optional(4, &Statement::id<PaymentId>)});
    }
    return list;
}

QString amountReason(Connection &connection, ChargeId id)
{
    Statement row(connection, "SELECT amount_reason FROM charge WHERE id = ?", id);
    return row.next() ? row.text(0) : QString();
}

std::vector<ChargeItem> charges(Connection &connection, ChargeState state, const ChargeScope &scope,
                                int limit, const std::optional<ChargeItem> &after)
{
    const bool oldestFirst = state == ChargeState::Unpaid;
    const Instant begin = oldestFirst ? fromOf(scope) : toOf(scope);
    const Instant end = oldestFirst ? toOf(scope) : fromOf(scope);
    const Instant time = after ? after->startsAt : begin;
    const ChargeId id = after ? after->id : ChargeId{};
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
    const char *sql = scope.method ? sqlFor(state).methodPage : sqlFor(state).page;
    return read({connection, sql, time, id, end, scope.method, scope.method, limit});
}

std::vector<ChargeItem> loneCharges(Connection &connection, ClientId client, int limit,
                                    const std::optional<ChargeItem> &after)
{
    Statement row(connection,
                  CHARGE_ITEMS(OF_A_CLIENT) "ch.client_id = ? AND ch.session_id IS NULL"
                                            " AND (ch.service_at, ch.id) < (?, ?)"
                                            " ORDER BY ch.service_at DESC, ch.id DESC LIMIT ?",
                  client, after ? after->startsAt : Instant{Limits::max()},
                  after ? after->id : ChargeId{}, limit);
    std::vector<ChargeItem> items;
    while (row.next())
        items.push_back(readItem(row));
    return items;
}

std::optional<ChargeItem> chargeItem(Connection &connection, ChargeId id, const ChargeScope &scope)
{
    return readOneItem({connection, CHARGE_ITEMS("charge ch") "ch.id = ?" WITHIN_SCOPE, id,
                        scope.of.client, scope.of.client, scope.payer, scope.payer, fromOf(scope),
                        toOf(scope), scope.method, scope.method});
}

std::optional<ChargeItem> chargeItem(Connection &connection, SessionId id, const ChargeScope &scope)
{
    return readOneItem({connection, CHARGE_ITEMS("charge ch") "ch.session_id = ?" WITHIN_SCOPE, id,
                        scope.of.client, scope.of.client, scope.payer, scope.payer, fromOf(scope),
                        toOf(scope), scope.method, scope.method});
}

ChargeDetails chargeDetails(Connection &connection, ChargeId id)
{
    const auto item = chargeItem(connection, id, {});
    if (!item) {
        throw StoreError(QCoreApplication::translate("Store", "This charge no longer exists."),
                         ErrorKind::Invalid);
    }
    ChargeDetails details;
    details.item = *item;
    details.facts = {*charge(connection, id),
                     payments(connection, id),
                     invoiceOf(connection, id),
                     isErased(connection, item->client),
                     false,
                     balanceOf(connection, item->client).sum};
    details.client = client(connection, item->client);
    Statement row(connection, "SELECT code, tax FROM charge WHERE id = ?", id);
    if (row.next()) {
        details.code = row.text(0);
        details.tax = row.optional(1, &Statement::tax);
    }
    details.amountReason = amountReason(connection, id);
    return details;
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
        return readTotal({connection, scope.method ? sql.methodTotal : sql.scopedTotal,
                          fromOf(scope), toOf(scope), scope.method, scope.method});
    };
    ChargeTotal total = whole();
    if (state == ChargeState::Paid)
        total.sum = received(connection, scope);
    return total;
}

ChargeTotal chargeTotal(Connection &connection, ChargeState state,
                        const std::vector<ChargeId> &charges)
{
    const QString json = listOf(charges);
    ChargeTotal total = readTotal({connection, sqlFor(state).listedTotal, json});
    if (state == ChargeState::Paid)
        total.sum =
            readSum({connection, RECEIVED LISTED ITS_PAYMENTS PAID " AND " BRINGS_MONEY(p), json});
    return total;
}

} // namespace sessionbook::rows
