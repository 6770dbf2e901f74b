// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/billing_details.h"
#include "core/records/letterhead.h"
#include "core/records/payer_views.h"
#include "core/store/connection.h"

#include <vector>

/// What documents say of both sides.
namespace sessionbook::rows {

[[nodiscard]] Letterhead letterhead(Connection &connection);
void updateLetterhead(Connection &connection, const Letterhead &letterhead);

[[nodiscard]] BillingDetails billingDetails(Connection &connection, ClientId id);
/// Writes a new payer or changes the one named; a payer whom no client has any more goes. False if
/// the client has changed since `revision`.
bool updateBillingDetails(Connection &connection, ClientId id, int revision,
                          const BillingDetails &details);
/// By name.
[[nodiscard]] std::vector<Payer> payers(Connection &connection);
/// By name, with their clients and what these owe.
[[nodiscard]] std::vector<PayerItem> payerItems(Connection &connection);
/// Empty when there is no such payer.
[[nodiscard]] std::optional<Payer> payer(Connection &connection, PayerId id);
void updatePayer(Connection &connection, const Payer &payer);
[[nodiscard]] std::vector<ClientId> clientsPaidBy(Connection &connection, PayerId id);
/// How many clients a payer pays for.
[[nodiscard]] int clientsOf(Connection &connection, PayerId id);
void removeUnusedPayers(Connection &connection);

} // namespace sessionbook::rows
