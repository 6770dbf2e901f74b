// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/result.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QSpinBox;
class QTimeEdit;

namespace sessionbook {

class FormField;
class RemarkLine;

/// How a day is written in a field: the locale's short way, with all digits of the year.
[[nodiscard]] QString dayFormat();

/// Day, time and length of a session, on the practice's wall clock. A time that daylight saving
/// skips is an error here; of one that it doubles she is asked which of the two is meant.
class TimeFields : public QWidget
{
    Q_OBJECT

public:
    explicit TimeFields(const QTimeZone &zone, QWidget *parent = nullptr);

    void setStart(Instant startsAt);
    void setLength(int minutes);

    /// Error: Invalid at field::start.
    [[nodiscard]] Result<Instant> startsAt() const;
    [[nodiscard]] int lengthMinutes() const;

    /// Says what is wrong with one of these fields and moves there; false for any other.
    bool showError(const Error &error);

Q_SIGNALS:
    void changed();

private:
    void updateFromFields();
    void sayWrong(QWidget *field, const QString &sentence);
    void clearWrong();
    void offerOccurrences(const WallTime &wall);
    [[nodiscard]] WallTime wallTime() const;

    QTimeZone m_zone;
    QDateEdit *m_day;
    QTimeEdit *m_time;
    QSpinBox *m_length;
    QComboBox *m_occurrence;
    RemarkLine *m_problem; ///< below the row: the fields are too narrow for sentences
    FormField *m_occurrenceField;
};

} // namespace sessionbook
