// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/session_carrying.h"

#include "ui/calendar/week_words.h"

namespace sessionbook {

namespace {

int minutesFrom(WeekTime time) { return time.day * minutesInDay + time.minute; }

} // namespace

std::optional<MoveStep> moveStepOf(int key, Qt::KeyboardModifiers modifiers)
{
    if (!modifiers.testFlag(Qt::AltModifier))
        return {};
    const bool stretches = modifiers.testFlag(Qt::ShiftModifier);
    switch (key) {
    case Qt::Key_Left:
        return MoveStep{.days = -1};
    case Qt::Key_Right:
        return MoveStep{.days = 1};
    case Qt::Key_PageUp:
        return MoveStep{.minutes = -minutesInHour};
    case Qt::Key_PageDown:
        return MoveStep{.minutes = minutesInHour};
    case Qt::Key_Up:
        return stretches ? MoveStep{.longerBy = -SessionMove::step}
                         : MoveStep{.minutes = -SessionMove::step};
    case Qt::Key_Down:
        return stretches ? MoveStep{.longerBy = SessionMove::step}
                         : MoveStep{.minutes = SessionMove::step};
    default:
        return {};
    }
}

std::optional<SessionPress> SessionCarrying::pull(QPoint point, int farEnough)
{
    if (!m_press || (point - m_press->point).manhattanLength() < farEnough)
        return {};
    return std::exchange(m_press, std::nullopt);
}

void SessionCarrying::takeByMouse(const SessionPress &press, WeekTime grabbed,
                                  const SessionSpan &span, const QTimeZone &zone)
{
    m_held = Held{SessionMove(press.session, zone)};
    m_held->stretches = press.atLowerEdge;
    m_held->grip = minutesFrom(grabbed) - minutesFrom(press.atLowerEdge ? span.end : span.start);
}

void SessionCarrying::carryTo(WeekTime time, QDate firstDay)
{
    const int minute = toWholeStep(minutesFrom(time) - m_held->grip, SessionMove::step);
    if (m_held->stretches)
        m_held->move.endAt(firstDay, minute);
    else
        m_held->move.startAt(firstDay, minute);
}

void SessionCarrying::takeByKeys(const SessionItem &session, const QTimeZone &zone)
{
    m_held = Held{SessionMove(session, zone), true};
}

void SessionCarrying::step(const MoveStep &step)
{
    if (step.longerBy != 0)
        m_held->move.lengthen(step.longerBy);
    else
        m_held->move.shift(step.days, step.minutes);
}

std::optional<MoveGhost> SessionCarrying::ghost(const ShownDays &days, const WeekClock &clock,
                                                const QTimeZone &zone) const
{
    if (!m_held)
        return {};
    const SessionMove &move = m_held->move;
    const MoveRequest wanted = move.request();
    MoveGhost ghost;
    ghost.ranges = rangesOf(move.span(days, clock), days.count);
    ghost.name = move.session().clientName;
    ghost.refused = move.isSkipped();
    ghost.text = ghost.refused
                     ? noSuchTimeText()
                     : timesAndLength(wanted.startsAt, wanted.lengthMinutes, zone, QLocale());
    return ghost;
}

std::optional<MoveRequest> SessionCarrying::ask()
{
    if (m_held->move.isSkipped() || !m_held->move.changes())
        return {};
    m_held->asked = true;
    return m_held->move.request();
}

void SessionCarrying::drop()
{
    m_press.reset();
    m_held.reset();
}

} // namespace sessionbook
