// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/session_move.h"
#include "ui/calendar/week_painter.h"

namespace sessionbook {

/// What one key does to the current session.
struct MoveStep
{
    int days = 0;
    int minutes = 0;
    int longerBy = 0;

    friend bool operator==(const MoveStep &, const MoveStep &) = default;
};

/// Alt with an arrow or a Page key; with Shift as well, Up and Down stretch. Nothing for any other
/// key.
[[nodiscard]] std::optional<MoveStep> moveStepOf(int key, Qt::KeyboardModifiers modifiers);

/// The button is down on a session.
struct SessionPress
{
    SessionItem session;
    QPoint point;
    bool atLowerEdge = false;
};

/// A session in hand, on its way to another time or length: carried by the mouse or moved by keys.
/// It knows times, and of the pointer only how far it has gone; whether the rules allow the move is
/// asked before it is taken in hand.
class SessionCarrying
{
public:
    void press(const SessionPress &press) { m_press = press; }
    [[nodiscard]] bool isPressed() const { return m_press.has_value(); }
    /// The press, once the pointer has gone so far that it is no click. It is over then.
    [[nodiscard]] std::optional<SessionPress> pull(QPoint point, int farEnough);
    void forgetPress() { m_press.reset(); }

    /// Held at the time where it was pressed, which need not be its start. `span` is where it
    /// stands.
    void takeByMouse(const SessionPress &press, WeekTime grabbed, const SessionSpan &span,
                     const QTimeZone &zone);
    void carryTo(WeekTime time, QDate firstDay);
    void takeByKeys(const SessionItem &session, const QTimeZone &zone);
    void step(const MoveStep &step);

    [[nodiscard]] bool isHeld() const { return m_held.has_value(); }
    [[nodiscard]] bool isHeldByMouse() const { return m_held && !m_held->byKeys; }
    /// A key would still change it.
    [[nodiscard]] bool isMovedByKeys() const { return m_held && m_held->byKeys && !m_held->asked; }
    /// Letting go would end the move.
    [[nodiscard]] bool isCarried() const { return m_held && !m_held->byKeys && !m_held->asked; }
    [[nodiscard]] bool isStretched() const { return m_held && m_held->stretches; }
    [[nodiscard]] const SessionMove &move() const { return m_held->move; }
    /// Where it would be; nothing while none is held. The tone is for the view to choose.
    [[nodiscard]] std::optional<MoveGhost> ghost(const ShownDays &days, const WeekClock &clock,
                                                 const QTimeZone &zone) const;

    /// What is asked for now; the session stays in hand until the answer. Nothing for a time that
    /// does not exist, or where it stood before.
    [[nodiscard]] std::optional<MoveRequest> ask();
    void drop();

private:
    struct Held
    {
        SessionMove move;
        bool byKeys = false;
        bool stretches = false;
        int grip = 0; ///< minutes from its start, or its end, to where it is held
        bool asked = false;
    };

    std::optional<SessionPress> m_press;
    std::optional<Held> m_held;
};

} // namespace sessionbook
