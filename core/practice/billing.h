// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/charge_views.h"

#include <optional>
#include <vector>

namespace sessionbook {

class PracticeContext;

/// Charges in lists, and what they come to. Actions on a session's money go through
/// Sessions::perform(). Errors of queries: Storage; Invalid for an unknown id.
class Billing
{
public:
    explicit Billing(PracticeContext &context) : m_context(context) {}

    /// Charges in a state (not None), by ChargeItem::startsAt: Unpaid oldest first, Paid and Void
    /// newest first. The next `limit` after `after`, or the first.
    Result<std::vector<ChargeItem>> charges(ChargeState state, int limit,
                                            std::optional<ChargeItem> after = {},
                                            const ChargeScope &scope = {}) const;
    Result<ChargeTotal> total(ChargeState state, const ChargeScope &scope = {}) const;
    /// Of those that are in the state. Paid: what was received for these.
    Result<ChargeTotal> totalOf(ChargeState state, const std::vector<ChargeId> &charges) const;
    /// Empty if there is none, or none within the scope.
    Result<std::optional<ChargeItem>> charge(ChargeId id, const ChargeScope &scope = {}) const;
    /// The charge of one session; empty if it has none, or none within the scope.
    Result<std::optional<ChargeItem>> chargeOf(SessionId id, const ChargeScope &scope = {}) const;

private:
    friend class ChargeCounter;
    PracticeContext &m_context;
};

} // namespace sessionbook
