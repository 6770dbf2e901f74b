// SPDX-License-Identifier: GPL-3.0-or-later

// Whom documents go to: the clients' billing details and those who pay for them.

#include "core/practice/context.h"
#include "core/practice/documents.h"
#include "core/rules/document_input.h"
#include "core/store/balance_rows.h"
#include "core/store/client_rows.h"
#include "core/store/payer_rows.h"

namespace sessionbook {

Result<BillingDetails> Documents::billingDetails(ClientId id) const
{
    return m_context.query([&](Connection &c) { return rows::billingDetails(c, id); });
}

std::optional<Error> Documents::payerChanged(Connection &connection, const Payer &seen)
{
    if (rows::payer(connection, seen.id) == seen)
        return std::nullopt;
    return changedMeanwhile(tr("The payer has changed since you opened this. Nothing was saved. "
                               "Open it again."));
}

Result<> Documents::changeBillingDetails(ClientId id, int revision, const BillingDetails &typed,
                                         const std::optional<Payer> &seen)
{
    const BillingDetails changed = tidied(typed);
    if (const auto errors = validate(changed, today()); !errors.empty())
        return errors.front();
    const auto before = billingDetails(id);
    if (!before)
        return before.error();
    if (*before == changed)
        return {};
    return m_context.command(
        JournalAction::ClientEdited, [&](Connection &connection, Trail &trail) -> Result<> {
            if (const auto why = whyKeepPayer(connection, id, changed))
                return notAllowed(*why);
            if (changed.payer && changed.payer->id.isValid()) {
                Payer known = seen.value_or(*changed.payer);
                known.id = changed.payer->id;
                if (const auto error = payerChanged(connection, known))
                    return *error;
            }
            if (!rows::updateBillingDetails(connection, id, revision, changed)) {
                return changedMeanwhile(tr("The client has changed since you opened this. Nothing "
                                           "was saved. Open it again."));
            }
            trail.subjects.push_back({{}, id});
            trail.changes.clients.insert(id);
            trail.changes.payers = true;
            return {};
        });
}

/// A payer whom nobody is left to pay for could not be paid back any more.
std::optional<QString> Documents::whyKeepPayer(Connection &connection, ClientId id,
                                               const BillingDetails &changed) const
{
    const auto balance = rows::payersBalance(connection, id);
    if (!balance || balance->sum <= Money{})
        return std::nullopt;
    const PayerId payer = *balance->owner.payer;
    const bool stays = changed.payer && changed.payer->id == payer;
    if (stays || rows::clientsOf(connection, payer) > 1)
        return std::nullopt;
    return tr("%1 has a balance of %2. Pay it back or use it before you choose another payer.")
        .arg(balance->ownerName,
             formatMoney(balance->sum, m_context.profile().currency, m_context.locale()));
}

Result<std::vector<Payer>> Documents::payers() const
{
    return m_context.query([](Connection &c) { return rows::payers(c); });
}

Result<std::vector<PayerItem>> Documents::payerItems() const
{
    return m_context.query([](Connection &c) { return rows::payerItems(c); });
}

Result<> Documents::changePayer(const Payer &seen, const Payer &typed)
{
    Payer changed = tidied(typed);
    changed.id = seen.id;
    if (const auto errors = validate(changed); !errors.empty())
        return errors.front();
    if (changed == seen)
        return {};
    return m_context.command(
        JournalAction::ClientEdited, [&](Connection &connection, Trail &trail) -> Result<> {
            if (const auto error = payerChanged(connection, seen))
                return *error;
            rows::updatePayer(connection, changed);
            trail.changes.payers = true;
            for (const ClientId client : rows::clientsPaidBy(connection, seen.id)) {
                trail.subjects.push_back({{}, client});
                trail.changes.clients.insert(client);
            }
            return {};
        });
}

Result<int> Documents::clientsOf(PayerId id) const
{
    return m_context.query([&](Connection &c) { return rows::clientsOf(c, id); });
}

} // namespace sessionbook
