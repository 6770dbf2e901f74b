// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/billable_rows.h"

#include "core/store/charge_rows.h"
#include "core/store/client_rows.h"
#include "core/store/document_rows.h"
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

std::vector<PaymentOnPaper> paymentsOnPaper(Connection &connection, ChargeId charge)
{
    Statement row(connection,
                  "SELECT " PAYMENT_ON_PAPER " FROM payment p WHERE p.charge_id = ? ORDER BY p.id",
                  charge);
    std::vector<PaymentOnPaper> list;
    while (row.next())
        list.push_back(readPayment(row, 0));
    return list;
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

std::vector<ChargeOnPaper> chargesOnPaper(Connection &connection,
                                          const std::vector<ChargeId> &charges)
{
    std::vector<ChargeOnPaper> list;
    for (const ChargeId id : charges) {
        const auto found = charge(connection, id);
        if (!found) {
            throw StoreError(
                QCoreApplication::translate(
                    "Store", "A charge has changed in the meantime. Choose the charges again."),
                ErrorKind::Conflict);
        }
        ChargeOnPaper item;
        item.charge = *found;
        std::optional<SessionTypeId> type;
        {
            Statement row(connection,
                          "SELECT ch.client_id, ch.service_at, coalesce(s.length_minutes, 0),"
                          "       s.session_type_id, ch.text, ch.code, ch.tax,"
                          "       " IS_SPONSORED ","
                          "       cr.state = 'spent', cr.statement_id IS NOT NULL"
                          " FROM charge ch LEFT JOIN session s ON s.id = ch.session_id"
                          " LEFT JOIN credit cr ON cr.session_id = s.id"
                          " WHERE ch.id = ?",
                          id);
            if (!row.next())
                continue;
            item.client = row.id<ClientId>(0);
            item.startsAt = row.instant(1);
            item.lengthMinutes = row.integerIn(2, 0, minutesInDay);
            type = row.optional(3, &Statement::id<SessionTypeId>);
            item.type.name = row.text(4);
            item.type.code = row.text(5);
            item.type.tax = row.optional(6, &Statement::tax);
            item.isSponsored = row.flag(7);
            item.isCreditSpent = !row.isNull(8) && row.flag(8);
            item.isStated = row.flag(9);
        }
        if (type)
            item.type = sessionType(connection, *type);
        item.invoice = invoiceOf(connection, id);
        item.payments = paymentsOnPaper(connection, id);
        list.push_back(std::move(item));
    }
    std::ranges::sort(list, [](const ChargeOnPaper &a, const ChargeOnPaper &b) {
        return std::pair(a.startsAt, a.charge.id) < std::pair(b.startsAt, b.charge.id);
    });
    return list;
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
