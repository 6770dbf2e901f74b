// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"

namespace sessionbook::sample {

/// Lunch on weekdays through all of the practice's life, a supervision every fourth Thursday and a
/// week of holiday to come.
Result<> takeTimeOff(Practice &practice, QDate shownMonday);

} // namespace sessionbook::sample
