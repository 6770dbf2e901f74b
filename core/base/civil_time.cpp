// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/civil_time.h"

#include <algorithm>
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

Instant startOfDay(QDate date, const QTimeZone &zone)
{
    return {date.startOfDay(zone).toSecsSinceEpoch()};
}

QDate startOfWeek(QDate date, Qt::DayOfWeek firstDay)
{
    return date.addDays(-((date.dayOfWeek() - firstDay + 7) % 7));
}

} // namespace sessionbook
