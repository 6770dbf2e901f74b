// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/id.h"

#include <QString>

/// The times that the calendar passes to the dialogs.
namespace sessionbook {

/// A free time that was chosen in the calendar.
struct TimeSlot
{
    Instant startsAt;
    int lengthMinutes = 0;
    /// Chosen by dragging; else use the session type's length.
    bool lengthChosen = false;

    friend bool operator==(const TimeSlot &, const TimeSlot &) = default;
};

/// The new time asked for at the end of a move.
struct MoveRequest
{
    SessionId session;
    Instant startsAt;
    int lengthMinutes = 0;
    bool twice = false; ///< its time occurs twice; the first is taken

    friend bool operator==(const MoveRequest &, const MoveRequest &) = default;
};

/// Says that the session begins or ends at the first of two equal times.
[[nodiscard]] QString twiceTimeText();

} // namespace sessionbook
