// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QFrame>
#include <QPushButton>

class QCalendarWidget;

namespace sessionbook {

/// A button with an arrow, for something that drops down.
class DropDownButton : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;

protected:
    void initStyleOption(QStyleOptionButton *option) const override;
};

/// A drop-down calendar to jump to a date. Closes when a date is chosen, on Escape and on a click
/// outside.
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
