// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/settings.h"
#include "core/records/practice_field.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/tables.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

PracticeProfile inKrona()
{
    PracticeProfile profile = someProfile();
    profile.currency = *currencyByCode(u"ISK"_s);
    return profile;
}

/// What still fits when two digits are added, and what does not.
constexpr Money largePrice{largestAmount / 100};
constexpr Money tooLargePrice{largestAmount / 100 + 1};

/// A practice in krónur, which have no smaller unit.
struct Krona : PracticeFixture
{
    Krona() : PracticeFixture(inKrona()) {}

    [[nodiscard]] Result<> toEuro() const
    {
        PracticeProfile profile = practice().profile();
        profile.currency = *currencyByCode(u"EUR"_s);
        return practice().settings().changePractice(profile);
    }
    void setTypePrice(Money price) const
    {
        SessionType type = practice().settings().sessionTypes()->back();
        const SessionType seen = type;
        type.price = price;
        REQUIRE(practice().settings().editSessionType(seen, type).ok());
    }
    void setUsualPrice(Money price) const
    {
        Client client = *practice().clients().find(anna());
        client.usualPrice = price;
        REQUIRE(practice().clients().edit(client).ok());
    }
    void setFee(Money fee) const
    {
        PracticeProfile profile = practice().profile();
        profile.policy = {24, FeeKind::Fixed, fee.minor};
        REQUIRE(practice().settings().changePractice(profile).ok());
    }
};

} // namespace

TEST_CASE("a price that would be too large in another currency is refused, and nothing changes",
          "[settings][currency]")
{
    Krona fixture;
    SECTION("a session type's") { fixture.setTypePrice(tooLargePrice); }
    SECTION("a client's") { fixture.setUsualPrice(tooLargePrice); }
    SECTION("the fee for a late cancellation") { fixture.setFee(tooLargePrice); }
    const PracticeProfile before = fixture.practice().profile();
    const QString rows = dumpOf(fixture.raw());
    const Result<> refused = fixture.toEuro();
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().field == field::currency);
    CHECK(refused.error().sentence == u"A price would be too large in EUR. Lower it first."_s);
    CHECK(fixture.practice().profile() == before);
    CHECK(dumpOf(fixture.raw()) == rows);
}

TEST_CASE("the largest price that fits keeps its figure in another currency",
          "[settings][currency]")
{
    Krona fixture;
    fixture.setTypePrice(largePrice);
    fixture.setUsualPrice(largePrice);
    fixture.setFee(largePrice);
    Changes told;
    QObject::connect(&fixture.practice(), &Practice::changed,
                     [&](const Changes &changes) { told = changes; });
    REQUIRE(fixture.toEuro().ok());
    CHECK(fixture.practice().settings().sessionTypes()->back().price == Money{largestAmount});
    CHECK(fixture.practice().clients().find(fixture.anna())->usualPrice == Money{largestAmount});
    CHECK(fixture.practice().profile().policy.feeValue == largestAmount);
    CHECK(told.clients == QSet{fixture.anna()}); // and nobody without a price
}

TEST_CASE("a fee that is typed anew with the currency, or is a percentage, stays as it is",
          "[settings][currency]")
{
    Krona fixture;
    PracticeProfile profile = fixture.practice().profile();
    profile.policy = {24, FeeKind::Percent, 60};
    REQUIRE(fixture.practice().settings().changePractice(profile).ok());
    REQUIRE(fixture.toEuro().ok());
    CHECK(fixture.practice().profile().policy.feeValue == 60);

    profile.currency = *currencyByCode(u"JPY"_s);
    profile.policy = {24, FeeKind::Fixed, 5'000};
    REQUIRE(fixture.practice().settings().changePractice(profile).ok());
    CHECK(fixture.practice().profile().policy.feeValue == 5'000);
}

TEST_CASE("a form that was open meanwhile does not overwrite a price in another currency",
          "[settings][currency]")
{
    Krona fixture;
    fixture.setUsualPrice(Money{12'000});
    const Client seen = *fixture.practice().clients().find(fixture.anna());
    REQUIRE(fixture.toEuro().ok());
    CHECK(fixture.practice().clients().edit(seen).error().kind == ErrorKind::Conflict);
    CHECK(fixture.practice().clients().find(fixture.anna())->usualPrice == Money{12'000'00});
}

TEST_CASE("before a currency rounds prices it says which, and one undo brings them back",
          "[settings][currency]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    SessionType type = practice.settings().sessionTypes()->front();
    const SessionType seen = type;
    type.price = Money{85'50};
    REQUIRE(practice.settings().editSessionType(seen, type).ok());
    Client client = *practice.clients().find(fixture.anna());
    client.usualPrice = Money{70'25};
    REQUIRE(practice.clients().edit(client).ok());
    PracticeProfile profile = practice.profile();
    profile.policy = {24, FeeKind::Fixed, 40'40};
    REQUIRE(practice.settings().changePractice(profile).ok());

    const auto preview = practice.settings().previewCurrency(*currencyByCode(u"JPY"_s));
    REQUIRE(preview.ok());
    CHECK(preview->rounded ==
          std::vector<RoundedPrice>{{u"Individual therapy"_s, Money{85'50}, Money{86}},
                                    {u"The price agreed with Anna Berg"_s, Money{70'25}, Money{70}},
                                    {u"The fee for cancelling late"_s, Money{40'40}, Money{40}}});
    const QStringList lines = consequencesOf(*preview, QLocale(u"en_IE"_s));
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].startsWith(u"3 prices are rounded"_s));
    CHECK(lines[1] == u"Individual therapy: €85.50 becomes ¥86."_s);
    CHECK(practice.settings().previewCurrency(*currencyByCode(u"USD"_s))->rounded.empty());

    profile.currency = *currencyByCode(u"JPY"_s);
    REQUIRE(practice.settings().changePractice(profile).ok());
    CHECK(practice.settings().sessionTypes()->front().price == Money{86});
    REQUIRE(practice.undo().ok());
    CHECK(practice.settings().sessionTypes()->front().price == Money{85'50});
    CHECK(practice.clients().find(fixture.anna())->usualPrice == Money{70'25});
    CHECK(practice.profile().policy.feeValue == 40'40);
}
