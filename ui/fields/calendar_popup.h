// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QFrame>

class QCalendarWidget;
class QKeyEvent;
class QVBoxLayout;

namespace sessionbook {

/// A month to choose a day from. Closes when a day is chosen, on Escape and on a click outside.
class CalendarPopup : public QFrame
{
    Q_OBJECT

public:
    CalendarPopup(const QString &objectName, const QString &calendarName, QWidget *parent);

    void setAccessibleCalendarName(const QString &name);
    /// Shows it below `place` or, where there is no room, above.
    void popup(QWidget *place, QDate selected);

Q_SIGNALS:
    void dateChosen(QDate date);
    /// Of a text that begins to be typed on the calendar.
    void typed(const QString &letter);
    void hidden();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void choose(QDate date);

    [[nodiscard]] QCalendarWidget *calendar() const { return m_calendar; }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

private:
    QCalendarWidget *m_calendar;
    QVBoxLayout *m_column;
};

/// A key that writes something, without Ctrl or Alt.
[[nodiscard]] bool writesText(const QKeyEvent &event);

} // namespace sessionbook
