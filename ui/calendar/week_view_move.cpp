// SPDX-License-Identifier: GPL-3.0-or-later

// How a session is moved and stretched in the week view, by the mouse and by keys.
#include "core/rules/transitions.h"
#include "ui/calendar/week_view.h"
#include "ui/calendar/week_words.h"
#include "ui/look/tones.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace sessionbook {

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

/// Whether the rules allow moving the session; if not, shows why.
bool WeekView::mayMove(const SessionItem &session, QPoint sayAt)
{
    const auto why = m_model.whyNotMove(session.id);
    if (!why)
        return true;
    const QRect rect = visualRect(m_model.indexOf(session.id));
    QToolTip::showText(viewport()->mapToGlobal(sayAt), *why, viewport(), rect);
    Q_EMIT announcementRequested(*why);
    return false;
}

void WeekView::startCarrying(const SessionPress &press)
{
    if (!mayMove(press.session, m_pointer))
        return;
    const WeekTime grabbed = scene().geometry.nearestTime(toContent(press.point), 1);
    const SessionSpan span{scene().clock.at(press.session.startsAt),
                           scene().clock.at(press.session.endsAt())};
    m_carrying.takeByMouse(press, grabbed, span, m_model.zone());
    m_hoveredRow = -1;
}

void WeekView::carryTo(QPoint point)
{
    m_carrying.carryTo(scene().geometry.nearestTime(toContent(point), 1), m_model.days().first);
    viewport()->setCursor(m_carrying.isStretched() ? Qt::SizeVerCursor : Qt::ClosedHandCursor);
    viewport()->update();
    m_edges.follow(point, daysRect(), true);
}

/// Whether the key belongs to moving the current session; if so, handles it.
bool WeekView::moveByKey(const QKeyEvent &event)
{
    const bool moving = m_carrying.isMovedByKeys();
    if (moving && event.key() == Qt::Key_Escape) {
        giveUpMove();
        return true;
    }
    if (moving && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)) {
        askToMove();
        return true;
    }
    const auto step = moveStepOf(event.key(), event.modifiers());
    if (!step) // other keys do nothing while a session is being moved
        return moving && event.key() >= Qt::Key_Left && event.key() <= Qt::Key_Down;
    if (moving || takeCurrentInHand()) {
        m_carrying.step(*step);
        showMove();
    }
    return true;
}

bool WeekView::takeCurrentInHand()
{
    if (!currentIndex().isValid())
        return false;
    const SessionItem &session = itemAt(currentIndex());
    if (!mayMove(session, visualRect(currentIndex()).center()))
        return false;
    m_carrying.takeByKeys(session, m_model.zone());
    return true;
}

/// Scrolls to the session's new time and announces it.
void WeekView::showMove()
{
    const SessionMove &move = m_carrying.move();
    while (!m_model.days().contains(move.date())) {
        if (!turn(move.date() < m_model.days().first ? -1 : 1))
            break;
    }
    if (const auto ghost = moveGhost(); ghost && !ghost->ranges.empty())
        scrollToRect(scene().geometry.rangeRect(ghost->ranges.front()));
    Q_EMIT hintChanged(
        move.isSkipped()
            ? skippedTimeText()
            : tr("%1. Press Enter to move it, Escape to cancel.", "a day and its times")
                  .arg(moveText(move.request(), m_model.zone(), QLocale())));
    viewport()->update();
}

/// Ends the move in the calendar and asks for it.
void WeekView::askToMove()
{
    m_edges.stop();
    viewport()->unsetCursor();
    const auto wanted = m_carrying.ask();
    if (wanted) {
        Q_EMIT hintChanged({});
        Q_EMIT moveRequested(*wanted);
        return;
    }
    const bool skipped = m_carrying.move().isSkipped();
    giveUpMove();
    if (!skipped)
        return;
    QToolTip::showText(QCursor::pos(), skippedTimeText(), viewport());
    Q_EMIT announcementRequested(skippedTimeText());
}

void WeekView::giveUpMove()
{
    const bool wasMoving = m_carrying.isHeld();
    m_carrying.takePress();
    endMove();
    if (wasMoving)
        Q_EMIT announcementRequested(tr("The session was not moved."));
}

void WeekView::endMove()
{
    m_edges.stop();
    if (!m_carrying.isHeld())
        return;
    const SessionId session = m_carrying.move().session().id;
    m_carrying.drop();
    viewport()->unsetCursor();
    Q_EMIT hintChanged({});
    if (m_model.indexOf(session).isValid())
        selectSession(session);
    viewport()->update();
}

std::optional<MoveGhost> WeekView::moveGhost() const
{
    auto ghost = m_carrying.ghost(m_model.days(), scene().clock, m_model.zone());
    if (ghost) {
        const SessionItem &session = m_carrying.move().session();
        ghost->tone = &m_look->theme.tone(toneOf(markOf(session.status, session.charge)));
    }
    return ghost;
}

void WeekView::paintMove(QPainter &painter)
{
    const auto ghost = moveGhost();
    if (!ghost)
        return;
    QColor veil = m_look->theme.surface;
    veil.setAlphaF(0.6F);
    for (const SessionTile &tile : scene().tiles) {
        if (m_model.items()[static_cast<std::size_t>(tile.row)].id ==
            m_carrying.move().session().id)
            painter.fillRect(tile.rect, veil); // its old time
    }
    paintMoveGhost(painter, *ghost, scene().geometry, *m_look);
}

} // namespace sessionbook
