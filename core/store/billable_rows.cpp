// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/billable_rows.h"

#include "core/store/charge_rows.h"
#include "core/store/client_rows.h"
#include "core/store/practice_rows.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook::rows {

namespace {

// Of the payment p.
#define PAYMENT_ON_PAPER                                                                           \
    "p.id, p.amount, p.method, p.received_at, p.reverses,"                                         \
    " EXISTS (SELECT 1 FROM payment r WHERE r.reverses = p.id), p.receipt_id IS NOT NULL,"         \
    " EXISTS (SELECT 1 FROM payment o WHERE o.id = p.reverses AND o.receipt_id IS NOT NULL)"

PaymentOnPaper readPayment(const Statement &row, int first)
{
    return {{row.id<PaymentId>(first), row.money(first + 1), row.token<PaymentMethod>(first + 2),
             row.instant(first + 3), row.optional(first + 4, &Statement::id<PaymentId>)},
            row.flag(first + 5),
            row.flag(first + 6),
            row.flag(first + 7)};
}

/// Of these charges, oldest first.
QHash<ChargeId, std::vector<PaymentOnPaper>> paymentsOnPaper(Connection &connection,
                                                             const QString &charges)
{
    Statement row(connection,
                  "SELECT p.charge_id, " PAYMENT_ON_PAPER
                  " FROM json_each(?) listed CROSS JOIN payment p ON p.charge_id = listed.value"
                  " ORDER BY p.id",
                  charges);
    QHash<ChargeId, std::vector<PaymentOnPaper>> found;
    while (row.next())
        found[row.id<ChargeId>(0)].push_back(readPayment(row, 1));
    return found;
}

/// A charge with the type of its session, which is still to be read.
struct ReadCharge
{
    ChargeOnPaper onPaper;
    std::optional<SessionTypeId> type;
};

ReadCharge readOnPaper(const Statement &row)
{
    ReadCharge read;
    ChargeOnPaper &item = read.onPaper;
    item.charge = {row.token<ChargeKind>(1), row.money(2), row.money(3),
                   row.optional(4, &Statement::instant), row.id<ChargeId>(0)};
    item.client = row.id<ClientId>(5);
    item.startsAt = row.instant(6);
    item.lengthMinutes = row.integerIn(7, 0, minutesInDay);
    read.type = row.optional(8, &Statement::id<SessionTypeId>);
    item.type.name = row.text(9);
    item.type.code = row.text(10);
    item.type.tax = row.optional(11, &Statement::tax);
    item.isSponsored = row.flag(12);
    item.isCreditSpent = !row.isNull(13) && row.flag(13);
    item.isStated = row.flag(14);
    item.invoice = row.optional(15, &Statement::text);
    return read;
}

BillableCharge readBillable(const Statement &row)
{
    BillableCharge item;
    item.charge = row.id<ChargeId>(0);
    item.client = row.id<ClientId>(1);
    item.clientName = clientName(row, 2);
    item.payerName = row.text(3);
    item.startsAt = row.instant(4);
    item.typeName = row.text(5);
    item.isFee = row.token<ChargeKind>(6) == ChargeKind::Cancellation;
    item.amount = row.money(7);
    item.outstanding = row.sum(8);
    return item;
}

// A credit pays or has paid for the charge ch.
#define IS_SPONSORED                                                                               \
    "(EXISTS (SELECT 1 FROM credit cr WHERE cr.session_id = ch.session_id)"                        \
    " OR EXISTS (SELECT 1 FROM payment pm WHERE pm.charge_id = ch.id"                              \
    "             AND pm.method = 'sponsored_credit' AND pm.reverses IS NULL"                      \
    "             AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses = pm.id)))"

// The facts come after what is shown of each: nothing is decided here.
#define CHARGES_TO_BILL(facts, charges)                                                            \
    "SELECT ch.id, c.id, " CLIENT_NAME                                                             \
    ", coalesce(py.name, ''), ch.service_at, coalesce(t.name, ch.text), ch.kind, ch.amount"        \
    ", ch.amount - ch.paid, " facts " FROM " charges " CROSS JOIN client c ON c.id = ch.client_id" \
    " LEFT JOIN payer py ON py.id = c.payer_id"                                                    \
    " LEFT JOIN session s ON s.id = ch.session_id"                                                 \
    " LEFT JOIN session_type t ON t.id = s.session_type_id WHERE "
constexpr int firstFact = 9;
#define INVOICE_FACTS                                                                              \
    "ch.voided_at IS NOT NULL, " IS_SPONSORED ", ch.invoice_id IS NOT NULL, c.erased_at IS NOT "   \
    "NULL"

std::optional<InvoiceBar> readBar(const Statement &row)
{
    return invoiceBar({row.flag(firstFact), row.money(7), row.flag(firstFact + 1),
                       row.flag(firstFact + 2), row.flag(firstFact + 3)});
}

std::vector<BillableCharge> readInvoiceable(Statement &&row)
{
    std::vector<BillableCharge> list;
    while (row.next()) {
        if (!readBar(row))
            list.push_back(readBillable(row));
    }
    return list;
}

} // namespace

