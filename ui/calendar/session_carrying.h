// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/session_move.h"
#include "ui/calendar/week_painter.h"

#include <utility>

namespace sessionbook {

/// How one key moves or stretches the current session.
struct MoveStep
{
    int days = 0;
    int minutes = 0;
    int longerBy = 0;

    friend bool operator==(const MoveStep &, const MoveStep &) = default;
};

/// Alt with an arrow or Page key moves; with Shift too, Up and Down stretch. Empty for any other
/// key.
[[nodiscard]] std::optional<MoveStep> moveStepOf(int key, Qt::KeyboardModifiers modifiers);

/// The mouse button was pressed on a session.
struct SessionPress
{
    SessionItem session;
    QPoint point;
    bool atLowerEdge = false;
};

/// The state of moving or stretching a session, by mouse or by keys. Works with times, not with
/// positions in the view. The caller asks first whether the rules allow the move.
class SessionCarrying
{
public:
    void press(const SessionPress &press) { m_press = press; }
    [[nodiscard]] bool isPressed() const { return m_press.has_value(); }
    /// Ends the press and returns it, once the pointer has moved too far for a click.
    [[nodiscard]] std::optional<SessionPress> pull(QPoint point, int farEnough);
    /// Ends the press and returns it, if there is one.
    std::optional<SessionPress> takePress() { return std::exchange(m_press, std::nullopt); }

    /// `grabbed` is the time that was pressed on, `span` the session's time.
    void takeByMouse(const SessionPress &press, WeekTime grabbed, const SessionSpan &span,
                     const QTimeZone &zone);
    void carryTo(WeekTime time, QDate firstDay);
    void takeByKeys(const SessionItem &session, const QTimeZone &zone);
    void step(const MoveStep &step);

    [[nodiscard]] bool isHeld() const { return m_held.has_value(); }
    [[nodiscard]] bool isHeldByMouse() const { return m_held && !m_held->byKeys; }
    /// Moved by keys, and not asked for yet.
    [[nodiscard]] bool isMovedByKeys() const { return m_held && m_held->byKeys && !m_held->asked; }
    /// Dragged by the mouse, and not asked for yet.
    [[nodiscard]] bool isCarried() const { return m_held && !m_held->byKeys && !m_held->asked; }
    [[nodiscard]] bool isStretched() const { return m_held && m_held->stretches; }
    [[nodiscard]] const SessionMove &move() const { return m_held->move; }
    /// Where it would be; empty while none is held. The view chooses the tone.
    [[nodiscard]] std::optional<MoveGhost> ghost(const ShownDays &days, const WeekClock &clock,
                                                 const QTimeZone &zone) const;

    /// Ends the move and returns what to ask for; call drop() after the answer. Empty if the time
    /// does not exist or is unchanged.
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
