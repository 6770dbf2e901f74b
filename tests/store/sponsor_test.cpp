// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/activity.h"
#include "core/practice/sessions.h"
#include "core/practice/sponsors.h"
#include "core/records/payment_field.h"
#include "core/records/sponsor_field.h"
#include "core/rules/wording.h"
#include "tests/store/sponsored.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("a sponsor has an address, a price and a name of its own", "[sponsors]")
{
    SponsoredFixture practice;
    Sponsor hub = practice.hub();
    CHECK(hub.price == Money{80'00});
    CHECK(hub.country == u"AT"_s);

    const auto other = practice.practice().sponsors().add({{}, u"  Works\tcouncil "_s});
    REQUIRE(other.ok());
    CHECK(practice.practice().sponsors().find(*other)->name == u"Works council"_s);
    CHECK(practice.practice().sponsors().add({{}, u"HUB"_s}).error().field == field::sponsorName);
    hub.name = u"works COUNCIL"_s;
    CHECK(practice.practice().sponsors().edit(practice.hub(), hub).error().field ==
          field::sponsorName);
    hub.name = u"hub"_s; // its own, in another case
    CHECK(practice.practice().sponsors().edit(practice.hub(), hub).ok());

    const auto field = [&](auto change) {
        Sponsor wrong = hub;
        change(wrong);
        const auto outcome = practice.practice().sponsors().edit(practice.hub(), wrong);
        return outcome ? Field{} : outcome.error().field;
    };
    CHECK(field([](Sponsor &s) { s.name = u" "_s; }) == field::sponsorName);
    CHECK(field([](Sponsor &s) { s.email = u"nobody"_s; }) == field::sponsorEmail);
    CHECK(field([](Sponsor &s) { s.country = u"ZZ"_s; }) == field::sponsorCountry);
    CHECK(field([](Sponsor &s) { s.price = Money{}; }) == field::creditPrice);
    CHECK(practice.hub().email == u"accounts@hub.example.com"_s);

    const auto last = practice.practice().undoable();
    CHECK(last == JournalAction::SponsorEdited);
    CHECK(practice.practice().undo().ok());
    CHECK(practice.hub().name == u"Hub"_s);
    CHECK(practice.isWhole());
}

TEST_CASE("a sponsor who was changed meanwhile is not overwritten", "[sponsors]")
{
    SponsoredFixture practice;
    const Sponsor seen = practice.hub();
    Sponsor dearer = seen;
    dearer.price = Money{90'00};
    REQUIRE(practice.practice().sponsors().edit(seen, dearer).ok());
    Sponsor moved = seen;
    moved.address = u"2 Market Square"_s;
    const auto stale = practice.practice().sponsors().edit(seen, moved);
    REQUIRE_FALSE(stale.ok());
    CHECK(stale.error().kind == ErrorKind::Conflict);
    CHECK(practice.hub() == dearer);
    moved.price = dearer.price;
    CHECK(practice.practice().sponsors().edit(dearer, moved).ok());
}

TEST_CASE("an expired credit can't be reserved for what begins after its last day", "[sponsors]")
{
    IssuingFixture practice;
    Practice &kept = practice.practice();
    const QDate lastDay(2026, 11, 30);
    REQUIRE(kept.sponsors().grantCredits(practice.anna(), u"Hub"_s, 2, lastDay).ok());
    CHECK(kept.sponsors()
              .grantCredits(practice.anna(), u"Hub"_s, 1, QDate(2026, 11, 17))
              .error()
              .field == field::expiry);
    CHECK(kept.sponsors().grantCredits(practice.anna(), u"Hub"_s, 1, QDate(2026, 11, 18)).ok());
    const SponsorId hub = kept.sponsors().all()->front().id;
    const auto bookable = [&](QDate day, QTime time) {
        const auto plan = kept.sessions().previewBooking(
            {practice.anna(), practice.fieldsAt(practice.at(day, time)), hub});
        return plan ? QString() : plan.error().sentence;
    };
    CHECK(bookable(lastDay, QTime(23, 30)).isEmpty());
    CHECK(bookable(lastDay.addDays(1), QTime(0, 0)).contains(u"expire before"_s));

    // The one that ends soonest is taken first.
    const SessionId today = practice.book(
        practice.anna(), practice.fieldsAt(practice.at(QDate(2026, 11, 18), QTime(15, 0))), hub);
    CHECK(practice.details(today).facts.credit->expiresAt ==
          practice.at(QDate(2026, 11, 19), QTime(0, 0)));
    const SessionId later =
        practice.book(practice.anna(), practice.fieldsAt(practice.at(lastDay, QTime(9, 0))), hub);
    CHECK(practice.details(later).facts.credit->expiresAt ==
          practice.at(QDate(2026, 12, 1), QTime(0, 0)));

    // It can't be carried beyond the end by moving the session.
    SessionFields moved = practice.details(later).session().fields;
    moved.startsAt = practice.at(QDate(2026, 12, 1), QTime(9, 0));
    const auto refused = kept.sessions().perform({later, 1}, ask::Edit{moved});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().sentence.contains(u"expires before that time"_s));
    moved.startsAt = practice.at(lastDay, QTime(18, 0));
    CHECK(kept.sessions().perform({later, 1}, ask::Edit{moved}).ok());

    // What has expired stays counted as available, but not as usable.
    practice.setNow(QDate(2026, 12, 2), QTime(9, 0));
    const CreditBalance balance = kept.sponsors().balances(practice.anna())->front();
    CHECK(balance.granted == 3);
    CHECK(balance.available == 1);
    CHECK(balance.expired == 1);
    CHECK(balance.usable() == 0);
    const auto credits = *kept.sponsors().credits(practice.anna());
    CHECK(std::ranges::count(credits, CreditStanding::Expired, &CreditEntry::standing) == 1);
    CHECK(std::ranges::count(credits, CreditStanding::Reserved, &CreditEntry::standing) == 2);
    CHECK(practice.isWhole());
}

TEST_CASE("the rules and the file agree to the second on when a credit ends", "[sponsors]")
{
    IssuingFixture practice;
    Practice &kept = practice.practice();
    const QDate lastDay(2026, 11, 30);
    REQUIRE(kept.sponsors().grantCredits(practice.anna(), u"Hub"_s, 1, lastDay).ok());
    const SponsorId hub = kept.sponsors().all()->front().id;
    const Instant end = practice.at(lastDay.addDays(1), QTime(0, 0));
    for (const qint64 seconds : {-1, 0, 1}) {
        const Instant at{end.seconds + seconds};
        const bool isOver = isExpired(end, at);
        CHECK(isOver == (seconds >= 0));
        const auto plan =
            kept.sessions().previewBooking({practice.anna(), practice.fieldsAt(at), hub});
        CHECK(plan.ok() == !isOver);
        practice.setNow(at);
        CHECK(kept.sponsors().balances(practice.anna())->front().expired == (isOver ? 1 : 0));
        CHECK((kept.sponsors().credits(practice.anna())->front().standing ==
               CreditStanding::Expired) == isOver);
    }
}

TEST_CASE("a series gets credits only as long as they last", "[sponsors]")
{
    IssuingFixture practice;
    Practice &kept = practice.practice();
    REQUIRE(kept.sponsors().grantCredits(practice.anna(), u"Hub"_s, 3, QDate(2026, 12, 2)).ok());
    BookingRequest request{practice.anna(), practice.fieldsAt(practice.now()),
                           kept.sponsors().all()->front().id};
    request.repetition = Repetition{Frequency::Weekly, 1, 4};
    for (int week = 0; week < 4; ++week)
        request.starts.push_back(practice.at(QDate(2026, 11, 25).addDays(7 * week), QTime(9, 0)));
    const auto plan = kept.sessions().previewBooking(request);
    REQUIRE(plan.ok());
    CHECK(plan->onCredit == 2);
    CHECK(consequencesOf(*plan).join(u' ').contains(u"first 2 sessions"_s));
    REQUIRE(kept.sessions().book(request, {}).ok());
    const CreditBalance balance = kept.sponsors().balances(practice.anna())->front();
    CHECK(balance.reserved == 2);
    CHECK(balance.available == 1);
    CHECK(practice.isWhole());
}

TEST_CASE("the journal names a sponsor while there is one", "[sponsors]")
{
    SponsoredFixture practice;
    const auto newest = [&] { return practice.practice().activity().journal(1)->front(); };
    REQUIRE(practice.practice().sponsors().add({{}, u"Works council"_s}).ok());
    CHECK(newest().payerName == u"Works council"_s);
    REQUIRE(practice.practice().undo().ok());
    CHECK(newest().payerName.isEmpty());
    CHECK(practice.isWhole());
    REQUIRE(practice.practice().redo().ok());
    CHECK(newest().payerName == u"Works council"_s);
}
