// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/plan.h"
#include "tests/support/catch.h"
#include "tests/unit/session_facts.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("editing offers an update only for what concerns the client", "[plan]")
{
    const auto offered = [](auto change) {
        ask::Edit request{booked.session.fields};
        change(request.fields);
        const auto made = planned(booked, request);
        REQUIRE(made);
        CHECK(made->fields == request.fields);
        return made->messageOffered == MessageKind::Update;
    };
    CHECK(offered([](SessionFields &f) { f.startsAt = f.startsAt.plusMinutes(15); }));
    CHECK(offered([](SessionFields &f) { f.lengthMinutes = 80; }));
    CHECK(offered([](SessionFields &f) { f.place = Place::Online; }));
    CHECK(offered([](SessionFields &f) { f.address = u"Room 2"_s; }));
    CHECK(offered([](SessionFields &f) { f.type = {2}; }));
    CHECK_FALSE(offered([](SessionFields &f) { f.note = u"Bring the letter"_s; }));
    CHECK_FALSE(offered([](SessionFields &f) { f.price = Money{1}; }));
    CHECK(reasonOf(booked, ask::Edit{booked.session.fields}) == Refusal::Reason::NothingChanged);
}

TEST_CASE("a session can be complete only once its start has passed, joined or not", "[plan]")
{
    for (const SessionFacts &open : {booked, running}) {
        for (const auto method :
             {std::optional(PaymentMethod::Cash), std::optional<PaymentMethod>()}) {
            CHECK(reasonOf(open, ask::Complete{method}, {start.seconds - 1}) ==
                  Refusal::Reason::NotStarted);
            CHECK(planned(open, ask::Complete{method}, start));
        }
    }
}

TEST_CASE("a session can be joined as early as the practice says", "[plan]")
{
    const Instant first = start.plusMinutes(-30);
    CHECK(SessionPolicy{}.joinEarlyMinutes == 30);
    CHECK(reasonOf(booked, ask::Join{}, {first.seconds - 1}) == Refusal::Reason::TooEarlyToJoin);
    const auto why = refusal(booked, Action::Join, policy, {first.seconds - 1});
    REQUIRE(why);
    CHECK(why->reason == Refusal::Reason::TooEarlyToJoin);
    CHECK(planned(booked, ask::Join{}, first));
    CHECK_FALSE(refusal(booked, Action::Join, policy, first));
    CHECK(planned(booked, ask::Join{}, start.plusMinutes(24 * 60)));

    for (const int minutes : {0, 5, 240}) {
        SessionPolicy own;
        own.joinEarlyMinutes = minutes;
        const Instant from = start.plusMinutes(-minutes);
        const auto early = refusal(booked, Action::Join, own, {from.seconds - 1});
        REQUIRE(early);
        CHECK(early->reason == Refusal::Reason::TooEarlyToJoin);
        CHECK(early->joinEarlyMinutes == minutes);
        CHECK_FALSE(refusal(booked, Action::Join, own, from));
    }
}

TEST_CASE("nobody is told of a session that is over", "[plan]")
{
    const Instant end = booked.session.fields.endsAt();
    const Instant before{end.seconds - 1};
    CHECK_FALSE(isOver(booked.session.fields, before));
    CHECK(isOver(booked.session.fields, end));
    const auto offers = [](const Request &request, Instant now) {
        const auto made = planned(booked, request, now);
        REQUIRE(made);
        return made->messageOffered.has_value();
    };
    for (const Request &request :
         {Request{cancelFor(CancelReason::ByClient)}, Request{cancelFor(CancelReason::NoShow)},
          Request{ask::Delete{}}}) {
        CHECK(offers(request, before));
        CHECK_FALSE(offers(request, end));
    }
    CHECK(offers(cancelFor(CancelReason::NoShow, ask::Fee{price, {}}), end)); // but of its fee
    const auto movedTo = [](Instant startsAt) {
        ask::Edit moved{booked.session.fields};
        moved.fields.startsAt = startsAt;
        return moved;
    };
    CHECK_FALSE(offers(movedTo(start.plusMinutes(-60)), end));
    CHECK(offers(movedTo(end), end));
    // Who was to come at the old time is told that it is no longer so.
    CHECK(offers(movedTo(start.plusMinutes(-24 * 60)), start));
}

TEST_CASE("what a waiting message says is withdrawn when it is no longer true", "[plan]")
{
    SessionFacts told = booked;
    told.waitingMessages = 1;
    const auto withdraws = [&](const Request &request) {
        const auto made = planned(told, request);
        REQUIRE(made);
        return made->withdrawsWaitingMessages;
    };
    ask::Edit moved{told.session.fields};
    moved.fields.startsAt = moved.fields.startsAt.plusMinutes(60);
    ask::Edit noted{told.session.fields};
    noted.fields.note = u"Bring the letter"_s;
    CHECK(withdraws(moved));
    CHECK_FALSE(withdraws(noted));
    CHECK(withdraws(cancelFor(CancelReason::ByClient)));
    CHECK(withdraws(ask::Delete{}));
    CHECK_FALSE(withdraws(ask::Join{}));
    // Also of a session that is over, of which nobody is told.
    const auto over = planned(told, cancelFor(CancelReason::NoShow), start.plusMinutes(24 * 60));
    REQUIRE(over);
    CHECK(over->withdrawsWaitingMessages);
    told.waitingMessages = 0;
    CHECK_FALSE(withdraws(cancelFor(CancelReason::ByClient)));
}
