// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "ui/calendar/calendar_span.h"
#include "ui/calendar/session_filter.h"

#include <QString>

/// The content of a printed day or week: when, who, and the state of each session. Never a note, a
/// reason, a price or the title of time off. Knows no painter.
namespace sessionbook {

enum class PrintedNames { Full, Initials };

struct ScheduleWish
{
    CalendarSpan span = CalendarSpan::Week; ///< a day or a week
    QDate date;
    PrintedNames names = PrintedNames::Full;
    SessionFilter filter{};
};

struct Schedule
{
    struct Entry
    {
        QString name;
        Mark mark = Mark::Booked;
        SessionSpan span;
        QString times{}; ///< in words
    };

    QString title;
    QString practice;
    ShownDays days;
    int fromHour = 0; ///< first and last hour on the page
    int toHour = 24;
    std::vector<Entry> entries;
    /// Far from the working hours: listed below the grid, which would become too long.
    std::vector<Entry> atOddHours;
    std::vector<DayRange> timeOff;
    bool filtered = false; ///< some sessions are left out
};

/// Errors: Storage.
[[nodiscard]] Result<Schedule> scheduleFor(const Practice &practice, const ScheduleWish &wish,
                                           const QLocale &locale);

/// "A. J." for "Anna Jónsdóttir", "E. & K." for "Couple: Eva & Karl", "M." for
/// "Group: Mindfulness (6)".
[[nodiscard]] QString initialsOf(const QString &clientName);

} // namespace sessionbook
