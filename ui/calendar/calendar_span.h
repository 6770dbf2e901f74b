// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/week_layout.h"

namespace sessionbook {

/// How much of the calendar is shown at once.
enum class CalendarSpan { Day, Week, Month };

/// The days to show around `date`. For a month: all weeks that have a day of it.
[[nodiscard]] ShownDays daysAround(QDate date, CalendarSpan span, Qt::DayOfWeek firstDayOfWeek);
/// The date that many days, weeks or months away.
[[nodiscard]] QDate stepped(QDate date, CalendarSpan span, int steps);

} // namespace sessionbook
