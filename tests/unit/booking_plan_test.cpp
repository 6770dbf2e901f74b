// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/client_field.h"
#include "core/records/payment_field.h"
#include "core/records/series_field.h"
#include "core/records/session_field.h"
#include "core/rules/booking_plan.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant ten{1'795'000'000};
constexpr SponsorId hub{2};

BookingFacts someFacts(int credits = 0)
{
    BookingFacts facts;
    facts.client = Client{{3}, u"Anna Berg"_s, {}};
    facts.type = {{1}, u"Individual therapy"_s, 50, Money{90'00}};
    facts.creditsAvailable = credits;
    return facts;
}

BookingRequest someRequest(std::optional<SponsorId> onCredit = {})
{
    SessionFields fields;
    fields.type = {1};
    fields.startsAt = ten;
    fields.price = Money{90'00};
    return {ClientId{3}, fields, onCredit};
}

std::vector<Instant> weekly(int count)
{
    std::vector<Instant> starts;
    for (int i = 0; i < count; ++i)
        starts.push_back(ten.plusMinutes(i * 7LL * 24 * 60));
    return starts;
}

/// As seen a minute before the first session begins.
Result<BookingPlan> bookingOf(const BookingFacts &facts, const BookingRequest &request,
                              Instant now = ten.plusMinutes(-1))
{
    return planBooking(facts, request, now);
}

Field faultField(const BookingFacts &facts, const BookingRequest &request)
{
    const auto plan = bookingOf(facts, request);
    return plan ? Field{} : plan.error().field;
}

} // namespace

TEST_CASE("one session is booked at the time of its fields, with a confirmation on offer",
          "[booking]")
{
    const auto plan = bookingOf(someFacts(), someRequest());
    REQUIRE(plan.ok());
    REQUIRE(plan->sessions.size() == 1);
    CHECK(plan->sessions.front().startsAt == ten);
    CHECK_FALSE(plan->isSeries());
    CHECK_FALSE(plan->addsClient());
    CHECK(plan->messageOffered == MessageKind::Confirmation);
    CHECK(plan->onCredit == 0);
}

TEST_CASE("no confirmation is on offer of what is over", "[booking]")
{
    const Instant end = ten.plusMinutes(50);
    const auto offers = [](const BookingRequest &request, Instant now) {
        const auto plan = bookingOf(someFacts(), request, now);
        REQUIRE(plan.ok());
        return plan->messageOffered.has_value();
    };
    CHECK(offers(someRequest(), {end.seconds - 1}));
    CHECK_FALSE(offers(someRequest(), end));
    // A series is told of as long as one of its sessions lies ahead.
    const auto series = repeated(someRequest(), {Frequency::Weekly, 1, 3}, weekly(3));
    CHECK(offers(series, end));
    CHECK_FALSE(offers(series, weekly(3).back().plusMinutes(50)));
}

TEST_CASE("several days are a series, one alone is none", "[booking]")
{
    const Repetition everyWeek{Frequency::Weekly, 1, 5};
    const auto five = bookingOf(someFacts(), repeated(someRequest(), everyWeek, weekly(5)));
    REQUIRE(five.ok());
    CHECK(five->isSeries());
    CHECK(five->sessions.size() == 5);
    CHECK(five->sessions.back().startsAt == weekly(5).back());
    CHECK(five->sessions.back().price == Money{90'00});

    const auto one = bookingOf(someFacts(), repeated(someRequest(), everyWeek, weekly(1)));
    REQUIRE(one.ok());
    CHECK_FALSE(one->isSeries());
}

TEST_CASE("as many of the first sessions are on credit as the credits reach for", "[booking]")
{
    const Repetition everyWeek{Frequency::Weekly, 1, 5};
    const auto request = repeated(someRequest(hub), everyWeek, weekly(5));
    const auto three = bookingOf(someFacts(3), request);
    REQUIRE(three.ok());
    CHECK(three->onCredit == 3);
    CHECK(three->creditsBefore == 3);
    CHECK(bookingOf(someFacts(9), request)->onCredit == 5);
    CHECK(bookingOf(someFacts(9), someRequest())->onCredit == 0); // not asked for
}

TEST_CASE("what can't be booked is refused at its field", "[booking]")
{
    const Repetition everyWeek{Frequency::Weekly, 1, 5};
    CHECK(faultField(someFacts(0), someRequest(hub)) == field::sponsor);

    BookingFacts facts = someFacts();
    facts.client.archivedAt = ten;
    CHECK(faultField(facts, someRequest()) == field::client);
    facts = someFacts();
    facts.client.name = u"  "_s;
    CHECK(bookingOf(facts, someRequest()).ok()); // a known client was checked when entered
    facts.client.id = {};
    CHECK(faultField(facts, someRequest()) == field::client);
    facts = someFacts();
    facts.type.retired = true;
    CHECK(faultField(facts, someRequest()) == field::sessionType);

    CHECK(faultField(someFacts(), repeated(someRequest(), everyWeek, {})) == field::count);
    CHECK(faultField(someFacts(), repeated(someRequest(), everyWeek, {ten, ten})) == field::count);
    CHECK(bookingOf(someFacts(), repeated(someRequest(), everyWeek, weekly(mostOccurrences))).ok());
    BookingRequest loose = someRequest();
    loose.starts = weekly(2);
    CHECK(faultField(someFacts(), loose) == field::count);
    CHECK(faultField(someFacts(), repeated(someRequest(), everyWeek,
                                           weekly(mostOccurrences + 1))) == field::count);
    BookingRequest endless = someRequest();
    endless.fields.lengthMinutes = 0;
    CHECK(faultField(someFacts(), endless) == field::length);
}

TEST_CASE("booking says what it will do", "[booking]")
{
    const QStringList plain = consequencesOf(*bookingOf(someFacts(), someRequest()));
    REQUIRE(plain.size() == 1);
    CHECK(plain.front().contains(u"Nothing is charged yet."_s));

    BookingFacts unknown = someFacts();
    unknown.client.id = {};
    CHECK(consequencesOf(*bookingOf(unknown, someRequest()))
              .join(u'|')
              .contains(u"Anna Berg is added to your clients."_s));
    CHECK(consequencesOf(*bookingOf(someFacts(4), someRequest(hub)))
              .back()
              .startsWith(u"One sponsored credit is reserved; 3 "_s));
    const Repetition everyWeek{Frequency::Weekly, 1, 5};
    CHECK(consequencesOf(*bookingOf(someFacts(3), repeated(someRequest(hub), everyWeek, weekly(5))))
              .size() == 2);
}
