// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/report_views.h"

#include <QWidget>

class QComboBox;

namespace sessionbook {

class DayField;
class Practice;
class RemarkLine;

/// Chooses the period of a report.
class ReportPeriodBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReportPeriodBar(const Practice &practice, QWidget *parent = nullptr);

    [[nodiscard]] const ReportPeriod &period() const { return m_period; }

Q_SIGNALS:
    void periodChanged();

private:
    void offerDays();
    void update();

    const Practice &m_practice;
    QComboBox *m_choice;
    QWidget *m_chosen;
    DayField *m_from;
    DayField *m_to;
    RemarkLine *m_problem;
    ReportPeriod m_period;
    bool m_offersDays = true; ///< until others were typed
};

} // namespace sessionbook
