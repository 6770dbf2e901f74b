// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/id.h"

#include <QString>

#include <optional>

/// The times that the calendar passes to the dialogs.
namespace sessionbook {

class Practice;

/// A free time that was chosen in the calendar.
struct TimeSlot
{
    Instant startsAt;
    int lengthMinutes = 0;
    /// Chosen by dragging; else use the session type's length.
    bool lengthChosen = false;
    /// Found by the program; a form looks again if the session becomes longer.
    bool proposed = false;

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

/// Of the first session type on offer.
[[nodiscard]] int usualLength(const Practice &practice);

/// The next free time for the first session type on offer; see Sessions::nextFree(). Empty if there
/// is none, or it can't be read.
[[nodiscard]] std::optional<TimeSlot> proposedSlot(const Practice &practice, Instant notBefore,
                                                   std::optional<QDate> chosen = {});

/// Says that the session begins or ends at the first of two equal times.
[[nodiscard]] QString twiceTimeText();

} // namespace sessionbook
