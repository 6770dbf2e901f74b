// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/charge_views.h"
#include "core/rules/plan.h"
#include "core/store/connection.h"

/// Writes and deletes charges and their payments, inside a transaction.
namespace sessionbook::rows {

/// A charge without a session; `servedAt` is a moment of its day.
ChargeId insertCharge(Connection &connection, const NewCharge &charge, Instant servedAt,
                      Instant now);
/// The charge that a plan makes for a session.
ChargeId insertCharge(Connection &connection, const Session &session, const PlannedCharge &charge,
                      Instant now);
/// What a plan does to a charge that is there.
void writeMoney(Connection &connection, ChargeId id, ClientId client, const Plan &plan,
                Instant now);

/// With its payments; nothing of it is on an invoice.
void deleteCharge(Connection &connection, ChargeId id);
void deleteChargeOf(Connection &connection, SessionId id);
/// For the books alone: without its words.
void emptyCharge(Connection &connection, ChargeId id);
void emptyChargeOf(Connection &connection, SessionId id);

} // namespace sessionbook::rows
