#pragma once

#include "core/store/views.h"
#include "ui/sessions/week_layout.h"

#include <optional>
#include <span>
#include <vector>

/// How the keyboard walks through a week: which session comes next, and which time is free.
namespace sessionbook {

/// The nearest in time of day on the next (+1) or previous (-1) day that has sessions; nothing at
/// the edge of the week. `starts` in order; what began before the week counts to its first day.
[[nodiscard]] std::optional<int> nearestOnOtherDay(std::span<const WeekTime> starts, int current,
                                                   int direction);
/// The session to go to when a week is entered at an end: at its first (+1) or last (-1) day, the
/// nearest to a time of day. What began before the week was already passed.
[[nodiscard]] std::optional<int> nearestAtEdge(std::span<const WeekTime> starts, int minute,
                                               int direction);
/// The first full hour of a day, from `fromMinute` on, that no booked or running session overlaps.
[[nodiscard]] std::optional<DayRange> freeHour(std::span<const SessionItem> sessions,
                                               std::span<const Piece> pieces, int day,
                                               int fromMinute);

} // namespace sessionbook