// All at once: a year's statement has thousands.
std::vector<ChargeOnPaper> chargesOnPaper(Connection &connection,
                                          const std::vector<ChargeId> &charges)
{
    const QString listed = listOf(charges);
    std::vector<ReadCharge> found;
    found.reserve(charges.size());
    {
        Statement row(connection,
                      "SELECT ch.id, ch.kind, ch.amount, ch.paid, ch.voided_at, ch.client_id,"
                      "       ch.service_at, coalesce(s.length_minutes, 0), s.session_type_id,"
                      "       ch.text, ch.code, ch.tax,"
                      "       " IS_SPONSORED ","
                      "       cr.state = 'spent', cr.statement_id IS NOT NULL, d.number"
                      " FROM json_each(?) listed CROSS JOIN charge ch ON ch.id = listed.value"
                      " LEFT JOIN session s ON s.id = ch.session_id"
                      " LEFT JOIN credit cr ON cr.session_id = s.id"
                      " LEFT JOIN document d ON d.id = ch.invoice_id",
                      listed);
        while (row.next())
            found.push_back(readOnPaper(row));
    }
    if (found.size() != charges.size()) {
        throw StoreError(
            QCoreApplication::translate(
                "Store", "A charge has changed in the meantime. Choose the charges again."),
            ErrorKind::Conflict);
    }
    const auto payments = paymentsOnPaper(connection, listed);
    QHash<SessionTypeId, SessionType> types;
    std::vector<ChargeOnPaper> list;
    list.reserve(found.size());
    for (auto &[item, type] : found) {
        if (type) {
            if (!types.contains(*type))
                types.insert(*type, sessionType(connection, *type));
            item.type = types.value(*type);
        }
        item.payments = payments.value(item.charge.id);
        list.push_back(std::move(item));
    }
    std::ranges::sort(list, [](const ChargeOnPaper &a, const ChargeOnPaper &b) {
        return std::pair(a.startsAt, a.charge.id) < std::pair(b.startsAt, b.charge.id);
    });
    return list;
}

QHash<ClientId, NamelessClient> namelessClients(Connection &connection,
                                                const std::vector<ChargeId> &charges)
{
    Statement row(connection,
                  "SELECT c.id, c.reference, " CLIENT_NAME ", p.name"
                  " FROM client c LEFT JOIN payer p ON p.id = c.payer_id WHERE c.id IN"
                  " (SELECT ch.client_id FROM json_each(?) listed"
                  "  CROSS JOIN charge ch ON ch.id = listed.value)",
                  listOf(charges));
    QHash<ClientId, NamelessClient> clients;
    while (row.next()) {
        NamelessClient client{row.text(1), {clientName(row, 2)}};
        if (!row.isNull(3))
            client.names << row.text(3);
        clients.insert(row.id<ClientId>(0), client);
    }
    return clients;
}

#define LISTED_CHARGES                                                                             \
    CHARGES_TO_BILL(INVOICE_FACTS,                                                                 \
                    "json_each(?) listed CROSS JOIN charge ch ON ch.id = listed.value")            \
    "true ORDER BY ch.client_id, ch.service_at, ch.id"

std::vector<BillableCharge> chargesToInvoice(Connection &connection, Instant from, Instant to,
                                             std::optional<ClientId> client)
{
    if (client) {
        return readInvoiceable(
            {connection,
             CHARGES_TO_BILL(
                 INVOICE_FACTS,
                 "charge ch INDEXED BY charge_by_client") "ch.client_id = ? AND ch.service_at >= ? "
                                                          "AND ch.service_at < ?"
                                                          " ORDER BY ch.service_at, ch.id",
             *client, from, to});
    }
    return readInvoiceable(
        {connection,
         CHARGES_TO_BILL(
             INVOICE_FACTS,
             "charge ch INDEXED BY charge_by_service") "ch.service_at >= ? AND ch.service_at < ?"
                                                       " ORDER BY ch.client_id, ch.service_at, "
                                                       "ch.id",
         from, to});
}

std::vector<BillableCharge> chargesToInvoice(Connection &connection,
                                             const std::vector<ChargeId> &charges)
{
    return readInvoiceable({connection, LISTED_CHARGES, listOf(charges)});
}

std::vector<LeftOutCharge> chargesLeftOut(Connection &connection,
                                          const std::vector<ChargeId> &charges)
{
    Statement row(connection, LISTED_CHARGES, listOf(charges));
    std::vector<LeftOutCharge> list;
    while (row.next()) {
        if (const auto bar = readBar(row))
            list.push_back({readBillable(row), *bar});
    }
    return list;
}

std::vector<BillableCharge> chargesToReceipt(Connection &connection, ClientId client)
{
    Statement row(
        connection,
        CHARGES_TO_BILL(PAYMENT_ON_PAPER,
                        "charge ch INDEXED BY charge_by_client"
                        " CROSS JOIN payment p ON p.charge_id = ch.id") "ch.client_id = ? AND "
                                                                        "c.erased_at IS NULL"
                                                                        " ORDER BY ch.service_at "
                                                                        "DESC, ch.id DESC, p.id",
        client);
    std::vector<BillableCharge> charges;
    while (row.next()) {
        const PaymentOnPaper paid = readPayment(row, firstFact);
        if (!canBeReceipted(paid))
            continue;
        if (charges.empty() || charges.back().charge != row.id<ChargeId>(0)) {
            charges.push_back(readBillable(row));
            charges.back().amount = {};
        }
        charges.back().amount = charges.back().amount + paid.payment.amount;
    }
    return charges;
}

} // namespace sessionbook::rows
