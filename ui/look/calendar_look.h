// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QCalendarWidget;
class QWidget;

namespace sessionbook {

/// Takes out what Qt's month sheet has of its own look: red weekends, week numbers, green arrows.
void restyleCalendar(QCalendarWidget &calendar);

/// Whether this is a button in the bar above a month sheet, which sets its own colour of text.
bool isCalendarButton(const QWidget *widget);

} // namespace sessionbook
