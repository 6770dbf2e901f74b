// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/charge_writer.h"

#include "core/store/balance_rows.h"
#include "core/store/charge_rows.h"

namespace sessionbook::rows {

namespace {

void writePayment(Connection &connection, ChargeId id, ClientId client,
                  const PlannedPayment &payment, Instant now)
{
    const Instant at = payment.receivedAt.value_or(now);
    change(connection,
           "INSERT INTO payment (charge_id, amount, method, received_at, reverses)"
           " VALUES (?, ?, ?, ?, ?)",
           id, payment.amount, payment.method, at, payment.reverses);
    const PaymentId written{connection.lastInsertedId()};
    change(connection, "UPDATE charge SET paid = paid + ? WHERE id = ?", payment.amount, id);
    if (payment.method != PaymentMethod::Balance)
        return;
    if (payment.reverses)
        giveBackToBalance(connection, *payment.reverses, written, at);
    else
        useBalance(connection, client, written, payment.amount, at);
}

} // namespace

ChargeId insertCharge(Connection &connection, const NewCharge &charge, Instant servedAt,
                      Instant now)
{
    change(connection,
           "INSERT INTO charge (client_id, kind, service_at, text, code, tax, amount, created_at)"
           " VALUES (?, 'other', ?, ?, ?, ?, ?, ?)",
           charge.client, servedAt, charge.text, charge.code, charge.tax, charge.amount, now);
    return {connection.lastInsertedId()};
}

ChargeId insertCharge(Connection &connection, const Session &session, const PlannedCharge &charge,
                      Instant now)
{
    change(connection,
           "INSERT INTO charge (session_id, client_id, kind, service_at, amount, created_at)"
           " VALUES (?, ?, ?, ?, ?, ?)",
           session.id, session.client, charge.kind, session.fields.startsAt, charge.amount, now);
    return {connection.lastInsertedId()};
}

void writeMoney(Connection &connection, ChargeId id, ClientId client, const Plan &plan, Instant now)
{
    if (plan.payment)
        writePayment(connection, id, client, *plan.payment, now);
    if (plan.changedAmount) {
        change(connection, "UPDATE charge SET amount = ?, amount_reason = ? WHERE id = ?",
               *plan.changedAmount, plan.amountReason, id);
    }
    if (plan.voids())
        change(connection, "UPDATE charge SET voided_at = ? WHERE id = ?", now, id);
}

void deleteCharge(Connection &connection, ChargeId id)
{
    keepMovedBalance(connection, id);
    // What else was used of a balance for it was given back to the same: they come to nothing.
    change(connection,
           "DELETE FROM balance_entry WHERE payment_id IN"
           " (SELECT p.id FROM payment p WHERE p.charge_id = ?)",
           id);
    // Reversals refer to payments, so they go first.
    change(connection, "DELETE FROM payment WHERE charge_id = ? AND reverses IS NOT NULL", id);
    change(connection, "DELETE FROM payment WHERE charge_id = ?", id);
    change(connection, "DELETE FROM journal_subject WHERE charge_id = ?", id);
    change(connection, "DELETE FROM charge WHERE id = ?", id);
}

void deleteChargeOf(Connection &connection, SessionId id)
{
    if (const auto found = charge(connection, id))
        deleteCharge(connection, found->id);
}

void emptyCharge(Connection &connection, ChargeId id)
{
    change(connection, "UPDATE charge SET text = '', code = '', amount_reason = '' WHERE id = ?",
           id);
}

void emptyChargeOf(Connection &connection, SessionId id)
{
    change(connection, "UPDATE charge SET amount_reason = '' WHERE session_id = ?", id);
}

} // namespace sessionbook::rows
