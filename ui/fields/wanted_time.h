// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/id.h"

#include <QString>

/// What the calendar asks for, and what the dialogs that follow are told.
namespace sessionbook {

/// A free time that a person picked in the calendar to book a session at.
struct TimeSlot
{
    Instant startsAt;
    int lengthMinutes = 0;
    /// Drawn out with the mouse; else the length of the session type is to be taken.
    bool lengthChosen = false;

    friend bool operator==(const TimeSlot &, const TimeSlot &) = default;
};

/// Where a person wants a session: what is asked for when a move ends.
struct MoveRequest
{
    SessionId session;
    Instant startsAt;
    int lengthMinutes = 0;
    bool twice = false; ///< its time exists twice that night; the first is taken

    friend bool operator==(const MoveRequest &, const MoveRequest &) = default;
};

/// That a session moved there begins or ends at the first of two such times.
[[nodiscard]] QString twiceTimeText();

} // namespace sessionbook
