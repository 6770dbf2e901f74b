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

/// A point in time: UTC seconds since 1970. Only the functions below convert it from and to
/// wall-clock time.
struct Instant
{
    qint64 seconds = 0;

    friend constexpr auto operator<=>(Instant, Instant) = default;
    [[nodiscard]] constexpr Instant plusMinutes(qint64 minutes) const
    {
        return {seconds + minutes * 60};
    }
};

/// What can be stored: the years 1 to 9999, which every calendar and format can show.
inline constexpr Instant earliestInstant{-62'135'596'800};
inline constexpr Instant latestInstant{253'402'300'799};
[[nodiscard]] constexpr bool canBeStored(Instant instant)
{
    return earliestInstant <= instant && instant <= latestInstant;
}

/// Later and earlier than any stored instant, for queries without a bound.
inline constexpr Instant endOfTime{std::numeric_limits<qint64>::max() / 2};
inline constexpr Instant beginningOfTime{-endOfTime.seconds};

/// Whole minutes, rounded towards zero; negative if `to` is earlier.
[[nodiscard]] constexpr qint64 minutesBetween(Instant from, Instant to)
{
    return (to.seconds - from.seconds) / 60;
}

/// Converts to and from minutes since midnight. clockOf(minutesInDay) is midnight.
[[nodiscard]] inline int minuteOf(QTime time) { return time.msecsSinceStartOfDay() / 60'000; }
[[nodiscard]] inline QTime clockOf(int minute)
{
    return QTime::fromMSecsSinceStartOfDay(minute % minutesInDay * 60'000);
}

/// What a wall-clock time means in UTC: no instant if daylight saving skips it, two if it occurs
/// twice, otherwise one (`second` equals `first`).
struct WallTime
{
    enum class Kind { Unique, Skipped, Twice };
    Kind kind = Kind::Unique;
    Instant first;
    Instant second;
};

/// Never shifts a skipped time, as QDateTime does: the caller decides about Skipped and Twice.
[[nodiscard]] WallTime resolve(QDate date, QTime time, const QTimeZone &zone);
[[nodiscard]] QDateTime localTime(Instant instant, const QTimeZone &zone);
/// The first instant at which the clock shows this time or, if daylight saving skips it, a later
/// one.
[[nodiscard]] Instant firstShowing(QDate date, QTime time, const QTimeZone &zone);
/// The first instant of the day in the zone, also where midnight is skipped or comes twice.
[[nodiscard]] Instant startOfDay(QDate date, const QTimeZone &zone);
/// Whether the clock shows this time twice. `local` is as localTime() gives it.
[[nodiscard]] bool isShownTwice(const QDateTime &local);
/// The first day of the week that `date` is in.
[[nodiscard]] QDate startOfWeek(QDate date, Qt::DayOfWeek firstDay);

} // namespace sessionbook
