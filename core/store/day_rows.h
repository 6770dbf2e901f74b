// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/day_view.h"
#include "core/store/connection.h"

/// Reads a day, and how its clients stand.
namespace sessionbook::rows {

/// The sessions that overlap [from, to).
[[nodiscard]] std::vector<DaySession> daySessions(Connection &connection, Instant from, Instant to);
[[nodiscard]] BeforeSession beforeSession(Connection &connection, SessionId id);
/// Less what was reversed.
[[nodiscard]] Money receivedBetween(Connection &connection, Instant from, Instant to);

} // namespace sessionbook::rows
