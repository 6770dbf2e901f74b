// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "core/practice/time_off_book.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QDate dayOne(2026, 11, 18);

/// It is Wednesday, 10:00.
struct Day : PracticeFixture
{
    Instant on(QDate date, int hour, int minute = 0) const { return at(date, QTime(hour, minute)); }
    SessionId noted(Instant start, const QString &note)
    {
        SessionFields fields = fieldsAt(start);
        fields.note = note;
        return book(anna(), fields);
    }
    void act(SessionId id, const Request &request)
    {
        REQUIRE(practice().sessions().perform({id, revision(id)}, request).ok());
    }
    DayView day(QDate date = dayOne) const { return practice().sessions().dayOf(date).value(); }
};

} // namespace

TEST_CASE("a day counts its sessions and says what its clients owe", "[day]")
{
    Day fixture;
    const SessionId first = fixture.book(fixture.anna(), fixture.on(dayOne.addDays(-14), 9));
    const SessionId second = fixture.book(fixture.anna(), fixture.on(dayOne.addDays(-7), 9));
    const SessionId off = fixture.book(fixture.anna(), fixture.on(dayOne.addDays(-3), 9));
    fixture.act(first, ask::Complete{});
    fixture.act(second, ask::Complete{});
    fixture.act(off, ask::Cancel{CancelReason::ByClient, {}, {}});
    fixture.book(fixture.anna(), fixture.on(dayOne, 14));
    fixture.book(fixture.bjorn(), fixture.on(dayOne, 11));

    const DayView day = fixture.day();
    REQUIRE(day.sessions.size() == 2);
    CHECK(day.sessions[0].item.client == fixture.bjorn());
    CHECK(day.sessions[0].nth == 1);
    CHECK(day.sessions[0].standing.owed == Money{});
    CHECK_FALSE(day.sessions[0].standing.owedSince);
    CHECK(day.sessions[1].nth == 3); // the cancelled one does not count
    CHECK(day.sessions[1].standing.owed == Money{180'00});
    CHECK(day.sessions[1].standing.oldestUnpaid == first);
    CHECK(day.sessions[1].standing.owedSince == fixture.on(dayOne.addDays(-14), 9));
    fixture.act(first, ask::Void{});
    CHECK(fixture.day().sessions[1].standing.oldestUnpaid == second);
    CHECK(fixture.day().sessions[1].standing.owed == Money{90'00});
}

TEST_CASE("before a session one sees the latest note and what was paid", "[day]")
{
    Day fixture;
    const SessionId old = fixture.noted(fixture.on(dayOne.addDays(-14), 9), u"the first"_s);
    const SessionId last = fixture.noted(fixture.on(dayOne.addDays(-7), 9), u"sleeps better"_s);
    fixture.noted(fixture.on(dayOne.addDays(-2), 9), {});
    fixture.noted(fixture.on(dayOne.addDays(2), 9), u"of a later one"_s);
    fixture.act(old, ask::Complete{PaymentMethod::Cash});
    fixture.act(last, ask::Complete{});
    fixture.grant(fixture.anna(), 4);
    const SessionId next = fixture.book(fixture.anna(), fixture.on(dayOne, 14));

    const DayView day = fixture.day();
    REQUIRE(day.next);
    CHECK(day.next->session.session().id == next);
    CHECK(day.next->note == u"sleeps better"_s);
    CHECK(day.next->noteFrom == fixture.on(dayOne.addDays(-7), 9));
    CHECK(day.next->sessions == 2);
    CHECK(day.next->paid == 1);
    CHECK(day.next->creditsAvailable == 4);
    CHECK_FALSE(fixture.day(dayOne.addDays(2)).next); // it is not today
}

TEST_CASE("next is what runs or comes, not what ran over", "[day]")
{
    Day fixture;
    const SessionId early = fixture.book(fixture.anna(), fixture.on(dayOne, 8));
    const SessionId now = fixture.book(fixture.bjorn(), fixture.on(dayOne, 9, 30));
    const SessionId cancelled = fixture.book(fixture.clara(), fixture.on(dayOne, 9, 45));
    const SessionId later = fixture.book(fixture.anna(), fixture.on(dayOne, 14));
    fixture.act(early, ask::Join{});
    fixture.act(cancelled, ask::Cancel{CancelReason::ByClient, {}, {}});
    CHECK(fixture.day().next->session.session().id == now);
    fixture.act(now, ask::Complete{});
    CHECK(fixture.day().next->session.session().id == later);
    fixture.setNow(dayOne, QTime(16, 0));
    CHECK(fixture.day().next->session.session().id == early); // still in progress
    fixture.act(early, ask::Complete{});
    CHECK_FALSE(fixture.day().next);
}

TEST_CASE("free is what lies ahead of the working hours", "[day]")
{
    Day fixture;
    fixture.book(fixture.anna(), fixture.on(dayOne, 11));
    TimeOff lunch;
    lunch.startsAt = fixture.on(dayOne, 12);
    lunch.endsAt = fixture.on(dayOne, 13);
    REQUIRE(fixture.practice().timeOff().add(lunch).ok());
    const std::vector ahead{TimeSpan{fixture.on(dayOne, 10), fixture.on(dayOne, 11)},
                            TimeSpan{fixture.on(dayOne, 11, 50), fixture.on(dayOne, 12)},
                            TimeSpan{fixture.on(dayOne, 13), fixture.on(dayOne, 17)}};
    CHECK(fixture.day().free == ahead);
    CHECK(fixture.day().timeOff.size() == 1);
    const QDate tomorrow = dayOne.addDays(1);
    CHECK(fixture.day(tomorrow).free ==
          std::vector{TimeSpan{fixture.on(tomorrow, 9), fixture.on(tomorrow, 17)}});
    fixture.setNow(dayOne, QTime(18, 0));
    CHECK(fixture.day().free.empty());
}

TEST_CASE("received is the money of that day alone, less what was reversed", "[day]")
{
    Day fixture;
    const SponsorId hub = fixture.grant(fixture.bjorn(), 1);
    const SessionId anna = fixture.book(fixture.anna(), fixture.on(dayOne.addDays(-1), 9));
    const SessionId onCredit =
        fixture.book(fixture.bjorn(), fixture.fieldsAt(fixture.on(dayOne, 9)), hub);
    fixture.act(anna, ask::Complete{PaymentMethod::Cash});
    fixture.act(onCredit, ask::Complete{PaymentMethod::SponsoredCredit});
    CHECK(fixture.day().received == Money{90'00});
    CHECK(fixture.day(dayOne.addDays(-1)).received == Money{});
    fixture.setNow(dayOne.addDays(1), QTime(9, 0));
    CHECK(fixture.day(dayOne).received == Money{90'00});
    CHECK(fixture.day(dayOne.addDays(1)).received == Money{});
    fixture.act(anna, ask::ReversePayment{fixture.details(anna).facts.payments.front().id});
    CHECK(fixture.day(dayOne.addDays(1)).received == Money{-90'00});
}
