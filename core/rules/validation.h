// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/records.h"

#include <optional>
#include <vector>

/// Whether what a person typed can be taken: one error a field, each a sentence for its place.
namespace sessionbook {

inline constexpr int longestSessionMinutes = minutesInDay;
inline constexpr int longestBufferMinutes = 4 * 60;
inline constexpr int longestNoticeHours = 14 * 24;

[[nodiscard]] std::vector<Error> validate(const SessionFields &fields);
[[nodiscard]] std::vector<Error> validate(const Client &client);
[[nodiscard]] std::vector<Error> validate(const SessionType &type);
[[nodiscard]] std::vector<Error> validate(const PracticeProfile &profile);
[[nodiscard]] std::vector<Error> validate(const TimeOff &off);

/// What is kept in amounts of the practice's currency and can't be turned into another.
struct AmountsInUse
{
    bool anyCharge = false; ///< of more than nothing
    int pricedSessions = 0; ///< counted only while there is no charge
};
/// Nothing when the practice may be kept in another currency; else why not, and what to do instead.
[[nodiscard]] std::optional<QString> whyNotOtherCurrency(const AmountsInUse &inUse,
                                                         const Currency &current);

/// local@domain with a dot, no spaces or angle brackets: enough to write to, not a judge of RFC
/// 5321.
[[nodiscard]] bool looksLikeEmail(const QString &address);
/// A link that a browser can open: http or https, also when typed without a scheme.
[[nodiscard]] bool looksLikeLink(const QString &address);

} // namespace sessionbook
