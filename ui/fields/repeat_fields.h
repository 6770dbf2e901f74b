// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/recurrence.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace sessionbook {

class DayField;
class FormField;

/// Whether something repeats, how, and for how long; at first "Never".
class RepeatFields : public QWidget
{
    Q_OBJECT

public:
    explicit RepeatFields(QWidget *parent = nullptr);

    /// For days that are written as "tomorrow".
    void setToday(QDate today);
    /// The first day: "every week" is on its weekday.
    void setFirst(QDate first);
    [[nodiscard]] QDate first() const { return m_first; }
    /// Begins with "every week" instead of "Never".
    void chooseWeekly();
    /// None for "Never".
    [[nodiscard]] std::optional<Repetition> repetition() const;
    /// The last day is asked for and not understood.
    [[nodiscard]] std::optional<Error> problem() const;

    /// Shows an error of one of these fields; false for any other.
    bool showError(const Error &error);
    void clearErrors();

Q_SIGNALS:
    void changed();

private:
    void nameChoices();
    void updateFromFields();

    QDate m_first;
    QComboBox *m_how;
    QComboBox *m_end;
    QSpinBox *m_count;
    DayField *m_until;
    FormField *m_endField;
    FormField *m_countField;
    FormField *m_untilField;
};

} // namespace sessionbook
