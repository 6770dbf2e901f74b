// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/billing.h"
#include "core/practice/sponsors.h"
#include "tests/store/issued.h"

namespace sessionbook::test {

/// A practice with a sponsor, whose credits cost €80.
class SponsoredFixture : public IssuingFixture
{
public:
    SponsoredFixture() : m_hub(grant(anna(), 4))
    {
        Sponsor sponsor = hub();
        sponsor.address = QStringLiteral("1 Market Square\n1010 Vienna");
        sponsor.country = QStringLiteral("AT");
        sponsor.vatNumber = QStringLiteral("ATU12345678");
        sponsor.reference = QStringLiteral("PO 77");
        sponsor.email = QStringLiteral("accounts@hub.example.com");
        sponsor.price = Money{80'00};
        REQUIRE(practice().sponsors().edit(hub(), sponsor).ok());
    }

    [[nodiscard]] SponsorId id() const { return m_hub; }
    [[nodiscard]] Sponsor hub() const { return practice().sponsors().find(m_hub).value(); }
    [[nodiscard]] CreditBalance balance() const
    {
        return practice().sponsors().balances(anna())->front();
    }
    SessionId onCredit(Instant startsAt) { return book(anna(), fieldsAt(startsAt), m_hub); }
    /// A session that begins now and is paid by a credit.
    SessionId spent()
    {
        const SessionId session = onCredit(now());
        REQUIRE(practice().sessions().perform({session, 1}, ask::Complete{byCredit}).ok());
        return session;
    }
    [[nodiscard]] DocumentRequest november() const
    {
        DocumentRequest request;
        request.kind = DocumentKind::Statement;
        request.sponsor = m_hub;
        request.from = QDate(2026, 11, 1);
        request.to = QDate(2026, 11, 30);
        return request;
    }
    [[nodiscard]] QString refusedAct(SessionId session, const Request &request) const
    {
        const auto done = practice().sessions().perform({session, revision(session)}, request);
        return done ? QString() : done.error().sentence;
    }

    static constexpr auto byCredit = PaymentMethod::SponsoredCredit;

private:
    SponsorId m_hub;
};

} // namespace sessionbook::test
