// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/week_painter.h"

namespace sessionbook {

/// The quarter of an hour from a time on, which a double click books at.
[[nodiscard]] DayRange quarterFrom(WeekTime time);
/// The minutes that the pointer goes by: quarters of an hour, finer with Shift held.
[[nodiscard]] int slotStep(Qt::KeyboardModifiers modifiers);

/// A free time that is pointed at, or drawn out with the mouse. It knows times, and of the pointer
/// only how far it has gone. What is drawn changes the ghost; each function that may do so says
/// whether it did.
class SlotDrawing
{
public:
    [[nodiscard]] const std::optional<SlotGhost> &ghost() const { return m_ghost; }
    /// The button is down on a free time.
    [[nodiscard]] bool isPressed() const { return m_press.has_value(); }

    /// Nothing can be booked where the pointer is over no time, nor at one that does not exist.
    bool hover(const std::optional<WeekTime> &time, QDate firstDay, const QTimeZone &zone);
    /// The pointer is elsewhere, or what lies under it has changed. What is being drawn stays.
    bool forgetHover();

    void press(WeekTime time, QPoint point);
    /// Whether the pointer has gone so far that it is no click, if only to come back.
    bool pull(QPoint point, int farEnough);
    bool drawTo(WeekTime time, int step, QDate firstDay, const QTimeZone &zone);
    /// What was drawn out; nothing after a mere click.
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
