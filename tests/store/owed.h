// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/billing.h"
#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "tests/store/issued.h"
#include "tests/support/tables.h"

namespace sessionbook::test {

/// Ended sessions of the 2nd, 3rd and 4th, €90 each and unpaid; it is the 18th.
struct Owed : IssuingFixture
{
    std::vector<SessionId> ids{owed(anna(), 2), owed(bjorn(), 3), owed(anna(), 4)};

    SessionId owed(ClientId client, int day, std::optional<SponsorId> sponsor = {})
    {
        const SessionId id = book(client, fieldsAt(at({2026, 11, day}, {9, 0})), sponsor);
        REQUIRE(practice().sessions().perform({id, revision(id)}, ask::Complete{}).ok());
        return id;
    }
    [[nodiscard]] Charges &money() const { return practice().charges(); }
    [[nodiscard]] ChargeItem item(SessionId id) const
    {
        return **practice().billing().chargeOf(id);
    }
    [[nodiscard]] std::vector<ChargeItem> items() const
    {
        std::vector<ChargeItem> items;
        for (const SessionId id : ids)
            items.push_back(item(id));
        return items;
    }
    ChargeId report(ClientId client, Money amount = Money{80'00}, std::optional<int> tax = {})
    {
        const auto id = money().add({client,
                                     QStringLiteral(" Report "),
                                     {2026, 11, 10},
                                     amount,
                                     tax,
                                     QStringLiteral("85")});
        INFO((id ? QString() : id.error().sentence));
        REQUIRE(id.ok());
        return *id;
    }
    [[nodiscard]] ChargeDetails charge(ChargeId id) const { return *money().details(id); }
    void payAll(const std::vector<ChargeItem> &charges, Money amount, bool keepRest = false,
                PaymentMethod method = PaymentMethod::BankTransfer)
    {
        const auto paid = money().pay({charges, amount, method, {}, keepRest});
        INFO((paid ? QString() : paid.error().sentence));
        REQUIRE(paid.ok());
    }
    [[nodiscard]] Money balance(ClientId client) const { return money().balanceOf(client)->sum; }
    [[nodiscard]] Money total(ChargeState state, const ChargeScope &scope = {}) const
    {
        return practice().billing().total(state, scope)->sum;
    }
    void checkUndone(const QString &before)
    {
        const auto undone = practice().undo();
        INFO((undone ? QString() : undone.error().sentence));
        REQUIRE(undone.ok());
        CHECK(dumpOf(raw()) == before);
        REQUIRE(practice().redo().ok());
        CHECK(brokenInvariants(raw()).isEmpty());
        CHECK(findings().isEmpty());
    }
    void setPayer(ClientId client, const QString &name = QStringLiteral("Stefán"))
    {
        const auto known = practice().documents().payers().value();
        const auto found = std::ranges::find(known, name, &Payer::name);
        BillingDetails details;
        details.payer = found == known.end() ? Payer{{}, name, {}, {}, {}} : *found;
        const int revision = practice().clients().find(client)->revision;
        REQUIRE(practice().documents().changeBillingDetails(client, revision, details).ok());
    }
};

} // namespace sessionbook::test
