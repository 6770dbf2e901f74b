// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/time_words.h"

#include "core/base/date_words.h"
#include "core/base/isolated.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct SessionTimes
{
    Q_DECLARE_TR_FUNCTIONS(SessionTimes)
};

} // namespace

QString longSpan(Instant from, Instant to, const QTimeZone &zone)
{
    const QLocale locale;
    const QDateTime start = localTime(from, zone);
    const QDateTime end = localTime(to, zone);
    const QString last =
        start.date() == end.date() ? clockTime(end, locale) : mediumDateTime(end, locale);
    return SessionTimes::tr("%1, %2 – %3", "day, start and end")
        .arg(longDate(start.date(), locale), clockTime(start, locale), last);
}

QString distanceInTime(Instant from, Instant to, Instant now, const QTimeZone &zone)
{
    if (from <= now && now < to)
        return SessionTimes::tr("Now");
    const bool ahead = now < from;
    const qint64 minutes = ahead ? minutesBetween(now, from) : minutesBetween(to, now);
    const auto days = static_cast<int>(
        localTime(now, zone).date().daysTo(localTime(ahead ? from : to, zone).date()));
    if (minutes < minutesInHour) {
        const auto count = static_cast<int>(minutes);
        return ahead ? SessionTimes::tr("In %n minute(s)", nullptr, count)
                     : SessionTimes::tr("%n minute(s) ago", nullptr, count);
    }
    if (days == 0 || minutes < 12 * minutesInHour) {
        const auto hours = static_cast<int>(minutes / minutesInHour);
        return ahead ? SessionTimes::tr("In %n hour(s)", nullptr, hours)
                     : SessionTimes::tr("%n hour(s) ago", nullptr, hours);
    }
    if (std::abs(days) == 1)
        return ahead ? SessionTimes::tr("Tomorrow") : SessionTimes::tr("Yesterday");
    return ahead ? SessionTimes::tr("In %n day(s)", nullptr, days)
                 : SessionTimes::tr("%n day(s) ago", nullptr, -days);
}

QString joinedByDot(QStringList parts)
{
    parts.removeAll(QString());
    std::ranges::transform(parts, parts.begin(), isolated);
    return parts.join(u" · "_s);
}

} // namespace sessionbook
