// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/week_layout.h"

namespace sessionbook {

/// How much of the calendar is shown at once.
enum class CalendarSpan { Day, Week, Month };

/// The days to show so that `date` is among them: for a month whole weeks, from the one of its
/// first day to the one of its last.
[[nodiscard]] ShownDays daysAround(QDate date, CalendarSpan span, Qt::DayOfWeek firstDayOfWeek);
/// The date so many days, weeks or months away.
[[nodiscard]] QDate stepped(QDate date, CalendarSpan span, int steps);

} // namespace sessionbook
