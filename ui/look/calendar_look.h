// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QCalendarWidget;
class QWidget;

namespace sessionbook {

/// Removes Qt's own look: red weekends, week numbers, green arrows.
void restyleCalendar(QCalendarWidget &calendar);

/// Whether this is a button of a QCalendarWidget's bar, which sets its own text colour.
bool isCalendarButton(const QWidget *widget);

} // namespace sessionbook
