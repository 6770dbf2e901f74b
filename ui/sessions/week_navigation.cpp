#include "ui/sessions/week_navigation.h"

#include <algorithm>
#include <cstdlib>

namespace sessionbook {

namespace {

int shownDay(WeekTime start) { return std::max(start.day, 0); }

int minuteOnShownDay(WeekTime start) { return start.day < 0 ? 0 : start.minute; }

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

bool takesTime(const SessionItem &session)
{
    return session.status == SessionStatus::Booked || session.status == SessionStatus::InProgress;
}

} // namespace

std::optional<int> nearestOnOtherDay(std::span<const WeekTime> starts, int current, int direction)
{
    const WeekTime from = starts[static_cast<std::size_t>(current)];
    for (int day = shownDay(from) + direction; day >= 0 && day < daysInWeek; day += direction) {
        if (const auto found = nearestOnDay(starts, day, minuteOnShownDay(from)))
            return found;
    }
    return {};
}

std::optional<int> nearestAtEdge(std::span<const WeekTime> starts, int minute, int direction)
{
    const auto begun = std::ranges::find_if(starts, [](WeekTime start) { return start.day >= 0; });
    if (begun == starts.end())
        return {};
    const auto before = static_cast<std::size_t>(begun - starts.begin());
    const int day = direction > 0 ? begun->day : starts.back().day;
    const auto found = nearestOnDay(starts.subspan(before), day, minute);
    return found ? std::optional(*found + static_cast<int>(before)) : std::nullopt;
}

std::optional<DayRange> freeHour(std::span<const SessionItem> sessions,
                                 std::span<const Piece> pieces, int day, int fromMinute)
{
    for (int from = (fromMinute + 59) / 60 * 60; from + 60 <= minutesInDay; from += 60) {
        const bool taken = std::ranges::any_of(pieces, [&](const Piece &piece) {
            return piece.range.day == day && piece.range.fromMinute < from + 60 &&
                   piece.range.toMinute > from && takesTime(sessions[piece.session]);
        });
        if (!taken)
            return DayRange{day, from, from + 60};
    }
    return {};
}

} // namespace sessionbook
