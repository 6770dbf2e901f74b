// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"

/// The life of the sample practice: every event in the order of time.
namespace sessionbook::sample {

/// When the practice was set up: before the first booking.
[[nodiscard]] Instant beginning(QDate shownMonday, const QTimeZone &zone);

/// Moves `time` from event to event up to now, and performs each. The practice's clock must read
/// `time`, and its session types be in the order of Service.
Result<> live(Practice &practice, QDate shownMonday, Instant now, Instant &time);

} // namespace sessionbook::sample
