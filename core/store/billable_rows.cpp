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

std::vector<PaymentOnPaper> paymentsOnPaper(Connection &connection, ChargeId charge)
{
    Statement row(connection,
                  "SELECT p.id, p.amount, p.method, p.received_at, p.reverses,"
                  "       EXISTS (SELECT 1 FROM payment r WHERE r.reverses = p.id),"
                  "       p.receipt_id IS NOT NULL,"
                  "       EXISTS (SELECT 1 FROM payment o WHERE o.id = p.reverses"
                  "                AND o.receipt_id IS NOT NULL)"
                  " FROM payment p WHERE p.charge_id = ? ORDER BY p.id",
                  charge);
    std::vector<PaymentOnPaper> list;
    while (row.next()) {
        list.push_back({{row.id<PaymentId>(0), row.money(1), row.token<PaymentMethod>(2),
                         row.instant(3), row.optional(4, &Statement::id<PaymentId>)},
                        row.flag(5),
                        row.flag(6),
                        row.flag(7)});
    }
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
    item.amount = row.sum(7);
    item.outstanding = row.sum(8);
    return item;
}

std::vector<BillableCharge> readBillables(Statement &row)
{
    std::vector<BillableCharge> list;
    while (row.next())
        list.push_back(readBillable(row));
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
                          "       EXISTS (SELECT 1 FROM credit cr WHERE cr.session_id = s.id)"
                          "         OR EXISTS (SELECT 1 FROM payment p WHERE p.charge_id = ch.id"
                          "             AND p.method = 'sponsored_credit' AND p.reverses IS NULL"
                          "             AND NOT EXISTS (SELECT 1 FROM payment r"
                          "                              WHERE r.reverses = p.id)),"
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

#define BILLABLE(charges, sum)                                                                     \
    "SELECT ch.id, c.id, " CLIENT_NAME                                                             \
    ", coalesce(py.name, ''), ch.service_at, coalesce(t.name, ch.text), ch.kind, " sum             \
    ", ch.amount - ch.paid FROM " charges " CROSS JOIN client c ON c.id = ch.client_id"            \
    " LEFT JOIN payer py ON py.id = c.payer_id"                                                    \
    " LEFT JOIN session s ON s.id = ch.session_id"                                                 \
    " LEFT JOIN session_type t ON t.id = s.session_type_id WHERE "

#define CAN_BE_INVOICED                                                                            \
    " ch.voided_at IS NULL AND ch.amount > 0 AND ch.invoice_id IS NULL"                            \
    " AND c.erased_at IS NULL"                                                                     \
    " AND NOT EXISTS (SELECT 1 FROM credit cr WHERE cr.session_id = ch.session_id)"                \
    " AND NOT EXISTS (SELECT 1 FROM payment pm WHERE pm.charge_id = ch.id"                         \
    "      AND pm.method = 'sponsored_credit' AND pm.reverses IS NULL"                             \
    "      AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.reverses = pm.id))"

std::vector<BillableCharge> chargesToInvoice(Connection &connection, Instant from, Instant to,
                                             std::optional<ClientId> client)
{
    if (client) {
        Statement row(
            connection,
            BILLABLE("charge ch INDEXED BY charge_by_client",
                     "ch.amount") "ch.client_id = ? AND ch.service_at >= ? AND ch.service_at < ?"
                                  " AND" CAN_BE_INVOICED " ORDER BY ch.service_at, ch.id",
            *client, from, to);
        return readBillables(row);
    }
    Statement row(
        connection,
        BILLABLE("charge ch INDEXED BY charge_by_service",
                 "ch.amount") "ch.service_at >= ? AND ch.service_at < ? AND" CAN_BE_INVOICED
                              " ORDER BY ch.client_id, ch.service_at, ch.id",
        from, to);
    return readBillables(row);
}

std::vector<BillableCharge> chargesToInvoice(Connection &connection,
                                             const std::vector<ChargeId> &charges)
{
    Statement row(
        connection,
        BILLABLE("json_each(?) listed CROSS JOIN charge ch ON ch.id = listed.value", "ch.amount")
            CAN_BE_INVOICED " ORDER BY ch.client_id, ch.service_at, ch.id",
        listOf(charges));
    return readBillables(row);
}

std::vector<BillableCharge> chargesToReceipt(Connection &connection, ClientId client)
{
    Statement row(
        connection,
        BILLABLE(
            "charge ch INDEXED BY charge_by_client"
            " CROSS JOIN payment p ON p.charge_id = ch.id",
            "sum(p.amount)") "ch.client_id = ? AND c.erased_at IS NULL AND p.receipt_id IS NULL"
                             "   AND p.method <> 'sponsored_credit'"
                             "   AND CASE WHEN p.reverses IS NULL"
                             "            THEN NOT EXISTS (SELECT 1 FROM payment r WHERE "
                             "r.reverses = p.id)"
                             "            ELSE EXISTS (SELECT 1 FROM payment o WHERE o.id = "
                             "p.reverses"
                             "                          AND o.receipt_id IS NOT NULL) END"
                             " GROUP BY ch.id ORDER BY ch.service_at DESC, ch.id DESC",
        client);
    return readBillables(row);
}

} // namespace sessionbook::rows
