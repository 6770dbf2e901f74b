// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/month_layout.h"

#include <algorithm>

namespace sessionbook {

std::vector<MonthDay> monthDays(const ShownDays &days, QDate month,
                                std::span<const SessionItem> sessions,
                                std::span<const TimeOff> timeOff, const QTimeZone &zone)
{
    std::vector<MonthDay> result(static_cast<std::size_t>(days.count));
    for (int day = 0; day < days.count; ++day) {
        const QDate date = days.date(day);
        result[static_cast<std::size_t>(day)].date = date;
        result[static_cast<std::size_t>(day)].ofMonth =
            date.month() == month.month() && date.year() == month.year();
    }
    const WeekClock clock(days, zone);
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const WeekTime start = clock.at(sessions[i].startsAt);
        if (start.day < 0 || start.day >= days.count)
            continue; // it began before the first day
        MonthDay &its = result[static_cast<std::size_t>(start.day)];
        its.visits.push_back(
            {i, start.minute,
             !clock.isSteady() && isShownTwice(localTime(sessions[i].startsAt, zone))});
        its.cancelled += sessions[i].status == SessionStatus::Cancelled;
        its.unpaid += sessions[i].charge == ChargeState::Unpaid;
    }
    for (std::size_t i = 0; i < timeOff.size(); ++i) {
        const WeekTime end = clock.at(timeOff[i].endsAt);
        const int last = end.minute == 0 ? end.day - 1 : end.day;
        const int first = clock.at(timeOff[i].startsAt).day;
        for (int day = std::max(first, 0); day <= std::min(last, days.count - 1); ++day)
            result[static_cast<std::size_t>(day)].timeOff.push_back(i);
    }
    return result;
}

} // namespace sessionbook
