// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_facts.h"
#include "core/rules/plan.h"
#include "core/store/connection.h"

/// Messages that wait in the outbox and tell a client of a fee for cancelling.
namespace sessionbook::rows {

/// The charge for cancelling the session, void or not; empty if there is none, or a sponsored
/// credit pays it.
[[nodiscard]] std::optional<Charge> feeOwed(Connection &connection, SessionId id);
/// How they tell of it.
[[nodiscard]] FeeTold feeTold(Connection &connection, const Session &session);
/// Corrects or withdraws them, as the plan says.
void retellFee(Connection &connection, const Session &session, const Charge &before,
               const Plan &plan);

} // namespace sessionbook::rows
