// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "ui/fields/wanted_time.h"

#include <QDate>
#include <QObject>

class QMenu;
class QPoint;
class QWidget;

namespace sessionbook {

class Practice;

/// The context menus of the calendar.
class CalendarMenus : public QObject
{
    Q_OBJECT

public:
    CalendarMenus(const Practice &practice, QWidget *parent);

    void showForSession(SessionId id, const QPoint &globalPos);
    void showForSlot(const TimeSlot &slot, const QPoint &globalPos);
    void showForDay(QDate date, const QPoint &globalPos);

Q_SIGNALS:
    void openRequested(sessionbook::SessionId id);
    void cancelRequested(sessionbook::SessionId id);
    void bookRequested(const sessionbook::TimeSlot &slot);
    void addTimeOffRequested(const sessionbook::TimeSlot &slot);
    void dayRequested(QDate date);
    void bookOnDayRequested(QDate date);

private:
    QMenu *makeMenu(const QString &objectName);

    const Practice &m_practice;
    QWidget *m_parent;
};

} // namespace sessionbook
