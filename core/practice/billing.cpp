// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/billing.h"

#include "core/base/typed_text.h"
#include "core/practice/context.h"
#include "core/records/payment_field.h"
#include "core/records/series_field.h"
#include "core/records/sponsor_field.h"
#include "core/rules/client_rules.h"
#include "core/rules/sponsor_input.h"
#include "core/rules/validation.h"
#include "core/store/charge_rows.h"
#include "core/store/client_rows.h"
#include "core/store/practice_rows.h"
#include "core/store/sponsor_rows.h"

#include <algorithm>

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

Result<std::vector<CreditBalance>> Billing::creditBalances(ClientId id) const
{
    return m_context.query(
        [&](Connection &c) { return rows::creditBalances(c, id, m_context.now()); });
}

Result<std::vector<Sponsor>> Billing::sponsors() const
{
    return m_context.query([](Connection &c) { return rows::sponsors(c); });
}

Result<> Billing::grantCredits(ClientId id, const QString &sponsorName, int count, QDate lastDay)
{
    const QString name = oneLine(sponsorName);
    if (name.isEmpty())
        return invalid(field::sponsor, tr("Enter the sponsor who pays for these sessions."));
    if (count < 1 || count > 1000)
        return invalid(field::count, tr("Grant between 1 and 1000 credits at a time."));
    const QTimeZone &zone = m_context.profile().zone;
    std::optional<Instant> expiresAt;
    if (lastDay.isValid()) {
        expiresAt = startOfDay(lastDay.addDays(1), zone);
        if (*expiresAt <= m_context.now() || *expiresAt > latestInput) {
            return invalid(field::expiry, tr("Enter a day from today on, or leave it empty: then "
                                             "the credits don't expire."));
        }
    }
    return m_context.command(
        JournalAction::CreditsGranted, [&](Connection &connection, Trail &trail) -> Result<> {
            if (const auto why = whyNotBook(rows::client(connection, id)))
                return notAllowed(*why);
            const auto known = rows::sponsors(connection);
            const auto found = std::ranges::find_if(
                known, [&](const Sponsor &sponsor) { return isSameName(sponsor.name, name); });
            const SponsorId sponsor = found != known.end()
                                          ? found->id
                                          : rows::insertSponsor(connection, Sponsor{{}, name});
            for (int i = 0; i < count; ++i)
                rows::insertCredit(connection, id, sponsor, m_context.now(), expiresAt);
            trail.subjects.push_back({{}, id});
            trail.changes.clients.insert(id);
            trail.changes.credits = true;
            return {};
        });
}

} // namespace sessionbook
