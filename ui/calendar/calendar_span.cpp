// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/calendar_span.h"

namespace sessionbook {

ShownDays daysAround(QDate date, CalendarSpan span, Qt::DayOfWeek firstDayOfWeek)
{
    switch (span) {
    case CalendarSpan::Day:
        return {date, 1};
    case CalendarSpan::Week:
        return {startOfWeek(date, firstDayOfWeek), daysInWeek};
    case CalendarSpan::Month: {
        const QDate first(date.year(), date.month(), 1);
        const QDate begin = startOfWeek(first, firstDayOfWeek);
        const QDate lastWeek = startOfWeek(first.addMonths(1).addDays(-1), firstDayOfWeek);
        return {begin, static_cast<int>(begin.daysTo(lastWeek)) + daysInWeek};
    }
    }
    Q_UNREACHABLE();
}

QDate stepped(QDate date, CalendarSpan span, int steps)
{
    switch (span) {
    case CalendarSpan::Day:
        return date.addDays(steps);
    case CalendarSpan::Week:
        return date.addDays(steps * daysInWeek);
    case CalendarSpan::Month:
        return date.addMonths(steps);
    }
    Q_UNREACHABLE();
}

} // namespace sessionbook
