// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/client_period.h"
#include "ui/fields/period.h"

#include <QWidget>

class QComboBox;

namespace sessionbook {

class ClientPicker;
class DayField;
class RemarkLine;
class Practice;

/// Chooses the client and the period that a list is limited to.
class ClientPeriodBar : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the object names of its fields: "activity" gives "activityClient".
    ClientPeriodBar(const QString &name, Practice &practice, QWidget *parent = nullptr);

    [[nodiscard]] const ClientPeriod &filter() const { return m_filter; }
    /// For the name of a file: "2026-11-01 to 2026-11-30"; empty for all time.
    [[nodiscard]] QString periodWords() const;
    void clear();

Q_SIGNALS:
    void filterChanged(const sessionbook::ClientPeriod &filter);
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
    ClientPeriod m_filter;
};

} // namespace sessionbook
