// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/free_time.h"

#include <algorithm>
#include <array>

namespace sessionbook {

namespace {

constexpr std::array roundMinutes{60, 30, 15};
constexpr int afterAnother = 5;
constexpr int aWeek = 7; // in days

std::optional<Instant> roundStart(const TimeSpan &span, int lengthMinutes, int step,
                                  const QTimeZone &zone)
{
    const QDateTime local = localTime(span.from, zone);
    for (int minute = minuteOf(local.time()) / step * step; minute < minutesInDay; minute += step) {
        const WallTime wall = resolve(local.date(), clockOf(minute), zone);
        if (wall.kind != WallTime::Kind::Unique || wall.first < span.from)
            continue;
        return wall.first.plusMinutes(lengthMinutes) <= span.to ? std::optional(wall.first)
                                                                : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Instant> startIn(TimeSpan span, Instant notBefore, int lengthMinutes,
                               const QTimeZone &zone)
{
    const bool begun = span.from < notBefore;
    span.from = std::max(span.from, notBefore);
    if (span.from >= span.to)
        return std::nullopt;
    for (const int step : roundMinutes) {
        if (const auto start = roundStart(span, lengthMinutes, step, zone))
            return start;
    }
    return begun ? std::nullopt : roundStart(span, lengthMinutes, afterAnother, zone);
}

} // namespace

std::vector<TimeSpan> freeSpans(QDate day, const std::vector<TimeSpan> &taken,
                                const PracticeProfile &profile)
{
    const std::optional<Workday> workday = workdayOn(profile.workingHours, day);
    if (!workday)
        return {};
    Instant from = firstShowing(day, clockOf(workday->from), profile.zone);
    const Instant to = workday->to == minutesInDay
                           ? startOfDay(day.addDays(1), profile.zone)
                           : firstShowing(day, clockOf(workday->to), profile.zone);
    std::vector<TimeSpan> inOrder = taken;
    std::ranges::sort(inOrder, {}, &TimeSpan::from);
    std::vector<TimeSpan> free;
    for (const TimeSpan &span : inOrder) {
        if (span.to <= from || span.from >= to)
            continue;
        if (span.from > from)
            free.push_back({from, span.from});
        from = span.to;
    }
    if (from < to)
        free.push_back({from, to});
    return free;
}

std::optional<Instant> firstFreeStart(QDate first, int days, Instant notBefore, int lengthMinutes,
                                      const std::vector<TimeSpan> &taken,
                                      const PracticeProfile &profile)
{
    PracticeProfile working = profile;
    if (std::ranges::none_of(profile.workingHours, &std::optional<Workday>::has_value))
        working.workingHours = usualWorkingHours;
    for (int day = 0; day < days; ++day) {
        for (const TimeSpan &span : freeSpans(first.addDays(day), taken, working)) {
            if (const auto start = startIn(span, notBefore, lengthMinutes, profile.zone))
                return start;
        }
    }
    return std::nullopt;
}

Instant sameTimeInAWeek(Instant start, Instant after, const QTimeZone &zone)
{
    const QDateTime local = localTime(start, zone);
    const qint64 passed = local.date().daysTo(localTime(after, zone).date());
    QDate date = local.date().addDays(std::max<qint64>(passed / aWeek, 1) * aWeek);
    for (;; date = date.addDays(aWeek)) {
        const WallTime wall = resolve(date, local.time(), zone);
        if (wall.kind == WallTime::Kind::Unique && wall.first > after)
            return wall.first;
    }
}

} // namespace sessionbook
