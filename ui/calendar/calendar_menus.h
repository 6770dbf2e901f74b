// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "ui/calendar/week_scene.h"
#include "ui/fields/wanted_time.h"

#include <QDate>
#include <QObject>

#include <vector>

class QMenu;
class QPoint;
class QWidget;

namespace sessionbook {

class Practice;

/// The context menus of the calendar, besides that of a session.
class CalendarMenus : public QObject
{
    Q_OBJECT

public:
    CalendarMenus(const Practice &practice, QWidget *parent);

    /// `canPaste`: a session was copied or cut.
    void showForSlot(const TimeSlot &slot, const QPoint &globalPos, bool canPaste,
                     const WeekPart &part);
    void showForDay(QDate date, const QPoint &globalPos);
    void showForSeveral(const std::vector<SessionId> &sessions, const QPoint &globalPos);

Q_SIGNALS:
    void bookRequested(const sessionbook::TimeSlot &slot);
    void addTimeOffRequested(const sessionbook::TimeSlot &slot);
    void pasteRequested(sessionbook::Instant startsAt);
    void dayRequested(QDate date);
    void bookOnDayRequested(QDate date);
    void cancelSeveralRequested(const std::vector<sessionbook::SessionId> &sessions);
    void moveSeveralRequested(const std::vector<sessionbook::SessionId> &sessions);
    void daysOffToggled();
    void hoursToggled();

private:
    QMenu *makeMenu(const QString &objectName);
    void addActsOnSeveral(QMenu *menu, const std::vector<SessionId> &sessions,
                          const QString &cancelText, const QString &moveText);
    [[nodiscard]] std::vector<SessionId> bookedOn(QDate date) const;

    const Practice &m_practice;
    QWidget *m_parent;
};

} // namespace sessionbook
