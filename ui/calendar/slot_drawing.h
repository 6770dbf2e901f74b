// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/week_painter.h"

namespace sessionbook {

/// The quarter of an hour from `time` on, for a double click.
[[nodiscard]] DayRange quarterFrom(WeekTime time);
/// Minutes: a quarter of an hour, finer with Shift.
[[nodiscard]] int slotStep(Qt::KeyboardModifiers modifiers);

/// The state of choosing a free time with the mouse, by pointing or dragging. Works with times, not
/// with positions in the view. Functions that return bool say whether ghost() has changed.
class SlotDrawing
{
public:
    [[nodiscard]] const std::optional<SlotGhost> &ghost() const { return m_ghost; }
    /// The mouse button is down on a free time.
    [[nodiscard]] bool isPressed() const { return m_press.has_value(); }

    /// No ghost without a time, or at one that does not exist.
    bool hover(const std::optional<WeekTime> &time, QDate firstDay, const QTimeZone &zone);
    /// Call it when the pointer has left or the days have changed. A drag goes on.
    bool forgetHover();

    void press(WeekTime time, QPoint point);
    /// Whether the pointer has ever moved too far for a click.
    bool pull(QPoint point, int farEnough);
    bool drawTo(WeekTime time, int step, QDate firstDay, const QTimeZone &zone);
    /// The time that was dragged over; empty after a click.
    std::optional<DayRange> release();
    bool giveUp();

private:
    struct Press
    {
        WeekTime time;
        QPoint point;
        bool pulled = false;
    };

    bool show(std::optional<SlotGhost> ghost);

    std::optional<Press> m_press;
    std::optional<SlotGhost> m_ghost;
};

} // namespace sessionbook
