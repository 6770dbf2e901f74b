// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/result.h"
#include "ui/parts/editor_errors.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace sessionbook {

class DayField;
class FormField;
class RemarkLine;
class TimeField;

/// Day, time and length of a session, in the practice's zone. A time that daylight saving skips is
/// an error; for one that occurs twice it asks which is meant.
class TimeFields : public QWidget
{
    Q_OBJECT

public:
    explicit TimeFields(const QTimeZone &zone, QWidget *parent = nullptr);

    /// For days that are written as "tomorrow".
    void setToday(QDate today);
    void setStart(Instant startsAt);
    void setLength(int minutes);

    /// Error: Invalid at field::start.
    [[nodiscard]] Result<Instant> startsAt() const;
    [[nodiscard]] int lengthMinutes() const;

    /// Shows an error of one of these fields and gives it the focus; false for any other.
    bool showError(const Error &error);

Q_SIGNALS:
    void changed();

private:
    void updateFromFields(QWidget *edited);
    [[nodiscard]] QString notUnderstood() const;
    void sayWrong(QWidget *field, const QString &sentence);
    void clearWrong(QWidget *field);
    void offerOccurrences(const WallTime &wall);
    [[nodiscard]] WallTime wallTime() const;

    QTimeZone m_zone;
    DayField *m_day;
    TimeField *m_time;
    QSpinBox *m_length;
    QComboBox *m_occurrence;
    RemarkLine *m_problem; ///< below the row, as the fields are too narrow
    FormField *m_occurrenceField;
    EditorErrors m_wrong;
};

} // namespace sessionbook
