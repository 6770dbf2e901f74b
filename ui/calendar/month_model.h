// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/calendar_model.h"
#include "ui/calendar/month_layout.h"

#include <QAbstractTableModel>

namespace sessionbook {

/// A month as a table of days, a week in each row, from the sessions of a CalendarModel.
class MonthModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit MonthModel(const CalendarModel &calendar, QObject *parent = nullptr);

    /// The CalendarModel must show the weeks of this month, or do so next.
    void showMonth(QDate month);
    [[nodiscard]] const CalendarModel &calendar() const { return m_calendar; }
    [[nodiscard]] const MonthDay &day(const QModelIndex &index) const;
    /// Invalid if the date is not in the table.
    [[nodiscard]] QModelIndex indexOf(QDate date) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void readCalendar();

    const CalendarModel &m_calendar;
    QDate m_month;
    QDate m_first; ///< of the table
    std::vector<MonthDay> m_days;
};

} // namespace sessionbook
