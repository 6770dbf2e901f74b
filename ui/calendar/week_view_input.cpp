// SPDX-License-Identifier: GPL-3.0-or-later

// What the mouse and the keyboard do in the week view.
#include "core/base/date_words.h"
#include "ui/calendar/week_accessible.h"
#include "ui/calendar/week_navigation.h"
#include "ui/calendar/week_view.h"
#include "ui/calendar/week_words.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int slotStep = 15;
constexpr int fineStep = 5; ///< with Shift held

std::optional<TimeOffId> firstTimeOff(const WeekGrid &grid, int day)
{
    for (const TimeOffBand &off : grid.timeOff) {
        if (off.range.day == day)
            return off.tile;
    }
    return {};
}

int stepFor(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::ShiftModifier) ? fineStep : slotStep;
}

} // namespace

void WeekView::keyPressEvent(QKeyEvent *event)
{
    m_keyboardInUse = true;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const auto session = currentSession();
    if (event->key() == Qt::Key_Escape && (m_drag || m_press || m_held)) {
        endDrag();
        return giveUpMove();
    }
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
        if (session)
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

/// To the session before or after, on whatever day it is.
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

/// To the day before or after, there to the session that is nearest in time of day.
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

/// Whether the days before or after could be shown.
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
    // After Qt's own word of the list as a whole, or that would be the last that is heard.
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
    // Another window in front leaves it as it is; what follows in this one does not.
    if (m_held && m_held->byKeyboard && !m_held->asked &&
        event->reason() != Qt::ActiveWindowFocusReason)
        giveUpMove();
    viewport()->update();
}

void WeekView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    m_keyboardInUse = false;
    m_pointer = point;
    if (m_held)
        giveUpMove();
    if (const auto sessions = unseenAt(point))
        return scrollToRect(sessions->nearest);
    if (event->button() == Qt::MiddleButton || !daysRect().contains(point))
        return event->ignore();
    const QModelIndex index = indexAt(point);
    setCurrent(index);
    const auto time = scene().geometry.timeAt(toContent(point), stepFor(event->modifiers()));
    if (index.isValid() && event->button() == Qt::LeftButton)
        m_press = Press{index.row(), point, isAtLowerEdge(point)};
    if (index.isValid() || !time)
        return;
    m_selectedDay = time->day;
    if (event->button() == Qt::LeftButton)
        m_drag = SlotDrag{*time, point};
}

void WeekView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    m_pointer = point;
    if (m_press && (point - m_press->point).manhattanLength() >= QApplication::startDragDistance())
        startCarrying();
    if (m_held && !m_held->byKeyboard)
        return carryTo(point);
    if (!m_drag) {
        if (event->buttons() == Qt::NoButton)
            hover(point);
        return;
    }
    const int distance = (point - m_drag->pressedAt).manhattanLength();
    m_drag->moving |= distance >= QApplication::startDragDistance();
    if (m_drag->moving)
        dragTo(point, event->modifiers());
}

void WeekView::dragTo(QPoint point, Qt::KeyboardModifiers modifiers)
{
    const int step = stepFor(modifiers);
    const WeekTime time = scene().geometry.nearestTime(toContent(point), step);
    const DayRange range = draggedRange(m_drag->anchor, time, step);
    showGhost(SlotGhost{range, ghostText(range), true});

    scrollWhileOutside(point);
}

void WeekView::scrollWhileOutside(QPoint point)
{
    const bool beside = m_held && (point.x() < 0 || point.x() >= viewport()->width());
    const bool outside =
        beside || point.y() < m_look->headerHeight || point.y() > viewport()->height();
    if (!beside)
        m_ticksBeside = 0;
    if (outside && m_scrollTimer == 0)
        m_scrollTimer = startTimer(std::chrono::milliseconds(40));
    if (!outside && m_scrollTimer != 0)
        killTimer(std::exchange(m_scrollTimer, 0));
}

void WeekView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_scrollTimer)
        return QAbstractItemView::timerEvent(event);
    const int step = m_look->hourHeight / 6;
    const int direction = m_pointer.y() < m_look->headerHeight   ? -1
                          : m_pointer.y() > viewport()->height() ? 1
                                                                 : 0;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + direction * step);
    if (!m_held)
        return dragTo(m_pointer, QApplication::keyboardModifiers());
    constexpr int ticksToTurn = 18; // most of a second: one may pass the edge on the way
    const bool beside = m_pointer.x() < 0 || m_pointer.x() >= viewport()->width();
    if (beside && ++m_ticksBeside % ticksToTurn == 0)
        turn(m_pointer.x() < 0 ? -1 : 1);
    carryTo(m_pointer);
}

