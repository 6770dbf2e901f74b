// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/activity_views.h"
#include "ui/activity/period.h"

#include <QWidget>

class QComboBox;

namespace sessionbook {

class ClientPicker;
class DayField;
class RemarkLine;
class Practice;

/// Chooses the client and the period whose activity is shown.
class ActivityFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityFilterBar(Practice &practice, QWidget *parent = nullptr);

    [[nodiscard]] const ActivityFilter &filter() const { return m_filter; }
    /// For the name of a file: "2026-11-01 to 2026-11-30"; empty for all time.
    [[nodiscard]] QString periodWords() const;
    void clear();

Q_SIGNALS:
    void filterChanged(const sessionbook::ActivityFilter &filter);
    void readFailed(const sessionbook::Error &error);

private:
    void fillClients();
    void offerDays();
    void updateFromFields();
    [[nodiscard]] std::optional<DaySpan> days() const;

    Practice &m_practice;
    ClientPicker *m_client;
    QComboBox *m_period;
    QWidget *m_chosen;
    DayField *m_from;
    DayField *m_to;
    RemarkLine *m_problem;
    QDate m_offered; ///< the today that the days were filled in for
    ActivityFilter m_filter;
};

} // namespace sessionbook
