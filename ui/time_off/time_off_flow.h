// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "ui/fields/wanted_time.h"

#include <optional>

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

// Each opens its dialog over `parent` and returns at once.

/// Takes time off, at the time that was picked if there is one.
void addTimeOff(Practice &practice, Reporter &reporter, QWidget *parent,
                std::optional<TimeSlot> slot);
/// Edits or removes what was taken, alone or with all that follows in its series.
void editTimeOff(Practice &practice, Reporter &reporter, QWidget *parent, TimeOffId id);

} // namespace sessionbook
