// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/charge_views.h"
#include "core/store/connection.h"

/// Charges and payments: reading rows into records.
namespace sessionbook::rows {

/// As a JSON array, for json_each().
[[nodiscard]] QString listOf(const std::vector<ChargeId> &charges);

[[nodiscard]] std::optional<Charge> charge(Connection &connection, SessionId id);
[[nodiscard]] std::optional<Charge> charge(Connection &connection, ChargeId id);
[[nodiscard]] std::vector<Payment> payments(Connection &connection, ChargeId id);
[[nodiscard]] QString amountReason(Connection &connection, ChargeId id);
/// Of a charge without a session. Throws StoreError (Invalid) for an unknown id.
[[nodiscard]] ChargeDetails chargeDetails(Connection &connection, ChargeId id);
/// The next `limit` after `after`, or the first: Unpaid oldest first, Paid and Void newest first.
[[nodiscard]] std::vector<ChargeItem> charges(Connection &connection, ChargeState state,
                                              const ChargeScope &scope, int limit,
                                              const std::optional<ChargeItem> &after);
/// A client's without a session, newest first; the next `limit` after `after`, or the first.
[[nodiscard]] std::vector<ChargeItem> loneCharges(Connection &connection, ClientId client,
                                                  int limit,
                                                  const std::optional<ChargeItem> &after);
/// Empty if there is none within the scope.
[[nodiscard]] std::optional<ChargeItem> chargeItem(Connection &connection, ChargeId id,
                                                   const ChargeScope &scope = {});
[[nodiscard]] std::optional<ChargeItem> chargeItem(Connection &connection, SessionId id,
                                                   const ChargeScope &scope);
[[nodiscard]] ChargeTotal chargeTotal(Connection &connection, ChargeState state,
                                      const ChargeScope &scope);
/// Of those in the state among `charges`. Paid: what was received for these alone.
[[nodiscard]] ChargeTotal chargeTotal(Connection &connection, ChargeState state,
                                      const std::vector<ChargeId> &charges);

} // namespace sessionbook::rows
