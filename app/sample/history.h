// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sample/papers.h"
#include "core/practice/practice.h"

/// The history of the sample practice.
namespace sessionbook::sample {

/// When the practice was set up, before the first booking.
[[nodiscard]] Instant beginning(QDate shownMonday, const QTimeZone &zone);

/// Carries out all events up to `now` in order of time, with `time` set to each. The practice's
/// clock must read `time`; its session types must be in the order of Service. Without a maker of
/// pages nothing is put on paper.
Result<> live(Practice &practice, QDate shownMonday, Instant now, Instant &time,
              const PageMaker &page);

} // namespace sessionbook::sample
