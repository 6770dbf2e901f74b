// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/date_jump.h"

#include "ui/fields/typed_field.h"
#include "ui/look/style.h"
#include "ui/parts/remark_line.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QStyleOptionButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

void DropDownButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    option->features |= QStyleOptionButton::HasMenu;
}

DateJump::DateJump(QWidget *parent)
    : CalendarPopup(u"dateJump"_s, u"dateJumpCalendar"_s, parent),
      m_day(new DayField(u"dateJumpDay"_s, this)),
      m_problem(new RemarkLine(u"dateJumpProblem"_s, this))
{
    setAccessibleCalendarName(tr("Go to a date"));
    m_day->setAccessibleName(tr("Go to a date"));
    m_day->setToolTip(tr("Type a day, such as “tomorrow” or “+7”"));
    m_day->hideCalendarButton();
    column()->insertWidget(0, m_day);
    column()->insertWidget(1, m_problem);
    connect(m_day, &DayField::dateChanged, this, [this](QDate date) {
        setInvalid(m_day, false);
        m_problem->clear();
        if (date.isValid())
            calendar()->setSelectedDate(date);
    });
    connect(m_day, &TypedField::refused, this, [this](const QString &sentence) {
        setInvalid(m_day, true);
        m_problem->say(RemarkLine::Kind::Problem, sentence);
        adjustSize();
    });
    connect(this, &CalendarPopup::typed, m_day, &TypedField::beginTyping);
}

void DateJump::popup(QWidget *below, QDate selected, QDate today)
{
    m_day->setToday(today);
    m_day->setDate(selected);
    setInvalid(m_day, false);
    m_problem->clear();
    CalendarPopup::popup(below, selected);
}

void DateJump::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_day->hasFocus() && m_day->isUnderstood())
        choose(m_day->date());
    else
        CalendarPopup::keyPressEvent(event);
}

} // namespace sessionbook
