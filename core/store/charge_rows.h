// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/charge_views.h"
#include "core/store/connection.h"

/// Charges and payments: reading rows into records.
namespace sessionbook::rows {

[[nodiscard]] std::optional<Charge> charge(Connection &connection, SessionId id);
[[nodiscard]] std::vector<Payment> payments(Connection &connection, SessionId id);
[[nodiscard]] std::vector<ChargeItem> charges(Connection &connection, ChargeState state, int limit,
                                              const std::optional<ChargeItem> &after);
[[nodiscard]] std::optional<ChargeItem> chargeItem(Connection &connection, SessionId id);
[[nodiscard]] ChargeTotal chargeTotal(Connection &connection, ChargeState state);

} // namespace sessionbook::rows
