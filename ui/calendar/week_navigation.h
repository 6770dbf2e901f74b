// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "ui/calendar/week_layout.h"

#include <optional>
#include <span>
#include <vector>

/// How the keyboard walks through the days: which session comes next, and which time is free.
namespace sessionbook {

/// Whether it stands in the way of another session.
[[nodiscard]] bool takesTime(const SessionItem &session);
/// The session of a day that begins nearest to a time of day; nothing on an empty day. `starts` in
/// order; what began before the shown days counts to the first of them.
[[nodiscard]] std::optional<int> nearestOnDay(std::span<const WeekTime> starts, int day,
                                              int minute);
/// The first session of these days when they are entered from before (+1), else the last (-1).
/// What began before them was already passed.
[[nodiscard]] std::optional<int> firstFrom(std::span<const WeekTime> starts, int direction);
/// From a day without a chosen session: the first one on it or after it (+1), or the last one
/// before it (-1).
[[nodiscard]] std::optional<int> nextFromDay(std::span<const WeekTime> starts, int day,
                                             int direction);
/// The first full hour of a day, from `fromMinute` on, that no booked or running session overlaps.
[[nodiscard]] std::optional<DayRange> freeHour(std::span<const SessionItem> sessions,
                                               std::span<const Piece> pieces, int day,
                                               int fromMinute);

} // namespace sessionbook
