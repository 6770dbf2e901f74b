// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/recurrence.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QSpinBox;

namespace sessionbook {

class FormField;

/// Whether something repeats, how, and for how long; at first "Never".
class RepeatFields : public QWidget
{
    Q_OBJECT

public:
    explicit RepeatFields(QWidget *parent = nullptr);

    /// The first day: "every week" is on its weekday.
    void setFirst(QDate first);
    [[nodiscard]] QDate first() const { return m_first; }
    /// None for "Never".
    [[nodiscard]] std::optional<Repetition> repetition() const;

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
    QDateEdit *m_until;
    FormField *m_endField;
    FormField *m_countField;
    FormField *m_untilField;
};

} // namespace sessionbook
