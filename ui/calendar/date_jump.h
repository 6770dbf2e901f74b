// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QFrame>
#include <QPushButton>

class QCalendarWidget;

namespace sessionbook {

/// A button that shows by an arrow that something drops down from it.
class DropDownButton : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;

protected:
    void initStyleOption(QStyleOptionButton *option) const override;
};

/// A calendar that drops down to jump to a date. Goes away by itself once a date is
/// chosen, with Escape, or with a click beside it.
class DateJump : public QFrame
{
    Q_OBJECT

public:
    explicit DateJump(QWidget *parent);

    void popup(QWidget *below, QDate selected);

Q_SIGNALS:
    void dateChosen(QDate date);

private:
    void choose(QDate date);

    QCalendarWidget *m_calendar;
};

} // namespace sessionbook
