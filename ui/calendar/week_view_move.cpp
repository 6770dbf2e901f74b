// SPDX-License-Identifier: GPL-3.0-or-later

// How a session is moved and stretched in the week view, by the mouse and by keys.
#include "core/practice/sessions.h"
#include "ui/calendar/week_view.h"
#include "ui/calendar/week_words.h"
#include "ui/look/tones.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace sessionbook {

namespace {

int minutesFrom(WeekTime time) { return time.day * minutesInDay + time.minute; }

} // namespace

bool WeekView::isAtLowerEdge(QPoint point) const
{
    constexpr int edge = 6;
    const SessionTile *tile = tileAt(point);
    if (!tile)
        return false;
    const auto index = static_cast<std::size_t>(tile - scene().tiles.data());
    const SessionItem &session = m_model.items()[static_cast<std::size_t>(tile->row)];
    return scene().pieces[index].endsHere && toContent(point).y() > tile->rect.bottom() - edge &&
           findTransition(Action::Edit, session.status, session.charge);
}

/// Whether the rules let the session be moved; else it says at once why not.
bool WeekView::takeInHand(int row, bool byKeyboard)
{
    const SessionItem &session = m_model.items()[static_cast<std::size_t>(row)];
    const auto details = m_model.practice().sessions().details(session.id);
    if (!details)
        return false;
    if (const auto why = m_model.practice().sessions().whyNot(details->facts, Action::Edit)) {
        const QRect rect = visualRect(m_model.index(row));
        QToolTip::showText(viewport()->mapToGlobal(byKeyboard ? rect.center() : m_pointer), *why,
                           viewport(), rect);
        Q_EMIT announcementRequested(*why);
        return false;
    }
    m_held.emplace(Held{SessionMove(session, m_model.zone()), byKeyboard});
    return true;
}

void WeekView::startCarrying()
{
    const Press press = *std::exchange(m_press, std::nullopt);
    const SessionSpan span = scene().spans[static_cast<std::size_t>(press.row)];
    if (!takeInHand(press.row, false))
        return;
    const WeekTime grabbed = scene().geometry.nearestTime(toContent(press.point), 1);
    m_held->stretches = press.atLowerEdge;
    m_held->grip = minutesFrom(grabbed) - minutesFrom(press.atLowerEdge ? span.end : span.start);
    m_hoveredRow = -1;
}

void WeekView::carryTo(QPoint point)
{
    const WeekTime time = scene().geometry.nearestTime(toContent(point), 1);
    const int minute = toWholeStep(minutesFrom(time) - m_held->grip, SessionMove::step);
    if (m_held->stretches)
        m_held->move.endAt(m_model.days().first, minute);
    else
        m_held->move.startAt(m_model.days().first, minute);
    viewport()->setCursor(m_held->stretches ? Qt::SizeVerCursor : Qt::ClosedHandCursor);
    viewport()->update();
    scrollWhileOutside(point);
}

/// Whether the key has to do with moving the current session.
bool WeekView::moveByKey(const QKeyEvent &event)
{
    const bool moving = m_held && m_held->byKeyboard && !m_held->asked;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool alt = modifiers.testFlag(Qt::AltModifier);
    if (moving && event.key() == Qt::Key_Escape) {
        giveUpMove();
        return true;
    }
    if (moving && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)) {
        askToMove();
        return true;
    }
    const bool arrow = event.key() >= Qt::Key_Left && event.key() <= Qt::Key_Down;
    const bool page = event.key() == Qt::Key_PageUp || event.key() == Qt::Key_PageDown;
    if (!alt || !(arrow || page))
        return moving && arrow; // while a session is on its way the arrows walk nowhere
    if (!moving && (!currentIndex().isValid() || !takeInHand(currentIndex().row(), true)))
        return true;

    const int direction =
        event.key() == Qt::Key_Up || event.key() == Qt::Key_Left || event.key() == Qt::Key_PageUp
            ? -1
            : 1;
    const bool sideways = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    if (page)
        m_held->move.shift(0, direction * minutesInHour);
    else if (sideways)
        m_held->move.shift(direction, 0);
    else if (modifiers.testFlag(Qt::ShiftModifier))
        m_held->move.lengthen(direction * SessionMove::step);
    else
        m_held->move.shift(0, direction * SessionMove::step);
    followMove();
    return true;
}

