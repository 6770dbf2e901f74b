// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/civil_time.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace sessionbook {

WallTime resolve(QDate date, QTime time, const QTimeZone &zone)
{
    // Try each offset that the zone uses around that day and keep the instants that show exactly
    // this date and time. QDateTime would shift a skipped time.
    const qint64 asUtc = QDateTime(date, time, Qt::UTC).toSecsSinceEpoch();
    std::vector<Instant> matches;
    for (const qint64 hours : {-30, 0, 30}) {
        const QDateTime near = QDateTime::fromSecsSinceEpoch(asUtc + hours * 3600, Qt::UTC);
        const Instant candidate{asUtc - zone.offsetFromUtc(near)};
        const QDateTime shown = localTime(candidate, zone);
        if (shown.date() == date && shown.time() == time &&
            std::ranges::find(matches, candidate) == matches.end())
            matches.push_back(candidate);
    }
    if (matches.empty())
        return {WallTime::Kind::Skipped, {}, {}};
    std::ranges::sort(matches);
    const auto kind = matches.size() > 1 ? WallTime::Kind::Twice : WallTime::Kind::Unique;
    return {kind, matches.front(), matches.back()};
}

QDateTime localTime(Instant instant, const QTimeZone &zone)
{
    return QDateTime::fromSecsSinceEpoch(instant.seconds, zone);
}

Instant firstShowing(QDate date, QTime time, const QTimeZone &zone)
{
    if (const WallTime wall = resolve(date, time, zone); wall.kind != WallTime::Kind::Skipped)
        return wall.first;
    // Bisect for the second at which the clock jumps past it. No zone is 30 hours from UTC.
    const qint64 asUtc = QDateTime(date, time, Qt::UTC).toSecsSinceEpoch();
    qint64 before = asUtc - 30 * 3600;
    qint64 after = asUtc + 30 * 3600;
    while (after - before > 1) {
        const qint64 middle = before + (after - before) / 2;
        const QDateTime shown = localTime({middle}, zone);
        const bool isBefore = std::pair(shown.date(), shown.time()) < std::pair(date, time);
        (isBefore ? before : after) = middle;
    }
    return {after};
}

Instant startOfDay(QDate date, const QTimeZone &zone)
{
    // Not QDate::startOfDay(), which takes the second of two midnights.
    return firstShowing(date, QTime(0, 0), zone);
}

bool isShownTwice(const QDateTime &local)
{
    constexpr qint64 day = 24 * 3600;
    const QTimeZone zone = local.timeZone();
    const QDateTime utc = local.toUTC();
    // Far from a change of the offset, which is nearly always, resolving would be wasted.
    if (zone.offsetFromUtc(utc.addSecs(-day)) == zone.offsetFromUtc(utc.addSecs(day)))
        return false;
    return resolve(local.date(), local.time(), zone).kind == WallTime::Kind::Twice;
}

QDate startOfWeek(QDate date, Qt::DayOfWeek firstDay)
{
    return date.addDays(-((date.dayOfWeek() - firstDay + 7) % 7));
}

} // namespace sessionbook
