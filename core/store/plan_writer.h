// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/booking_plan.h"
#include "core/rules/plan.h"
#include "core/store/connection.h"

namespace sessionbook::rows {

/// Carries out a plan on its session, inside a transaction. Throws Conflict if the session is no
/// longer at the revision of `facts`.
void carryOut(Connection &connection, const SessionFacts &facts, const Plan &plan, Instant now);

/// What a booking created.
struct Booked
{
    ClientId client;
    std::optional<SeriesId> series;
    std::vector<SessionId> sessions; ///< in order of start
};
/// Inside a transaction.
Booked carryOut(Connection &connection, const BookingPlan &plan);

} // namespace sessionbook::rows
