// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/records.h"
#include "ui/parts/editor_errors.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace sessionbook {

class DayField;
class FormField;
class RemarkLine;
class TimeField;

/// Start and end of time off, by days or by hours, in the practice's zone.
class TimeOffFields : public QWidget
{
    Q_OBJECT

public:
    explicit TimeOffFields(const PracticeProfile &profile, QWidget *parent = nullptr);

    /// For days that are written as "tomorrow".
    void setToday(QDate today);
    /// Takes the start, the end and `wholeDays`.
    void setTimes(const TimeOff &off);
    /// Writes the same into `off`. Errors: Invalid at field::start if daylight saving skips a time,
    /// or at field::until.
    Result<> readInto(TimeOff &off) const;
    /// The one that is understood, or was before.
    [[nodiscard]] QDate firstDay() const;

    bool showError(const Error &error);

Q_SIGNALS:
    void changed();

private:
    void updateFromFields();
    void moveLastDay(QDate day);
    void sayProblem(QWidget *field, const QString &sentence);
    void clearProblem(QWidget *field);
    void takeEdit(QWidget *edited);
    [[nodiscard]] Result<Instant> instantOf(QDate day, QTime time, Field field) const;

    PracticeProfile m_profile;
    QTimeZone m_zone;
    QDate m_firstDay;
    QCheckBox *m_wholeDays;
    DayField *m_fromDay;
    TimeField *m_fromTime;
    DayField *m_toDay;
    TimeField *m_toTime;
    QGridLayout *m_grid;
    FormField *m_fromTimeField;
    FormField *m_toDayField;
    FormField *m_toTimeField;
    RemarkLine *m_problem; ///< below the rows, as the fields are too narrow
    EditorErrors m_wrong;
};

} // namespace sessionbook
