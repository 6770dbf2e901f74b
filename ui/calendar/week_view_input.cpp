// SPDX-License-Identifier: GPL-3.0-or-later

// What the mouse and the keyboard do in the week view.
#include "core/base/date_words.h"
#include "ui/calendar/week_accessible.h"
#include "ui/calendar/week_navigation.h"
#include "ui/calendar/week_view.h"
#include "ui/calendar/week_words.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

std::optional<TimeOffId> firstTimeOff(const WeekGrid &grid, int day)
{
    for (const TimeOffBand &off : grid.timeOff) {
        if (off.range.day == day)
            return off.id;
    }
    return {};
}

} // namespace

void WeekView::keyPressEvent(QKeyEvent *event)
{
    m_keyboardInUse = true;
    if (!event->modifiers())
        m_clicked.reset();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const auto session = currentSession();
    if (event->key() == Qt::Key_Escape &&
        (m_drawing.isPressed() || m_carrying.isPressed() || m_carrying.isHeld())) {
        giveUpDrawing();
        return giveUpMove();
    }
    if (selectByKey(*event))
        return;
    if (moveByKey(*event))
        return;
    if (!plain)
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Up:
        return walk(MoveUp);
    case Qt::Key_Down:
        return walk(MoveDown);
    case Qt::Key_Left:
        return walk(MoveLeft);
    case Qt::Key_Right:
        return walk(MoveRight);
    case Qt::Key_Home:
        return walk(MoveHome);
    case Qt::Key_End:
        return walk(MoveEnd);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (session)
            Q_EMIT openRequested(*session);
        else if (const auto off = firstTimeOff(scene().grid, m_selectedDay))
            Q_EMIT timeOffRequested(*off);
        return;
    case Qt::Key_Delete:
        if (hasSeveralSelected())
            Q_EMIT cancelSeveralRequested(selectedSessions());
        else if (session)
            Q_EMIT cancelRequested(*session);
        return;
    default:
        event->ignore();
    }
}

QModelIndex WeekView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int row = currentIndex().row();
    const auto beside = [&](int direction) {
        return row < 0 ? nextFromDay(scene().starts(), m_selectedDay, direction)
                       : std::optional(row + direction);
    };
    std::optional<int> target;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        target = beside(-1);
        break;
    case MoveDown:
    case MoveNext:
        target = beside(1);
        break;
    case MoveLeft:
        target = nearestOnDay(scene().starts(), m_selectedDay - 1, m_walkedMinute);
        break;
    case MoveRight:
        target = nearestOnDay(scene().starts(), m_selectedDay + 1, m_walkedMinute);
        break;
    case MoveHome:
        target = 0;
        break;
    case MoveEnd:
        target = m_model.rowCount() - 1;
        break;
    case MovePageUp:
    case MovePageDown:
        break;
    }
    return target ? m_model.index(*target) : QModelIndex();
}

void WeekView::walk(CursorAction action)
{
    switch (action) {
    case MoveUp:
        return walkInTime(-1);
    case MoveDown:
        return walkInTime(1);
    case MoveLeft:
        return walkByDay(-1);
    case MoveRight:
        return walkByDay(1);
    default:
        if (const QModelIndex end = moveCursor(action, Qt::NoModifier); end.isValid())
            goTo(end);
    }
}

void WeekView::goTo(const QModelIndex &index)
{
    setCurrent(index);
    scrollTo(index);
}

/// To the previous or next session, on any day.
void WeekView::walkInTime(int direction)
{
    const QModelIndex next = moveCursor(direction < 0 ? MoveUp : MoveDown, Qt::NoModifier);
    if (next.isValid())
        return goTo(next);
    if (!turn(direction))
        return;
    if (const auto row = firstFrom(scene().starts(), direction))
        goTo(m_model.index(*row));
}

