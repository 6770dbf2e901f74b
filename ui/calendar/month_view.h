// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/month_cell.h"
#include "ui/calendar/month_model.h"
#include "ui/calendar/session_move.h"
#include "ui/calendar/week_look.h"

#include <QTableView>

#include <memory>

namespace sessionbook {

/// The days of a month with the given names of clients. The arrow keys move through the days, also
/// into other months. Enter steps into a day, where Up and Down go through its sessions and Enter
/// opens one; on a day without sessions it opens the day, as a double click does anywhere. A click
/// opens a session; a drag, or Alt with the arrow keys and then Enter, moves it to another day at
/// the same time. Escape leads back.
class MonthView : public QTableView
{
    Q_OBJECT

public:
    explicit MonthView(MonthModel &model, QWidget *parent = nullptr);
    ~MonthView() override;

    [[nodiscard]] QDate selectedDate() const;
    void selectDate(QDate date);
    /// The session chosen on the selected day.
    [[nodiscard]] std::optional<SessionId> currentSession() const;
    void selectSession(SessionId id);
    [[nodiscard]] WeekLook &look() const { return *m_look; }
    [[nodiscard]] CellMetrics metrics() const;
    [[nodiscard]] MonthCell cellOf(const QModelIndex &day) const;
    /// The session being moved, at its new time.
    [[nodiscard]] const std::optional<SessionMove> &move() const { return m_move; }
    /// Call it once the answer to moveRequested() is known.
    void endMove();

Q_SIGNALS:
    void dayRequested(QDate date);
    /// The arrow keys reached a day that is not shown.
    void otherMonthRequested(QDate date);
    void dayMenuRequested(QDate date, const QPoint &globalPos);
    void openRequested(sessionbook::SessionId id);
    void cancelRequested(sessionbook::SessionId id);
    void sessionMenuRequested(sessionbook::SessionId id, const QPoint &globalPos);
    /// The session is shown on its new day until endMove().
    void moveRequested(const sessionbook::MoveRequest &move);
    /// As of the week.
    void hintChanged(const QString &hint);
    void announcementRequested(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void walk(int days);
    void choose(std::optional<std::size_t> visit);
    void walkVisits(int direction);
    [[nodiscard]] std::optional<std::size_t> chosenVisit() const;
    [[nodiscard]] const SessionItem *sessionAt(const QPoint &point) const;
    bool take(const SessionItem &session, const QPoint &sayAt);
    bool moveByKey(const QKeyEvent &event);
    void moveTo(QDate date);
    void askToMove();
    void giveUpMove();

    MonthModel &m_model;
    std::unique_ptr<WeekLook> m_look;
    std::optional<SessionId> m_chosen;
    std::optional<QPoint> m_pressedAt; ///< on a session
    std::optional<SessionMove> m_move;
    int m_minute = 0; ///< of the moved session's start
    bool m_movesByKeys = false;
    bool m_asked = false;
};

} // namespace sessionbook
