// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/date_jump.h"

#include <QCalendarWidget>
#include <QLocale>
#include <QScreen>
#include <QStyleOptionButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

void DropDownButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    option->features |= QStyleOptionButton::HasMenu;
}

DateJump::DateJump(QWidget *parent)
    : QFrame(parent, Qt::Popup), m_calendar(new QCalendarWidget(this))
{
    setObjectName(u"dateJump"_s);
    setFrameShape(QFrame::StyledPanel);
    m_calendar->setObjectName(u"dateJumpCalendar"_s);
    m_calendar->setAccessibleName(tr("Go to a date"));
    m_calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    m_calendar->setGridVisible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_calendar);
    setFocusProxy(m_calendar);
    connect(m_calendar, &QCalendarWidget::clicked, this, &DateJump::choose);
    connect(m_calendar, &QCalendarWidget::activated, this, &DateJump::choose);
}

void DateJump::popup(QWidget *below, QDate selected)
{
    m_calendar->setSelectedDate(selected);
    adjustSize();
    const QRect screen = below->screen()->availableGeometry();
    const QPoint corner = below->mapToGlobal(QPoint(0, below->height() + 2));
    move(std::min(corner.x(), screen.right() - width()), corner.y());
    show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

void DateJump::choose(QDate date)
{
    if (!isVisible()) // Enter and a double click are both heard as "clicked" and as "activated"
        return;
    hide();
    Q_EMIT dateChosen(date);
}

} // namespace sessionbook
