// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/civil_time.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace sessionbook {

WallTime resolve(QDate date, QTime time, const QTimeZone &zone)
{
    WallTime wall{WallTime::Kind::Skipped, {}, {}};
    if (!date.isValid() || !time.isValid())
        return wall;
    // Try each offset that the zone uses around that day and keep the instants at which it does.
    // QDateTime would shift a skipped time.
    const qint64 asUtc = QDateTime(date, time, Qt::UTC).toSecsSinceEpoch();
    const auto offsetAt = [&zone](qint64 seconds) -> qint64 {
        return zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC));
    };
    std::array<qint64, 3> offsets{offsetAt(asUtc - 30 * 3600), offsetAt(asUtc),
                                  offsetAt(asUtc + 30 * 3600)};
    // The greatest offset is of the earliest instant.
    std::ranges::sort(offsets, std::ranges::greater());
    const auto last = std::unique(offsets.begin(), offsets.end());
    for (auto offset = offsets.begin(); offset != last; ++offset) {
        const Instant candidate{asUtc - *offset};
        if (offsetAt(candidate.seconds) != *offset)
            continue;
        const bool isFirst = wall.kind == WallTime::Kind::Skipped;
        wall = isFirst ? WallTime{WallTime::Kind::Unique, candidate, candidate}
                       : WallTime{WallTime::Kind::Twice, wall.first, candidate};
    }
    return wall;
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
