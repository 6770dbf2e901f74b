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

/// Adds time off, at the picked time if there is one.
void addTimeOff(Practice &practice, Reporter &reporter, QWidget *parent,
                std::optional<TimeSlot> slot);
/// Edits or removes time off, alone or with the later ones of its series.
void editTimeOff(Practice &practice, Reporter &reporter, QWidget *parent, TimeOffId id);

} // namespace sessionbook
