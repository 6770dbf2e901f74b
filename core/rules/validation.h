// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/result.h"
#include "core/records/records.h"

#include <optional>
#include <vector>

/// Checks input. At most one error for each field, with a translated sentence.
namespace sessionbook {

inline constexpr int longestSessionMinutes = minutesInDay;
/// Some years before the last instant that can be stored, as a series goes on from it.
inline constexpr Instant latestInput{latestInstant.plusMinutes(-9LL * 365 * 24 * 60)};
inline constexpr int longestBufferMinutes = 4 * 60;
inline constexpr int longestJoinEarlyMinutes = 4 * 60;
inline constexpr int longestNoticeHours = 14 * 24;

[[nodiscard]] std::vector<Error> validate(const SessionFields &fields);
[[nodiscard]] std::vector<Error> validate(const Client &client);
[[nodiscard]] std::vector<Error> validate(const SessionType &type);
[[nodiscard]] std::vector<Error> validate(const PracticeProfile &profile);
[[nodiscard]] std::vector<Error> validate(const TimeOff &off);

/// Amounts in the practice's currency that can't be converted to another.
struct AmountsInUse
{
    bool anyCharge = false; ///< greater than zero
    int pricedSessions = 0; ///< counted only while there is no charge
};
/// Empty if the currency can be changed; else why not, and what to do instead.
[[nodiscard]] std::optional<QString> whyNotOtherCurrency(const AmountsInUse &inUse,
                                                         const Currency &current);

} // namespace sessionbook
