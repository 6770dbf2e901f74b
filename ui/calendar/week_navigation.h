// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "ui/calendar/week_layout.h"

#include <optional>
#include <span>
#include <vector>

/// Moving through the days by keyboard: which session comes next.
namespace sessionbook {

/// Whether its time is taken: it is booked or in progress.
[[nodiscard]] bool takesTime(const SessionItem &session);
/// The session of a day that begins nearest to `minute`; empty if the day is. `starts` are in
/// order; those before the shown days count as on the first day.
[[nodiscard]] std::optional<int> nearestOnDay(std::span<const WeekTime> starts, int day,
                                              int minute);
/// The first session of these days when they are entered from before (+1), else the last (-1).
/// Leaves out those that began before these days.
[[nodiscard]] std::optional<int> firstFrom(std::span<const WeekTime> starts, int direction);
/// From a day without a selected session: the first one on or after it (+1), or the last one before
/// it (-1).
[[nodiscard]] std::optional<int> nextFromDay(std::span<const WeekTime> starts, int day,
                                             int direction);

} // namespace sessionbook
