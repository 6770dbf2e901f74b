// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/week_navigation.h"

#include "core/rules/free_time.h"

#include <algorithm>
#include <cstdlib>

namespace sessionbook {

namespace {

int shownDay(WeekTime start) { return std::max(start.day, 0); }

int minuteOnShownDay(WeekTime start) { return start.day < 0 ? 0 : start.minute; }

} // namespace

bool takesTime(const SessionItem &session) { return takesTime(session.status); }

std::optional<int> nearestOnDay(std::span<const WeekTime> starts, int day, int minute)
{
    std::optional<int> nearest;
    int distance = minutesInDay;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const int here = std::abs(minuteOnShownDay(starts[i]) - minute);
        if (shownDay(starts[i]) == day && here < distance) {
            distance = here;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

std::optional<int> firstFrom(std::span<const WeekTime> starts, int direction)
{
    const auto begun = std::ranges::find_if(starts, [](WeekTime start) { return start.day >= 0; });
    if (begun == starts.end())
        return {};
    return static_cast<int>((direction > 0 ? begun : starts.end() - 1) - starts.begin());
}

std::optional<int> nextFromDay(std::span<const WeekTime> starts, int day, int direction)
{
    const auto after =
        std::ranges::find_if(starts, [&](WeekTime start) { return shownDay(start) >= day; });
    const auto row = static_cast<int>(after - starts.begin()) - (direction > 0 ? 0 : 1);
    return row >= 0 && row < static_cast<int>(starts.size()) ? std::optional(row) : std::nullopt;
}

} // namespace sessionbook
