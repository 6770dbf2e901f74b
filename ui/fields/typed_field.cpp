// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/typed_field.h"

#include "core/base/civil_time.h"
#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "core/base/typed_time.h"
#include "ui/fields/calendar_popup.h"
#include "ui/look/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionSpinBox>

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
    m_written = text();
    if (lineEdit()->text() != m_written)
        lineEdit()->setText(m_written);
}

void TypedField::beginTyping(const QString &letter)
{
    setFocus(Qt::OtherFocusReason);
    lineEdit()->selectAll();
    lineEdit()->insert(letter);
}

/// Escape is no shortcut while it brings the value back.
bool TypedField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape &&
        lineEdit()->text() != m_written) {
        event->accept();
        return true;
    }
    return QAbstractSpinBox::event(event);
}

void TypedField::keyPressEvent(QKeyEvent *event)
{
    const bool untouched = lineEdit()->text() == m_written;
    if (event->key() == Qt::Key_Escape && !untouched) {
        lineEdit()->setText(m_written);
        lineEdit()->selectAll();
        take(m_written);
        event->accept();
        return;
    }
    // Home, then another value: nobody writes a second one in front.
    if (untouched && lineEdit()->cursorPosition() == 0 && !lineEdit()->hasSelectedText() &&
        writesText(*event))
        lineEdit()->selectAll();
    QAbstractSpinBox::keyPressEvent(event);
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

QString TimeField::text() const { return withoutIsolates(clockTime(m_time, QLocale())); }

QString TimeField::widestText() const
{
    const QTime wide(22, 58);
    return withoutIsolates(clockTime(wide, QLocale()));
}

QString TimeField::refusal() const
{
    const QLocale locale;
    const QString morning = locale.amText();
    if (hasHalfDays(locale) && minuteFromText(lineEdit()->text() + u' ' + morning, locale))
        return tr("Add %1 or %2 to this time.").arg(morning, locale.pmText());
    const QTime example(14, 30);
    return tr("Enter a time, for example %1.").arg(clockTime(example, locale));
}

DayField::DayField(const QString &objectName, QWidget *parent) : TypedField(objectName, parent)
{
    setButtonSymbols(NoButtons);
    m_openCalendar = new QAction(icon(Icon::Calendar, Ink::Quiet), tr("Open the calendar"), this);
    m_openCalendar->setToolTip(tr("Open the calendar (Alt+Down)"));
    lineEdit()->addAction(m_openCalendar, QLineEdit::TrailingPosition);
    connect(m_openCalendar, &QAction::triggered, this, &DayField::popUpCalendar);
    connect(this, &QAbstractSpinBox::editingFinished, this, [this] {
        if (isUnderstood())
            m_shown = m_date;
    });
    showValue();
}

void DayField::hideCalendarButton() { m_openCalendar->setVisible(false); }

QSize DayField::sizeHint() const
{
    constexpr int calendarIcon = 24;
    return TypedField::sizeHint() + QSize(calendarIcon, 0);
}

void DayField::setDate(QDate date)
{
    const bool changed = date != this->date();
    m_date = date;
    m_shown = date;
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
    m_typed = readDay(text, m_today, m_shown, QLocale());
    if (m_typed.problem != TypedDay::Problem::None)
        return false;
    m_date = m_typed.day;
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
    const QLocale locale;
    const QString example = locale.toString(m_shown, dayFormat(locale));
    switch (m_typed.problem) {
    case TypedDay::Problem::YearTooFar:
        return tr("Enter a year from 1900 to 2199.");
    case TypedDay::Problem::OtherWeekday:
        return tr("That day is a %1.").arg(locale.standaloneDayName(m_typed.day.dayOfWeek()));
    case TypedDay::Problem::NoSuchDay:
        return tr("There is no such day. Enter one such as %1.").arg(example);
    case TypedDay::Problem::NotADay:
    case TypedDay::Problem::None:
        break;
    }
    return m_today.isValid() ? tr("Enter a day, for example %1, “tomorrow” or “+7”.").arg(example)
                             : tr("Enter a day, for example %1.").arg(example);
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
    auto *popup = new CalendarPopup(objectName() + u"Popup"_s, objectName() + u"Calendar"_s, this);
    popup->setAccessibleCalendarName(accessibleName());
    connect(popup, &CalendarPopup::dateChosen, this, [this](QDate date) {
        setDate(date);
        setFocus(Qt::PopupFocusReason);
    });
    connect(popup, &CalendarPopup::typed, this, [this, popup](const QString &letter) {
        popup->hide();
        beginTyping(letter);
    });
    connect(popup, &CalendarPopup::hidden, popup, &QObject::deleteLater);
    popup->popup(this, m_date);
}

} // namespace sessionbook
