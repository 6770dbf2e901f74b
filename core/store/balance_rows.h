// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/balance.h"
#include "core/records/charge_views.h"
#include "core/store/connection.h"

#include <optional>
#include <vector>

/// Money received beyond what was owed, and what became of it.
namespace sessionbook::rows {

/// What is used next for a client: the client's own balance, from the time before there was a
/// payer, and when that is used up the payer's.
[[nodiscard]] Balance balanceOf(Connection &connection, ClientId client);
/// Without the payer's.
[[nodiscard]] Money ownBalance(Connection &connection, ClientId client);
/// Nothing if the client has no payer.
[[nodiscard]] std::optional<Balance> payersBalance(Connection &connection, ClientId client);
/// Whose balance it becomes when more is received for a client than is owed.
[[nodiscard]] BalanceOwner balanceOwner(Connection &connection, ClientId client);
/// Received and paid back for this client, newest first.
[[nodiscard]] std::vector<BalanceEntry> balanceEntries(Connection &connection, ClientId client);
/// Paid into balances less paid back, within the scope: its period is that of the receipt.
[[nodiscard]] Money receivedIntoBalances(Connection &connection, const ChargeScope &scope);

/// A deposit, or with a negative amount a paying back. Inside a transaction.
void addToBalance(Connection &connection, const BalanceOwner &owner, Money amount,
                  PaymentMethod method, Instant at);
/// Takes a payment by balance out of it. Inside a transaction.
void useBalance(Connection &connection, ClientId client, PaymentId payment, Money amount,
                Instant at);
/// Gives back what `reversed` took, by the payment `reversal`: of a payer whom nobody has any
/// more, to who pays now.
/// Inside a transaction.
void giveBackToBalance(Connection &connection, PaymentId reversed, PaymentId reversal, Instant at);
/// Before a charge goes with its payments: what one balance gave for it and another got back stays,
/// as paid back to the one and received by the other at the same moment. Inside a transaction.
void keepMovedBalance(Connection &connection, ChargeId charge);

} // namespace sessionbook::rows
