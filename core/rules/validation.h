#pragma once

#include "core/base/result.h"
#include "core/rules/records.h"

#include <vector>

/// Whether what a person typed can be taken: one error a field, each a sentence for its place.
namespace sessionbook {

inline constexpr int longestSessionMinutes = 24 * 60;

[[nodiscard]] std::vector<Error> validate(const SessionFields &fields);
[[nodiscard]] std::vector<Error> validate(const Client &client);
[[nodiscard]] std::vector<Error> validate(const SessionType &type);
[[nodiscard]] std::vector<Error> validate(const PracticeProfile &profile);
[[nodiscard]] std::vector<Error> validate(const Block &block);

/// local@domain with a dot, no spaces or angle brackets: enough to write to, not a judge of RFC
/// 5321.
[[nodiscard]] bool looksLikeEmail(const QString &address);
/// A link that a browser can open: http or https, also when typed without a scheme.
[[nodiscard]] bool looksLikeLink(const QString &address);

} // namespace sessionbook
