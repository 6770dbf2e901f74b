// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "ui/calendar/calendar_span.h"
#include "ui/calendar/session_filter.h"

#include <QString>

/// The content of a printed day or week: when, who, the type and the state of each session. Never a
/// note, a reason, a price or the title of time off. Knows no paper.
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
        QString type;
        Mark mark = Mark::Booked;
        SessionSpan span;
        QString start{}; ///< in words, as the next
        QString times{};
    };

    QString title;
    QString practice;
    ShownDays days;
    DayRange workingHours;      ///< from the earliest to the latest of these days
    std::vector<Entry> entries; ///< all of them, by time
    std::vector<DayRange> timeOff;
    bool filtered = false; ///< some sessions are left out
};

/// Errors: Storage.
[[nodiscard]] Result<Schedule> scheduleFor(const Practice &practice, const ScheduleWish &wish,
                                           const QLocale &locale);

/// "A. J." for "Anna Jónsdóttir", "E. & K." for "Couple: Eva & Karl", "M." for
/// "Group: Mindfulness (6)". A name without a letter gives its first character.
[[nodiscard]] QString initialsOf(const QString &clientName);

} // namespace sessionbook
