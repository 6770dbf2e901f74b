// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/fields/period.h"
#include "ui/parts/editor_errors.h"

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;

namespace sessionbook {

class DayField;
class Practice;
class RemarkLine;

/// Chooses a period: one with a name, or two days. Days are on the practice's calendar.
class PeriodBar : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the object names of its fields: "report" gives "reportPeriod". `initial` is
    /// one of `offered`; Period::Chosen, for two days, is offered last.
    PeriodBar(const QString &name, const Practice &practice, const std::vector<Period> &offered,
              Period initial, QWidget *parent = nullptr);

    /// Empty for all time.
    [[nodiscard]] const std::optional<DaySpan> &days() const { return m_days; }
    /// For the name of a file: "2026-11-01 to 2026-11-30"; empty for all time.
    [[nodiscard]] QString words() const;
    /// `whyNot` says why two days can't be a period, or nothing.
    void limitTo(std::function<std::optional<QString>(const DaySpan &)> whyNot);
    /// Back to the initial period.
    void clear();

Q_SIGNALS:
    void daysChanged();

private:
    [[nodiscard]] Period period() const;
    [[nodiscard]] QDate usualFirst(QDate today) const;
    void offerDays();
    void update();
    [[nodiscard]] bool isChosenPossible(const DaySpan &days);

    const Practice &m_practice;
    Period m_initial;
    QComboBox *m_choice;
    QWidget *m_chosen;
    DayField *m_from;
    DayField *m_to;
    RemarkLine *m_problem;
    EditorErrors m_wrong;
    std::function<std::optional<QString>(const DaySpan &)> m_whyNot;
    QDate m_offered; ///< the today that the two days were filled in for
    std::optional<DaySpan> m_days;
};

} // namespace sessionbook
