// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "ui/calendar/week_layout.h"

#include <span>
#include <vector>

/// The contents of each day of a month. Knows no widget.
namespace sessionbook {

/// A session on the day it begins on.
struct DayVisit
{
    std::size_t session = 0; ///< index of the item
    int minute = 0;          ///< since midnight
    bool twice = false;      ///< the clock shows that minute twice on this day

    friend bool operator==(const DayVisit &, const DayVisit &) = default;
};

struct MonthDay
{
    QDate date;
    bool ofMonth = true;              ///< else of the previous or next
    std::vector<DayVisit> visits;     ///< in order of time
    int cancelled = 0;                ///< of these
    int unpaid = 0;                   ///< of these, fees included
    std::vector<std::size_t> timeOff; ///< indices of those that overlap the day

    friend bool operator==(const MonthDay &, const MonthDay &) = default;
    [[nodiscard]] int takingPlace() const { return static_cast<int>(visits.size()) - cancelled; }
};

/// Each of `days`, the whole weeks around the month that `month` is in.
[[nodiscard]] std::vector<MonthDay> monthDays(const ShownDays &days, QDate month,
                                              std::span<const SessionItem> sessions,
                                              std::span<const TimeOff> timeOff,
                                              const QTimeZone &zone);

} // namespace sessionbook
