// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "ui/fields/wanted_time.h"

#include <QString>

#include <optional>

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

/// From the form to the booked session or series: each opens the form over `parent` and returns at
/// once.
void bookSession(Practice &practice, Reporter &reporter, QWidget *parent,
                 std::optional<TimeSlot> slot);
/// The client is chosen already.
void bookSessionWith(Practice &practice, Reporter &reporter, QWidget *parent, ClientId client);
/// With somebody new, as if the name had been typed.
void bookSessionWith(Practice &practice, Reporter &reporter, QWidget *parent,
                     const QString &newName);

} // namespace sessionbook
