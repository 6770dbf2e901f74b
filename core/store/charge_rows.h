// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/charge_views.h"
#include "core/store/connection.h"

/// Charges and payments: reading rows into records.
namespace sessionbook::rows {

/// As a JSON array, for json_each().
[[nodiscard]] QString listOf(const std::vector<SessionId> &sessions);

[[nodiscard]] std::optional<Charge> charge(Connection &connection, SessionId id);
[[nodiscard]] std::vector<Payment> payments(Connection &connection, SessionId id);
/// The next `limit` after `after`, or the first: Unpaid oldest first, Paid and Void newest first.
[[nodiscard]] std::vector<ChargeItem> charges(Connection &connection, ChargeState state,
                                              const ChargeScope &scope, int limit,
                                              const std::optional<ChargeItem> &after);
/// Empty if the session has no charge within the scope.
[[nodiscard]] std::optional<ChargeItem> chargeItem(Connection &connection, SessionId id,
                                                   const ChargeScope &scope);
[[nodiscard]] ChargeTotal chargeTotal(Connection &connection, ChargeState state,
                                      const ChargeScope &scope);
/// Of those in the state among `sessions`. Paid: what was received for these alone.
[[nodiscard]] ChargeTotal chargeTotal(Connection &connection, ChargeState state,
                                      const std::vector<SessionId> &sessions);

} // namespace sessionbook::rows
