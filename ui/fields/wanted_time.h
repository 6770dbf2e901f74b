// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

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

} // namespace sessionbook
