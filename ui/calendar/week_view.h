// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/calendar_model.h"
#include "ui/calendar/edge_scroll.h"
#include "ui/calendar/session_carrying.h"
#include "ui/calendar/slot_drawing.h"
#include "ui/calendar/week_scene.h"

#include <QAbstractItemView>

#include <memory>
#include <optional>

namespace sessionbook {

/// The calendar of a week or of one day, painted on one surface without a widget for each session.
///
/// The arrow keys go through the sessions, also beyond the shown days: Up and Down in order of
/// time, Left and Right by day, where an empty day itself gets the focus. Enter or a click opens a
/// session, Delete asks to cancel it. A double click or a drag on a free time asks to book.
/// A drag on a session moves it, at its lower edge it stretches it. With Alt the arrow keys move
/// the current session, with Alt and Shift they stretch it; Enter then asks for the move. Escape
/// undoes any drag or move.
///
/// Several sessions are selected by a click with Ctrl or Shift, by a drag with Ctrl around them, by
/// Shift with the arrow keys, or, all of a day, by a click on its heading or Ctrl+A.
class WeekView : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit WeekView(CalendarModel &model, QWidget *parent = nullptr);
    ~WeekView() override;

    [[nodiscard]] std::optional<SessionId> currentSession() const;
    void selectSession(SessionId id);
    /// In order of start.
    [[nodiscard]] std::vector<SessionId> selectedSessions() const;
    /// The day of the current session, or the day last clicked or reached by keys; else today.
    [[nodiscard]] QDate selectedDate() const { return m_model.days().date(m_selectedDay); }
    /// `date` must be one of the shown days.
    void selectDate(QDate date);
    /// Scrolls to the start of the working hours.
    void scrollToWorkday();
    void setPart(const WeekPart &part);
    [[nodiscard]] const WeekPart &part() const { return m_part; }
    /// The height of the hours in percent. The time at `y` of the viewport stays where it is.
    void setZoom(int percent, int y);
    [[nodiscard]] int zoom() const { return m_zoom; }
    [[nodiscard]] const WeekGeometry &geometry() const { return scene().geometry; }

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    /// The time at a point of the viewport, in quarters of an hour, free or not.
    [[nodiscard]] std::optional<WeekTime> timeAt(const QPoint &point) const;
    /// The free time that was clicked last, until something else is chosen.
    [[nodiscard]] std::optional<TimeSlot> clickedSlot() const;
    /// The middle of a range in viewport coordinates, visible or not.
    [[nodiscard]] QPoint pointAt(const DayRange &range) const;
    [[nodiscard]] const std::optional<SlotGhost> &ghost() const { return m_drawing.ghost(); }
    /// Marks a time that is being decided about, until it is called with none.
    void markSlot(const std::optional<TimeSlot> &slot);
    [[nodiscard]] const std::optional<TimeSlot> &markedSlot() const { return m_marked; }
    /// In viewport coordinates; empty if it is not in sight.
    [[nodiscard]] QRect slotRect(const TimeSlot &slot) const;
    void scrollToSlot(const TimeSlot &slot);
    /// The session being moved, at its new time.
    [[nodiscard]] std::optional<MoveGhost> moveGhost() const;
    /// Call it once the answer to moveRequested() is known.
    void endMove();

Q_SIGNALS:
    void openRequested(sessionbook::SessionId id);
    void cancelRequested(sessionbook::SessionId id);
    void cancelSeveralRequested(const std::vector<sessionbook::SessionId> &ids);
    void bookRequested(const std::optional<sessionbook::TimeSlot> &slot);
    /// A click on a folded day.
    void unfoldRequested();
    void sessionMenuRequested(sessionbook::SessionId id, const QPoint &globalPos);
    void severalMenuRequested(const std::vector<sessionbook::SessionId> &ids,
                              const QPoint &globalPos);
    void dayMenuRequested(QDate date, const QPoint &globalPos);
    void slotMenuRequested(const sessionbook::TimeSlot &slot, const QPoint &globalPos);
    /// The session is shown at its new time until endMove().
    void moveRequested(const sessionbook::MoveRequest &move);
    /// What is being moved by keys or how many are selected, and what can be done; empty when it is
    /// over.
    void hintChanged(const QString &hint);
    void timeOffRequested(sessionbook::TimeOffId id);
    /// A sentence for screen readers.
    void announcementRequested(const QString &sentence);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] const WeekScene &scene() const;
    void forgetScene();
    void startDays();

    [[nodiscard]] bool hasSeveralSelected() const;
    void toggleSelected(const QModelIndex &index);
    void extendSelectionTo(const QModelIndex &index);
    void selectWholeDay(int day);
    bool selectByKey(const QKeyEvent &event);
    bool selectByPress(const QMouseEvent &event);
    void bandTo(QPoint point);
    void endBand();
    void paintBand(QPainter &painter) const;
    [[nodiscard]] std::optional<int> headingAt(QPoint point) const;

    void walk(CursorAction action);
    void walkInTime(int direction);
    void walkByDay(int direction);
    bool turn(int direction);
    void setCurrent(const QModelIndex &index);
    void goTo(const QModelIndex &index);
    [[nodiscard]] const TimeOffBand *timeOffAt(QPoint point) const;
    void book(const DayRange &range, bool lengthChosen);
    [[nodiscard]] std::vector<DayRange> rangesOfSlot(const TimeSlot &slot) const;
    void paintMarkedSlot(QPainter &painter);
    void drawTo(QPoint point, Qt::KeyboardModifiers modifiers);
    void giveUpDrawing();
    void updateIf(bool changed);
    void scrollAtEdge(int scroll, int turnBy);
    [[nodiscard]] bool isAtLowerEdge(QPoint point) const;
    [[nodiscard]] bool mayMove(const SessionItem &session, QPoint sayAt);
    void startCarrying(const SessionPress &press);
    void carryTo(QPoint point);
    bool moveByKey(const QKeyEvent &event);
    bool takeCurrentInHand();
    void showMove();
    void askToMove();
    void giveUpMove();
    void paintMove(QPainter &painter);
    void hover(QPoint point);
    [[nodiscard]] QString toolTipAt(QPoint point) const;
    [[nodiscard]] bool isOnFoldedDay(QPoint point) const;

    [[nodiscard]] int contentTop() const;
    [[nodiscard]] QRect toViewport(const QRect &rect) const;
    [[nodiscard]] QPoint toContent(QPoint point) const;
    [[nodiscard]] QRect daysRect() const;
    [[nodiscard]] std::vector<UnseenSessions> unseen() const;
    [[nodiscard]] const SessionTile *tileAt(QPoint point) const;
    [[nodiscard]] std::optional<UnseenSessions> unseenAt(QPoint point) const;
    void paintTiles(QPainter &painter, const QRect &clip);
    void scrollToRect(const QRect &rect);
    [[nodiscard]] const SessionItem &itemAt(const QModelIndex &index) const;
    void hintAtSelected();
    [[nodiscard]] std::optional<SessionId> sessionAt(const QModelIndex &index) const;

    CalendarModel &m_model;
    std::unique_ptr<WeekLook> m_look;
    WeekPart m_part;
    int m_zoom = 100;

    mutable std::optional<WeekScene> m_scene; ///< made when needed
    int m_selectedDay = 0;
    bool m_hintsAtSelected = false;
    std::optional<WeekTime> m_clicked; ///< on the shown days
    std::optional<TimeSlot> m_marked;
    int m_walkedMinute = 0;       ///< the time of day that Left and Right look for
    bool m_keyboardInUse = false; ///< a day shows its focus only then
    int m_hoveredRow = -1;
    QPersistentModelIndex m_anchor; ///< where Shift selects from
    std::optional<QRect> m_band;    ///< drawn around what is to be selected, in the content
    SlotDrawing m_drawing;
    SessionCarrying m_carrying;
    EdgeScroll m_edges; ///< while either drag is outside the days
    QPoint m_pointer;
};

} // namespace sessionbook
