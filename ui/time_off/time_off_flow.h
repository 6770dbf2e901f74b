// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "ui/fields/wanted_time.h"

#include <functional>
#include <optional>
#include <vector>

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

// Each opens its dialog over `parent` and returns at once.

/// What follows, if the person asks for it, for the sessions that are booked in the time off.
struct BookedActs
{
    std::function<void(const std::vector<SessionId> &)> cancel;
    std::function<void(const std::vector<SessionId> &)> move;
};

/// Adds time off, at the picked time if there is one.
void addTimeOff(Practice &practice, Reporter &reporter, QWidget *parent,
                std::optional<TimeSlot> slot, const BookedActs &then);
/// Edits or removes time off, alone or with the later ones of its series.
void editTimeOff(Practice &practice, Reporter &reporter, QWidget *parent, TimeOffId id,
                 const BookedActs &then);

} // namespace sessionbook
