// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/calendar_look.h"

#include "ui/look/icons.h"

#include <QCalendarWidget>
#include <QTextCharFormat>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sessionbook {

void restyleCalendar(QCalendarWidget &calendar)
{
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    for (const auto day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, QTextCharFormat());
    if (auto *bar = calendar.findChild<QWidget *>(u"qt_calendar_navigationbar"_s))
        bar->setBackgroundRole(QPalette::Base);
    if (auto *previous = calendar.findChild<QToolButton *>(u"qt_calendar_prevmonth"_s))
        previous->setIcon(icon(Icon::ChevronLeft));
    if (auto *next = calendar.findChild<QToolButton *>(u"qt_calendar_nextmonth"_s))
        next->setIcon(icon(Icon::ChevronRight));
}

bool isCalendarButton(const QWidget *widget)
{
    return widget && widget->parentWidget() &&
           widget->parentWidget()->objectName() == u"qt_calendar_navigationbar"_s;
}

} // namespace sessionbook
