// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/day_view.h"

#include <optional>
#include <vector>

/// Which time is free: within the working hours, and taken by nothing. Pure.
namespace sessionbook {

/// Whether a session of this status takes its time.
[[nodiscard]] constexpr bool takesTime(SessionStatus status)
{
    return status == SessionStatus::Booked || status == SessionStatus::InProgress;
}

/// What of a day's working hours is free, in order; none on a day off. `taken` in any order, and
/// may overlap.
[[nodiscard]] std::vector<TimeSpan> freeSpans(QDate day, const std::vector<TimeSpan> &taken,
                                              const PracticeProfile &profile);

/// A start for a session of that length in the first of `days` days from `first` that has room: in
/// its first free span that is long enough, at a full hour if that fits, else at a half or a
/// quarter, else right after what ends there. Not before `notBefore`, and never at a time that
/// daylight saving skips or doubles. A practice without any working hours is looked at as if it had
/// the usual ones.
[[nodiscard]] std::optional<Instant> firstFreeStart(QDate first, int days, Instant notBefore,
                                                    int lengthMinutes,
                                                    const std::vector<TimeSpan> &taken,
                                                    const PracticeProfile &profile);

/// The same time of day one or more weeks later: the first that lies after `after`. Leaves out
/// weeks in which daylight saving skips or doubles it.
[[nodiscard]] Instant sameTimeInAWeek(Instant start, Instant after, const QTimeZone &zone);

} // namespace sessionbook
