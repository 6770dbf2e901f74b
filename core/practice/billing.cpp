// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/billing.h"

#include "core/practice/context.h"
#include "core/store/charge_rows.h"

namespace sessionbook {

Result<std::vector<ChargeItem>> Billing::charges(ChargeState state, int limit,
                                                 std::optional<ChargeItem> after,
                                                 const ChargeScope &scope) const
{
    return m_context.query(
        [&](Connection &c) { return rows::charges(c, state, scope, limit, after); });
}

Result<ChargeTotal> Billing::total(ChargeState state, const ChargeScope &scope) const
{
    return m_context.query([&](Connection &c) { return rows::chargeTotal(c, state, scope); });
}

Result<ChargeTotal> Billing::totalOf(ChargeState state, const std::vector<ChargeId> &charges) const
{
    return m_context.query([&](Connection &c) { return rows::chargeTotal(c, state, charges); });
}

Result<std::optional<ChargeItem>> Billing::charge(ChargeId id, const ChargeScope &scope) const
{
    return m_context.query([&](Connection &c) { return rows::chargeItem(c, id, scope); });
}

Result<std::optional<ChargeItem>> Billing::chargeOf(SessionId id, const ChargeScope &scope) const
{
    return m_context.query([&](Connection &c) { return rows::chargeItem(c, id, scope); });
}

} // namespace sessionbook