/// To the previous or next day, there to the session nearest in time of day.
void WeekView::walkByDay(int direction)
{
    int day = m_selectedDay + direction;
    if (day < 0 || day >= m_model.days().count) {
        if (!turn(direction))
            return;
        day = direction > 0 ? 0 : m_model.days().count - 1;
    }
    if (const auto row = nearestOnDay(scene().starts(), day, m_walkedMinute))
        return goTo(m_model.index(*row));
    setCurrent({});
    selectDate(m_model.days().date(day));
    Q_EMIT announcementRequested(
        tr("%1, no sessions", "a day").arg(weekdayAndDay(selectedDate(), QLocale())));
}

/// Shows the days before or after; false if they can't be read.
bool WeekView::turn(int direction)
{
    const ShownDays before = m_model.days();
    m_model.show(before.turned(direction));
    return m_model.days() != before;
}

void WeekView::focusInEvent(QFocusEvent *event)
{
    QAbstractItemView::focusInEvent(event);
    m_keyboardInUse |=
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    viewport()->update();
    // Queued after Qt's announcement of the whole list, which would otherwise be the last one
    // heard.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (hasFocus() && currentIndex().isValid())
                announceFocus(*this, currentIndex().row());
        },
        Qt::QueuedConnection);
}

void WeekView::focusOutEvent(QFocusEvent *event)
{
    QAbstractItemView::focusOutEvent(event);
    // The move goes on when another window comes to the front, but not when the focus moves within
    // this one.
    if (m_carrying.isMovedByKeys() && event->reason() != Qt::ActiveWindowFocusReason)
        giveUpMove();
    viewport()->update();
}

void WeekView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    m_keyboardInUse = false;
    m_clicked.reset();
    m_pointer = point;
    if (m_carrying.isHeld())
        giveUpMove();
    if (const auto sessions = unseenAt(point))
        return scrollToRect(sessions->nearest);
    if (event->button() == Qt::LeftButton && isOnFoldedDay(point)) {
        setCurrent({});
        m_selectedDay = scene().geometry.nearestTime({point.x(), 0}, 1).day;
        Q_EMIT unfoldRequested();
        return;
    }
    if (const auto day = headingAt(point); day && event->button() == Qt::LeftButton)
        return selectWholeDay(*day);
    if (event->button() == Qt::MiddleButton || !daysRect().contains(point))
        return event->ignore();
    if (selectByPress(*event))
        return;
    const QModelIndex index = indexAt(point);
    setCurrent(index);
    const auto time = scene().geometry.timeAt(toContent(point), slotStep(event->modifiers()));
    if (index.isValid() && event->button() == Qt::LeftButton)
        m_carrying.press({itemAt(index), point, isAtLowerEdge(point)});
    if (index.isValid() || !time)
        return;
    m_selectedDay = time->day;
    m_clicked = time;
    if (event->button() == Qt::LeftButton)
        m_drawing.press(*time, point);
}

void WeekView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    m_pointer = point;
    if (m_band)
        return bandTo(point);
    if (const auto press = m_carrying.pull(point, QApplication::startDragDistance()))
        startCarrying(*press);
    if (m_carrying.isHeldByMouse())
        return carryTo(point);
    if (!m_drawing.isPressed()) {
        if (event->buttons() == Qt::NoButton)
            hover(point);
        return;
    }
    if (m_drawing.pull(point, QApplication::startDragDistance()))
        drawTo(point, event->modifiers());
}

void WeekView::drawTo(QPoint point, Qt::KeyboardModifiers modifiers)
{
    const int step = slotStep(modifiers);
    const WeekTime time = scene().geometry.nearestTime(toContent(point), step);
    updateIf(m_drawing.drawTo(time, step, m_model.days().first, m_model.zone()));
    m_edges.follow(point, daysRect(), false);
}

void WeekView::scrollAtEdge(int scroll, int turnBy)
{
    const int step = m_look->hourHeight / 6;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + scroll * step);
    if (m_band)
        return bandTo(m_pointer);
    if (!m_carrying.isHeld())
        return drawTo(m_pointer, QApplication::keyboardModifiers());
    if (turnBy != 0)
        turn(turnBy);
    carryTo(m_pointer);
}

