// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"
#include "core/store/connection.h"

#include <vector>

/// Time off.
namespace sessionbook::rows {

/// All that overlap [from, to), in order of start.
[[nodiscard]] std::vector<TimeOff> timeOffBetween(Connection &connection, Instant from, Instant to);
/// Throws Invalid when there is no such time off.
[[nodiscard]] TimeOff off(Connection &connection, TimeOffId id);
/// Those of a series that start at or after `from`, in order of start.
[[nodiscard]] std::vector<TimeOff> timeOffOf(Connection &connection, SeriesId series, Instant from);
TimeOffId insertTimeOff(Connection &connection, const TimeOff &off);
/// False if it is gone or no longer at the revision of `off`.
[[nodiscard]] bool updateTimeOff(Connection &connection, const TimeOff &off);
[[nodiscard]] bool deleteTimeOff(Connection &connection, TimeOffId id, int revision);

} // namespace sessionbook::rows
