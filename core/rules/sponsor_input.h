// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/records.h"

#include <vector>

/// What is typed about sponsors, brought into form and judged. Pure.
namespace sessionbook {

[[nodiscard]] Sponsor tidied(Sponsor sponsor);
/// Each error at its field, see sponsor_field.h. `known` are all sponsors; the one with the same id
/// is not compared with itself.
[[nodiscard]] std::vector<Error> validate(const Sponsor &sponsor,
                                          const std::vector<Sponsor> &known);
/// Whether both are one name, whatever the case of their letters.
[[nodiscard]] bool isSameName(const QString &one, const QString &other);

/// How many of `available` credits can be reserved for a session that starts then. `ends` are the
/// moments from which those that expire can't be.
[[nodiscard]] int usableCredits(int available, const std::vector<Instant> &ends, Instant startsAt);
/// How many of these sessions, from the first on, get a credit, if each takes the one that expires
/// soonest. `starts` are in order.
[[nodiscard]] int sessionsOnCredit(int available, std::vector<Instant> ends,
                                   const std::vector<Instant> &starts);

} // namespace sessionbook
