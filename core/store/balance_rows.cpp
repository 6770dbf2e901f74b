// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/balance_rows.h"

#include "core/store/client_rows.h"

#include <limits>

namespace sessionbook::rows {

namespace {

Money sumOf(Statement &&row) { return row.next() ? row.sum(0) : Money{}; }

} // namespace

Money ownBalance(Connection &connection, ClientId client)
{
    return sumOf({connection,
                  "SELECT coalesce(sum(amount), 0) FROM balance_entry"
                  " WHERE client_id = ? AND payer_id IS NULL",
                  client});
}

BalanceOwner balanceOwner(Connection &connection, ClientId client)
{
    Statement row(connection, "SELECT payer_id FROM client WHERE id = ?", client);
    return {client, row.next() ? row.optional(0, &Statement::id<PayerId>) : std::nullopt};
}

std::optional<Balance> payersBalance(Connection &connection, ClientId client)
{
    Statement row(connection,
                  "SELECT p.id, p.name, (SELECT coalesce(sum(b.amount), 0) FROM balance_entry b"
                  "                       WHERE b.payer_id = p.id)"
                  " FROM client c JOIN payer p ON p.id = c.payer_id WHERE c.id = ?",
                  client);
    if (!row.next())
        return std::nullopt;
    return Balance{{client, row.id<PayerId>(0)}, row.text(1), row.sum(2)};
}

Balance balanceOf(Connection &connection, ClientId client)
{
    const Money own = ownBalance(connection, client);
    if (own == Money{}) {
        const auto payers = payersBalance(connection, client);
        if (payers && payers->sum != Money{})
            return *payers;
    }
    Statement row(connection, "SELECT " CLIENT_NAME " FROM client c WHERE c.id = ?", client);
    return row.next() ? Balance{{client, std::nullopt}, clientName(row, 0), own} : Balance{};
}

std::vector<BalanceEntry> balanceEntries(Connection &connection, ClientId client)
{
    Statement row(connection,
                  "SELECT id, kind, amount, method, at FROM balance_entry"
                  " WHERE client_id = ? AND kind <> 'use' ORDER BY id DESC",
                  client);
    std::vector<BalanceEntry> list;
    while (row.next()) {
        list.push_back({row.id<BalanceEntryId>(0), row.token<BalanceEntryKind>(1), row.sum(2),
                        row.token<PaymentMethod>(3), row.instant(4)});
    }
    return list;
}

Money receivedIntoBalances(Connection &connection, const ChargeScope &scope)
{
    using Limits = std::numeric_limits<qint64>;
    return sumOf({connection,
                  "SELECT coalesce(sum(b.amount), 0) FROM balance_entry b WHERE b.kind <> 'use'"
                  " AND (? IS NULL OR b.client_id = ?)"
                  " AND (? IS NULL OR b.client_id IN (SELECT id FROM client WHERE payer_id = ?))"
                  " AND b.at >= ? AND b.at < ? AND (? IS NULL OR b.method = ?)",
                  scope.of.client, scope.of.client, scope.payer, scope.payer,
                  scope.of.from.value_or(Instant{Limits::min()}),
                  scope.of.to.value_or(Instant{Limits::max()}), scope.method, scope.method});
}

void addToBalance(Connection &connection, const BalanceOwner &owner, Money amount,
                  PaymentMethod method, Instant at)
{
    const BalanceEntryKind kind =
        amount > Money{} ? BalanceEntryKind::Deposit : BalanceEntryKind::PaidBack;
    change(connection,
           "INSERT INTO balance_entry (client_id, payer_id, kind, amount, method, at)"
           " VALUES (?, ?, ?, ?, ?, ?)",
           owner.client, owner.payer, kind, amount, method, at);
}

void useBalance(Connection &connection, ClientId client, PaymentId payment, Money amount,
                Instant at)
{
    const BalanceOwner owner = balanceOf(connection, client).owner;
    change(connection,
           "INSERT INTO balance_entry (client_id, payer_id, kind, amount, at, payment_id)"
           " VALUES (?, ?, 'use', ?, ?, ?)",
           client, owner.payer, -amount, at, payment);
}

void giveBackToBalance(Connection &connection, PaymentId reversed, PaymentId reversal, Instant at)
{
    change(connection,
           "INSERT INTO balance_entry (client_id, payer_id, kind, amount, at, payment_id)"
           " SELECT b.client_id,"
           "        iif(b.payer_id IS NULL OR EXISTS"
           "             (SELECT 1 FROM client o WHERE o.payer_id = b.payer_id),"
           "            b.payer_id, c.payer_id), 'use', -b.amount, ?, ?"
           " FROM balance_entry b JOIN client c ON c.id = b.client_id WHERE b.payment_id = ?",
           at, reversal, reversed);
}

void keepMovedBalance(Connection &connection, ChargeId charge)
{
    change(connection,
           "INSERT INTO balance_entry (client_id, payer_id, kind, amount, method, at)"
           " SELECT b.client_id, b.payer_id, iif(b.amount > 0, 'deposit', 'paid_back'), b.amount,"
           "        'other', back.at"
           " FROM payment r JOIN balance_entry back ON back.payment_id = r.id"
           " JOIN balance_entry used ON used.payment_id = r.reverses"
           " JOIN balance_entry b ON b.id IN (used.id, back.id)"
           " WHERE r.charge_id = ? AND used.payer_id IS NOT back.payer_id",
           charge);
}

} // namespace sessionbook::rows
