// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/fields/calendar_popup.h"

#include <QPushButton>

namespace sessionbook {

class DayField;
class RemarkLine;

/// A button with an arrow, for something that drops down.
class DropDownButton : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;

protected:
    void initStyleOption(QStyleOptionButton *option) const override;
};

/// A drop-down calendar to jump to a date, with a field to type it into.
class DateJump : public CalendarPopup
{
    Q_OBJECT

public:
    explicit DateJump(QWidget *parent);

    void popup(QWidget *below, QDate selected, QDate today);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    DayField *m_day;
    RemarkLine *m_problem;
};

} // namespace sessionbook
