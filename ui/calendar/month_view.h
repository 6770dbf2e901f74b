// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/month_model.h"
#include "ui/calendar/week_look.h"

#include <QTableView>

#include <memory>

namespace sessionbook {

/// The days of a month with the given names of clients. The arrow keys move through the days, also
/// into other months; Enter or a double click opens the day.
class MonthView : public QTableView
{
    Q_OBJECT

public:
    explicit MonthView(MonthModel &model, QWidget *parent = nullptr);
    ~MonthView() override;

    [[nodiscard]] QDate selectedDate() const;
    void selectDate(QDate date);
    [[nodiscard]] WeekLook &look() { return *m_look; }

Q_SIGNALS:
    void dayRequested(QDate date);
    /// The arrow keys reached a day that is not shown.
    void otherMonthRequested(QDate date);
    void dayMenuRequested(QDate date, const QPoint &globalPos);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void walk(int days);

    MonthModel &m_model;
    std::unique_ptr<WeekLook> m_look;
};

} // namespace sessionbook