void WeekView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_band)
        return endBand();
    const auto clicked = m_carrying.takePress();
    if (m_carrying.isCarried())
        return askToMove();
    if (clicked && event->modifiers() == Qt::NoModifier) {
        Q_EMIT openRequested(clicked->session.id);
        return;
    }
    if (!m_drawing.isPressed())
        return;
    const auto drawn = m_drawing.release();
    giveUpDrawing();
    if (drawn)
        book(*drawn, true);
}

void WeekView::giveUpDrawing()
{
    m_edges.stop();
    m_drawing.giveUp();
    viewport()->update();
}

void WeekView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || event->position().y() < m_look->headerHeight)
        return;
    const QPoint point = event->position().toPoint();
    if (unseenAt(point))
        return;
    if (indexAt(point).isValid())
        return; // the first click has opened it
    if (const TimeOffBand *off = timeOffAt(point))
        Q_EMIT timeOffRequested(off->id);
    else if (const auto time =
                 scene().geometry.timeAt(toContent(point), slotStep(event->modifiers())))
        book(quarterFrom(*time), false);
}

std::optional<TimeSlot> WeekView::clickedSlot() const
{
    return m_clicked ? slotFor(quarterFrom(*m_clicked), m_model.days().first, m_model.zone(), false)
                     : std::nullopt;
}

std::vector<DayRange> WeekView::rangesOfSlot(const TimeSlot &slot) const
{
    const WeekClock &clock = scene().clock;
    return rangesOf(
        {clock.at(slot.startsAt), clock.at(slot.startsAt.plusMinutes(slot.lengthMinutes))},
        m_model.days().count);
}

void WeekView::markSlot(const std::optional<TimeSlot> &slot)
{
    m_marked = slot;
    viewport()->update();
}

QRect WeekView::slotRect(const TimeSlot &slot) const
{
    const std::vector<DayRange> ranges = rangesOfSlot(slot);
    return ranges.empty() ? QRect()
                          : scene().geometry.rangeRect(ranges.front()).translated(0, contentTop()) &
                                daysRect();
}

void WeekView::scrollToSlot(const TimeSlot &slot)
{
    if (const std::vector<DayRange> ranges = rangesOfSlot(slot); !ranges.empty())
        scrollToRect(scene().geometry.rangeRect(ranges.front()));
}

/// What is clicked is marked as well: it is where a copied session goes.
void WeekView::paintMarkedSlot(QPainter &painter)
{
    const auto slot = m_marked ? m_marked : clickedSlot();
    if (!slot)
        return;
    const QString text =
        m_marked ? timesAndLength(slot->startsAt, slot->lengthMinutes, m_model.zone(), QLocale())
                 : timeText(slot->startsAt, m_model.zone(), QLocale());
    for (const DayRange &range : rangesOfSlot(*slot))
        paintGhost(painter, {range, text, true}, scene().geometry, *m_look);
}

void WeekView::book(const DayRange &range, bool lengthChosen)
{
    const auto slot = slotFor(range, m_model.days().first, m_model.zone(), lengthChosen);
    if (slot)
        Q_EMIT bookRequested(slot);
    else
        QToolTip::showText(QCursor::pos(), skippedTimeText(), this);
}

void WeekView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (const auto session = sessionAt(index)) {
        if (byKey)
            scrollTo(index);
        const QRect rect = visualRect(index);
        const QPoint at = byKey
                              ? viewport()->mapToGlobal(QPoint(rect.left() + 12, rect.bottom() + 1))
                              : event->globalPos();
        if (hasSeveralSelected() && selectionModel()->isSelected(index))
            Q_EMIT severalMenuRequested(selectedSessions(), at);
        else
            Q_EMIT sessionMenuRequested(*session, at);
        return;
    }
    if (const auto day = headingAt(event->pos()); day && !byKey) {
        Q_EMIT dayMenuRequested(m_model.days().date(*day), event->globalPos());
        return;
    }
    const auto time = byKey ? std::nullopt : timeAt(event->pos());
    if (!time)
        return;
    if (const auto slot = slotFor(quarterFrom(*time), m_model.days().first, m_model.zone(), false))
        Q_EMIT slotMenuRequested(*slot, event->globalPos());
}

} // namespace sessionbook