/// Brings the session on its way into sight and says where it would be.
void WeekView::followMove()
{
    while (!m_model.days().contains(m_held->move.date())) {
        if (!turn(m_held->move.date() < m_model.days().first ? -1 : 1))
            break;
    }
    if (const auto ghost = moveGhost(); ghost && !ghost->ranges.empty())
        scrollToRect(scene().geometry.rangeRect(ghost->ranges.front()));
    Q_EMIT moveHintChanged(
        m_held->move.isSkipped()
            ? skippedTimeText()
            : tr("%1. Enter moves it, Escape leaves it where it was.", "a day and its times")
                  .arg(moveText(m_held->move.request(), m_model.zone(), QLocale())));
    viewport()->update();
}

/// The new time is decided on as far as the calendar is concerned; the questions follow.
void WeekView::askToMove()
{
    if (m_scrollTimer != 0)
        killTimer(std::exchange(m_scrollTimer, 0));
    viewport()->unsetCursor();
    if (m_held->move.isSkipped()) {
        const QString why = skippedTimeText();
        giveUpMove();
        QToolTip::showText(QCursor::pos(), why, viewport());
        Q_EMIT announcementRequested(why);
        return;
    }
    if (!m_held->move.changes())
        return giveUpMove();
    m_held->asked = true;
    Q_EMIT moveHintChanged({});
    Q_EMIT moveRequested(m_held->move.request());
}

/// Leaves the session where it was.
void WeekView::giveUpMove()
{
    const bool wasMoving = m_held.has_value();
    m_press.reset();
    endMove();
    if (wasMoving)
        Q_EMIT announcementRequested(tr("The session stays where it was."));
}

void WeekView::endMove()
{
    if (m_scrollTimer != 0)
        killTimer(std::exchange(m_scrollTimer, 0));
    if (!m_held)
        return;
    const SessionId session = m_held->move.session().id;
    m_held.reset();
    viewport()->unsetCursor();
    Q_EMIT moveHintChanged({});
    if (m_model.indexOf(session).isValid())
        selectSession(session);
    viewport()->update();
}

std::optional<MoveGhost> WeekView::moveGhost() const
{
    if (!m_held)
        return {};
    const SessionMove &move = m_held->move;
    const SessionItem &session = move.session();
    const MoveRequest request = move.request();
    const QLocale locale;
    const QString times = tr("%1 – %2 (%n min)", "free time being drawn out", request.lengthMinutes)
                              .arg(timeText(request.startsAt, m_model.zone(), locale),
                                   timeText(request.startsAt.plusMinutes(request.lengthMinutes),
                                            m_model.zone(), locale));
    return MoveGhost{rangesOf(move.span(m_model.days(), scene().clock), m_model.days().count),
                     session.clientName, move.isSkipped() ? noSuchTimeText() : times,
                     move.isSkipped(),
                     &m_look->theme.tone(toneOf(markOf(session.status, session.charge)))};
}

void WeekView::paintMove(QPainter &painter)
{
    const auto ghost = moveGhost();
    if (!ghost)
        return;
    QColor veil = m_look->theme.surface;
    veil.setAlphaF(0.6F);
    for (const SessionTile &tile : scene().tiles) {
        if (m_model.items()[static_cast<std::size_t>(tile.row)].id == m_held->move.session().id)
            painter.fillRect(tile.rect, veil); // where it still is
    }
    paintMoveGhost(painter, *ghost, scene().geometry, *m_look);
}

} // namespace sessionbook
