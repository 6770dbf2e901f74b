// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"

namespace sessionbook::sample {

/// Lunch on all weekdays, supervision every fourth Thursday, and a week of holiday ahead.
Result<> takeTimeOff(Practice &practice, QDate shownMonday);

} // namespace sessionbook::sample
