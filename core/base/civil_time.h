// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <compare>
#include <limits>
#include <optional>

namespace sessionbook {

inline constexpr int minutesInHour = 60;
inline constexpr int minutesInDay = 24 * minutesInHour;

/// A point in time as UTC seconds since 1970. Wall-clock time comes only from the functions here.
struct Instant
{
    qint64 seconds = 0;

    friend constexpr auto operator<=>(Instant, Instant) = default;
    [[nodiscard]] constexpr Instant plusMinutes(qint64 minutes) const
    {
        return {seconds + minutes * 60};
    }
};

/// Far from all that is ever written down: where reading has no bound.
inline constexpr Instant endOfTime{std::numeric_limits<qint64>::max() / 2};
inline constexpr Instant beginningOfTime{-endOfTime.seconds};

[[nodiscard]] constexpr qint64 minutesBetween(Instant from, Instant to)
{
    return (to.seconds - from.seconds) / 60;
}

/// Minutes since midnight on the clock, and back; the minute that ends a day is midnight, too.
[[nodiscard]] inline int minuteOf(QTime time) { return time.msecsSinceStartOfDay() / 60'000; }
[[nodiscard]] inline QTime clockOf(int minute)
{
    return QTime::fromMSecsSinceStartOfDay(minute % minutesInDay * 60'000);
}

/// The instants that a wall-clock time stands for: none in a daylight-saving gap, two when the
/// clock goes back over it, one otherwise (then second equals first).
struct WallTime
{
    enum class Kind { Unique, Skipped, Twice };
    Kind kind = Kind::Unique;
    Instant first;
    Instant second;
};

/// Never moves a time silently: what to do with Skipped and Twice is the caller's decision.
[[nodiscard]] WallTime resolve(QDate date, QTime time, const QTimeZone &zone);
[[nodiscard]] QDateTime localTime(Instant instant, const QTimeZone &zone);
/// The first instant of the day in the zone, also where midnight is skipped.
[[nodiscard]] Instant startOfDay(QDate date, const QTimeZone &zone);
/// The day that the week of date begins with, by the locale's first weekday.
[[nodiscard]] QDate startOfWeek(QDate date, Qt::DayOfWeek firstDay);

} // namespace sessionbook