void WeekView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_press.reset();
    if (m_held && !m_held->byKeyboard && !m_held->asked)
        return askToMove();
    if (!m_drag)
        return;
    const bool drawnOut = m_drag->moving && m_ghost;
    const DayRange range = m_ghost ? m_ghost->range : DayRange{};
    endDrag();
    if (drawnOut)
        book(range, true);
}

/// Leaves everything as it was before the drag.
void WeekView::endDrag()
{
    if (m_scrollTimer != 0)
        killTimer(std::exchange(m_scrollTimer, 0));
    m_drag.reset();
    showGhost({});
}

void WeekView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || event->position().y() < m_look->headerHeight)
        return;
    const QPoint point = event->position().toPoint();
    if (unseenAt(point))
        return;
    if (const auto session = sessionAt(indexAt(point)))
        Q_EMIT openRequested(*session);
    else if (const TimeOffBand *off = timeOffAt(point))
        Q_EMIT timeOffRequested(off->tile);
    else if (const auto time =
                 scene().geometry.timeAt(toContent(point), stepFor(event->modifiers())))
        book({time->day, time->minute, time->minute + slotStep}, false);
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
        Q_EMIT sessionMenuRequested(
            *session, byKey ? viewport()->mapToGlobal(QPoint(rect.left() + 12, rect.bottom() + 1))
                            : event->globalPos());
        return;
    }
    const auto time = byKey ? std::nullopt : timeAt(event->pos());
    if (!time)
        return;
    const DayRange range{time->day, time->minute, time->minute + slotStep};
    if (const auto slot = slotFor(range, m_model.days().first, m_model.zone(), false))
        Q_EMIT slotMenuRequested(*slot, event->globalPos());
}

/// Marks the session under the pointer, or the quarter of an hour that a double click would book.
void WeekView::hover(QPoint point)
{
    const bool overMark = unseenAt(point).has_value();
    const SessionTile *tile = overMark ? nullptr : tileAt(point);
    const int row = tile ? tile->row : -1;
    if (row != std::exchange(m_hoveredRow, row))
        viewport()->update();
    if (tile && isAtLowerEdge(point))
        viewport()->setCursor(Qt::SizeVerCursor);
    else
        viewport()->unsetCursor();
    const auto time = tile || overMark ? std::nullopt : timeAt(point);
    if (!time)
        return showGhost({});
    const DayRange quarter{time->day, time->minute, time->minute + slotStep};
    const auto slot = slotFor(quarter, m_model.days().first, m_model.zone(), false);
    if (!slot)
        return showGhost({});
    showGhost(SlotGhost{quarter, u"+ "_s + timeText(slot->startsAt, m_model.zone(), QLocale())});
}

void WeekView::showGhost(std::optional<SlotGhost> ghost)
{
    if (!ghost && !m_ghost)
        return;
    if (ghost && m_ghost && ghost->range == m_ghost->range && ghost->drawnOut == m_ghost->drawnOut)
        return;
    m_ghost = std::move(ghost);
    viewport()->update();
}

QString WeekView::ghostText(const DayRange &range) const
{
    const auto slot = slotFor(range, m_model.days().first, m_model.zone(), true);
    if (!slot)
        return {};
    const QLocale locale;
    return tr("%1 – %2 (%n min)", "free time being drawn out", slot->lengthMinutes)
        .arg(timeText(slot->startsAt, m_model.zone(), locale),
             timeText(slot->startsAt.plusMinutes(slot->lengthMinutes), m_model.zone(), locale));
}

const TimeOffBand *WeekView::timeOffAt(QPoint point) const
{
    return daysRect().contains(point) ? scene().timeOffAt(toContent(point)) : nullptr;
}

QString WeekView::toolTipAt(QPoint point) const
{
    if (const auto sessions = unseenAt(point))
        return unseenText(*sessions);
    if (const SessionTile *tile = tileAt(point))
        return tile->cut ? m_model.index(tile->row).data(Qt::ToolTipRole).toString() : QString();
    if (const auto time = timeAt(point); time && scene().isSkipped(*time))
        return skippedTimeText();
    const TimeOffBand *off = timeOffAt(point);
    return off ? off->title : QString();
}

bool WeekView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = toolTipAt(help->pos());
        const SessionTile *tile = tileAt(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, viewport(),
                               tile ? toViewport(tile->rect) : QRect());
        return true;
    }
    if (event->type() == QEvent::Leave && !m_drag) {
        m_hoveredRow = -1;
        m_ghost.reset();
        viewport()->update();
    }
    return QAbstractItemView::viewportEvent(event);
}

} // namespace sessionbook
