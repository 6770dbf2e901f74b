// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/typed_field.h"

#include "core/base/civil_time.h"
#include "core/base/date_words.h"
#include "core/base/typed_time.h"
#include "core/search/typed_day.h"
#include "ui/look/icons.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QStyle>
#include <QStyleOptionSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// The page keys ask for ten steps at a time.
constexpr int pageSteps = 10;

} // namespace

TypedField::TypedField(const QString &objectName, QWidget *parent) : QAbstractSpinBox(parent)
{
    setObjectName(objectName);
    connect(lineEdit(), &QLineEdit::textEdited, this, &TypedField::take);
    connect(this, &QAbstractSpinBox::editingFinished, this, &TypedField::settle);
}

QString TypedField::problem() const { return m_understood ? QString() : refusal(); }

QSize TypedField::sizeHint() const
{
    ensurePolished();
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    constexpr int cursor = 4;
    const QSize contents(fontMetrics().horizontalAdvance(widestText()) + cursor,
                         lineEdit()->sizeHint().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, contents, this);
}

void TypedField::take(const QString &text)
{
    const bool wasUnderstood = std::exchange(m_understood, true);
    m_understood = read(text);
    if (wasUnderstood && !m_understood)
        loseValue();
}

void TypedField::settle()
{
    if (m_understood)
        showValue();
    else
        Q_EMIT refused(refusal());
}

void TypedField::showValue()
{
    m_understood = true;
    if (lineEdit()->text() != text())
        lineEdit()->setText(text());
}

TimeField::TimeField(const QString &objectName, QWidget *parent) : TypedField(objectName, parent)
{
    showValue();
}

void TimeField::setTime(QTime time)
{
    const bool changed = time != this->time();
    m_time = time;
    showValue();
    if (changed)
        Q_EMIT timeChanged(m_time);
}

void TimeField::stepBy(int steps)
{
    const int minutes =
        std::abs(steps) >= pageSteps ? steps / pageSteps * minutesInHour : steps * m_step;
    setTime(clockOf(std::clamp(minuteOf(m_time) + minutes, 0, minutesInDay - 1)));
}

bool TimeField::read(const QString &text)
{
    const auto minute = minuteFromText(text, QLocale());
    if (!minute || (*minute == minutesInDay && !m_takesEndOfDay))
        return false;
    m_time = clockOf(*minute);
    Q_EMIT timeChanged(m_time);
    return true;
}

QString TimeField::text() const { return clockTime(m_time, QLocale()); }

QString TimeField::widestText() const
{
    const QTime wide(22, 58);
    return clockTime(wide, QLocale());
}

QString TimeField::refusal() const
{
    const QLocale locale;
    const QString morning = locale.amText();
    if (hasHalfDays(locale) && minuteFromText(lineEdit()->text() + u' ' + morning, locale))
        return tr("Add %1 or %2 to this time.").arg(morning, locale.pmText());
    const QTime example(14, 30);
    return tr("This is not a time. Write it as %1.").arg(clockTime(example, locale));
}

DayField::DayField(const QString &objectName, QWidget *parent) : TypedField(objectName, parent)
{
    setButtonSymbols(NoButtons);
    auto *calendar = new QAction(icon(Icon::Calendar, Ink::Quiet), tr("Open the calendar"), this);
    calendar->setToolTip(tr("Open the calendar (Alt+Down)"));
    lineEdit()->addAction(calendar, QLineEdit::TrailingPosition);
    connect(calendar, &QAction::triggered, this, &DayField::popUpCalendar);
    showValue();
}

QSize DayField::sizeHint() const
{
    constexpr int calendarIcon = 24;
    return TypedField::sizeHint() + QSize(calendarIcon, 0);
}

void DayField::setDate(QDate date)
{
    const bool changed = date != this->date();
    m_date = date;
    showValue();
    if (changed)
        Q_EMIT dateChanged(m_date);
}

void DayField::stepBy(int steps)
{
    setDate(std::abs(steps) >= pageSteps ? m_date.addMonths(steps / pageSteps)
                                         : m_date.addDays(steps));
}

bool DayField::read(const QString &text)
{
    const auto day = dayFromText(text, m_today, QLocale());
    if (!day)
        return false;
    m_date = *day;
    Q_EMIT dateChanged(m_date);
    return true;
}

QString DayField::text() const
{
    const QLocale locale;
    return locale.toString(m_date, dayFormat(locale));
}

QString DayField::widestText() const
{
    const QLocale locale;
    const QDate wide(2028, 12, 28);
    return locale.toString(wide, dayFormat(locale));
}

QString DayField::refusal() const
{
    return tr("There is no such day. Write it as %1.").arg(text());
}

void DayField::keyPressEvent(QKeyEvent *event)
{
    const bool altDown =
        event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier);
    if (altDown || event->key() == Qt::Key_F4)
        popUpCalendar();
    else
        TypedField::keyPressEvent(event);
}

void DayField::popUpCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setObjectName(objectName() + u"Calendar"_s);
    calendar->setAccessibleName(accessibleName());
    calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    calendar->setGridVisible(false);
    calendar->setSelectedDate(m_date);
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(calendar);
    const auto choose = [this, popup](QDate date) {
        popup->close();
        setDate(date);
        setFocus(Qt::PopupFocusReason);
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    popup->adjustSize();
    const QRect screen = this->screen()->availableGeometry();
    const QPoint below = mapToGlobal(QPoint(0, height() + 2));
    const bool fits = below.y() + popup->height() <= screen.bottom();
    popup->move(std::max(screen.left(), std::min(below.x(), screen.right() - popup->width())),
                fits ? below.y() : below.y() - height() - popup->height() - 4);
    popup->show();
    calendar->setFocus(Qt::PopupFocusReason);
}

} // namespace sessionbook
