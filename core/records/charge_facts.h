// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <optional>
#include <vector>

namespace sessionbook {

/// All that the rules need to know of a charge's money, whether a session has it or not.
struct ChargeFacts
{
    Charge charge;
    std::vector<Payment> payments{};  ///< oldest first, including reversals
    std::optional<QString> invoice{}; ///< the number of the one that it stands on
    bool clientErased = false;        ///< it is kept for the books alone
    bool onCredit = false;            ///< a sponsored credit pays, and nothing else
    Money balance{};                  ///< of the payer, that may be used

    friend bool operator==(const ChargeFacts &, const ChargeFacts &) = default;
};

} // namespace sessionbook
