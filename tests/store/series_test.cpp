// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/activity.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/sponsors.h"
#include "core/practice/time_off_book.h"
#include "core/records/journal.h"
#include "core/records/payment_field.h"
#include "core/records/series_field.h"
#include "core/records/session_field.h"
#include "core/rules/wording.h"
#include "tests/store/requests.h"
#include "tests/store/series_fixture.h"
#include "tests/support/tables.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("a series is booked in one go, and taken back in one go", "[series]")
{
    SeriesFixture fixture;
    const SessionDetails third = fixture.details(fixture.ids[2]);
    REQUIRE(third.series);
    CHECK(third.series->position == 3);
    CHECK(third.series->count == 5);
    CHECK(third.series->series.frequency == Frequency::Weekly);
    CHECK(fixture.startOf(4) == u"2026-12-22 10:00"_s);
    CHECK(fixture.practice().sessions().countFollowing(third.facts).value() == 2);

    const auto journal = fixture.practice().activity().journal(5);
    for (const JournalItem &item : *journal) {
        CHECK(item.entry.action == JournalAction::Booked);
        CHECK(item.session.has_value());
    }
    CHECK(brokenInvariants(fixture.raw()).isEmpty());
    REQUIRE(fixture.practice().undo().ok());
    for (const SessionId id : fixture.ids)
        CHECK_FALSE(fixture.practice().sessions().details(id).ok());
    CHECK(fixture.raw().rows(u"SELECT * FROM series"_s).empty());
}

TEST_CASE("a day that was left out is not booked, and one alone is no series", "[series]")
{
    PracticeFixture fixture;
    const Instant first = fixture.at(QDate(2026, 11, 24), QTime(10, 0));
    const BookingRequest request{fixture.anna(), fixture.fieldsAt(first), {}};
    const auto alone = fixture.practice().sessions().book(repeated(request, fiveWeeks, {first}));
    REQUIRE(alone.ok());
    CHECK_FALSE(fixture.details(*alone).session().series);
    CHECK_FALSE(fixture.practice().sessions().book(repeated(request, fiveWeeks, {})).ok());
    CHECK_FALSE(
        fixture.practice().sessions().book(repeated(request, fiveWeeks, {first, first})).ok());
}

TEST_CASE("the list before booking tells of clashes, time off and the clock", "[series]")
{
    PracticeFixture fixture;
    fixture.book(fixture.bjorn(), fixture.at(QDate(2026, 12, 1), QTime(10, 30)));
    TimeOff off;
    off.startsAt = fixture.at(QDate(2026, 12, 8), QTime(0, 0));
    off.endsAt = fixture.at(QDate(2026, 12, 9), QTime(0, 0));
    off.wholeDays = true;
    off.title = u"Conference"_s;
    REQUIRE(fixture.practice().timeOff().add(off).ok());

    const Instant first = fixture.at(QDate(2026, 11, 24), QTime(10, 0));
    const auto proposed = fixture.practice().sessions().previewSeries(fiveWeeks, first, 50);
    REQUIRE(proposed.ok());
    REQUIRE(proposed->size() == 5);
    CHECK((*proposed)[0].remarks.empty());
    REQUIRE((*proposed)[1].remarks.size() == 1);
    CHECK((*proposed)[1].remarks.front().kind == Remark::Kind::Clash);
    REQUIRE((*proposed)[2].remarks.size() == 1);
    CHECK((*proposed)[2].remarks.front().kind == Remark::Kind::TimeOff);

    const Instant night = fixture.at(QDate(2027, 3, 21), QTime(2, 30));
    const auto overGap =
        fixture.practice().sessions().previewSeries({Frequency::Weekly, 1, 3}, night, 50);
    REQUIRE(overGap.ok());
    CHECK((*overGap)[0].startsAt == night);
    CHECK_FALSE((*overGap)[1].startsAt);
    CHECK((*overGap)[2].startsAt.has_value());
    CHECK(fixture.practice()
              .sessions()
              .previewSeries({Frequency::Weekly, 1, 1}, first, 50)
              .error()
              .field == field::count);
}

TEST_CASE("credits are reserved as far as they reach", "[series]")
{
    PracticeFixture fixture;
    const SponsorId hub = fixture.grant(fixture.anna(), 3);
    const Instant first = fixture.at(QDate(2026, 11, 24), QTime(10, 0));
    std::vector<Instant> starts;
    for (int i = 0; i < 5; ++i)
        starts.push_back(first.plusMinutes(i * 7LL * 24 * 60));
    const BookingRequest request{fixture.anna(), fixture.fieldsAt(first), hub};
    const auto booked = fixture.practice().sessions().book(repeated(request, fiveWeeks, starts));
    REQUIRE(booked.ok());
    for (int i = 0; i < 5; ++i)
        CHECK(fixture.details({booked->value + i}).facts.credit.has_value() == (i < 3));
    const CreditBalance balance = fixture.practice().sponsors().balances(fixture.anna())->front();
    CHECK(balance.reserved == 3);
    CHECK(balance.available == 0);
    const auto refused = fixture.practice().sessions().book(repeated(request, fiveWeeks, starts));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().field == field::sponsor);

    // Cancelled together, all of them go back.
    const auto steps = fixture.practice().sessions().previewSteps(fixture.details(*booked).facts,
                                                                  byClient, Reach::Following);
    REQUIRE(steps.ok());
    const QStringList words =
        consequencesOf(*steps, {u"Anna Berg"_s, fixture.practice().profile().currency, {}});
    CHECK(words.contains(u"5 sessions stay in the calendar, marked Cancelled."_s));
    CHECK(words.contains(u"3 sponsored credits are returned."_s));
    REQUIRE(fixture.practice().sessions().perform({*booked, 1}, byClient, Reach::Following).ok());
    CHECK(fixture.practice().sponsors().balances(fixture.anna())->front().available == 3);
}

TEST_CASE("an edit moves what follows by the same days and to the same time", "[series]")
{
    SeriesFixture fixture;
    // The third one was moved and priced by itself before.
    SessionFields own = fixture.fieldsOf(2);
    own.startsAt = own.startsAt.plusMinutes(24 * 60);
    own.price = Money{50'00};
    REQUIRE(fixture.practice().sessions().perform({fixture.ids[2], 1}, ask::Edit{own}).ok());
    const QString before = dumpOf(fixture.raw());

    SessionFields edited = fixture.fieldsOf(1);
    edited.startsAt = fixture.at(QDate(2026, 12, 3), QTime(14, 30)); // from Tuesday to Thursday
    edited.address = u"Second floor"_s;
    edited.note = u"Only here"_s;
    const auto steps = fixture.practice().sessions().previewSteps(
        fixture.details(fixture.ids[1]).facts, ask::Edit{edited}, Reach::Following);
    REQUIRE(steps.ok());
    CHECK(steps->size() == 4);
    REQUIRE(fixture.practice()
                .sessions()
                .perform({fixture.ids[1], 1}, ask::Edit{edited}, Reach::Following, seriesMessage)
                .ok());

    CHECK(fixture.startOf(0) == u"2026-11-24 10:00"_s);
    CHECK(fixture.startOf(1) == u"2026-12-03 14:30"_s);
    CHECK(fixture.startOf(2) == u"2026-12-11 14:30"_s);
    CHECK(fixture.startOf(3) == u"2026-12-17 14:30"_s);
    CHECK(fixture.startOf(4) == u"2026-12-24 14:30"_s);
    CHECK(fixture.fieldsOf(0).address.isEmpty());
    CHECK(fixture.fieldsOf(3).address == u"Second floor"_s);
    CHECK(fixture.fieldsOf(3).note.isEmpty());
    CHECK(fixture.fieldsOf(2).price == Money{50'00}); // not what was changed
    CHECK(fixture.practice().outbox().waiting()->size() == 1);
    CHECK(brokenInvariants(fixture.raw()).isEmpty());

    REQUIRE(fixture.practice().undo().ok());
    CHECK(dumpOf(fixture.raw()) == before);
}

TEST_CASE("a move by days alone leaves each session its own hour", "[series]")
{
    SeriesFixture fixture;
    Sessions &sessions = fixture.practice().sessions();
    SessionFields own = fixture.fieldsOf(2);
    own.startsAt = own.startsAt.plusMinutes(120);
    REQUIRE(sessions.perform({fixture.ids[2], 1}, ask::Edit{own}).ok());
    SessionFields edited = fixture.fieldsOf(1);
    edited.startsAt = fixture.at(QDate(2026, 12, 3), QTime(10, 0)); // from Tuesday to Thursday
    REQUIRE(sessions.perform({fixture.ids[1], 1}, ask::Edit{edited}, Reach::Following).ok());
    CHECK(fixture.startOf(2) == u"2026-12-10 12:00"_s);
    CHECK(fixture.startOf(3) == u"2026-12-17 10:00"_s);
}

TEST_CASE("only what changes is passed on: a note alone touches one session", "[series]")
{
    SeriesFixture fixture;
    SessionFields edited = fixture.fieldsOf(0);
    edited.note = u"Bring the letter"_s;
    REQUIRE(fixture.practice()
                .sessions()
                .perform({fixture.ids[0], 1}, ask::Edit{edited}, Reach::Following)
                .ok());
    CHECK(fixture.revision(fixture.ids[0]) == 2);
    CHECK(fixture.revision(fixture.ids[1]) == 1);
}

TEST_CASE("a new time that the clocks skip on one of the days is refused with the day", "[series]")
{
    PracticeFixture fixture;
    const Instant first = fixture.at(QDate(2027, 3, 14), QTime(10, 0));
    std::vector<Instant> starts;
    for (const ProposedSession &session :
         *fixture.practice().sessions().previewSeries({Frequency::Weekly, 1, 4}, first, 50))
        starts.push_back(*session.startsAt);
    const auto booked = fixture.practice().sessions().book(
        repeated(BookingRequest{fixture.anna(), fixture.fieldsAt(first), {}},
                 {Frequency::Weekly, 1, 4}, starts));
    REQUIRE(booked.ok());
    SessionFields edited = fixture.fieldsAt(fixture.at(QDate(2027, 3, 14), QTime(2, 30)));
    const QString before = dumpOf(fixture.raw());
    const auto refused =
        fixture.practice().sessions().perform({*booked, 1}, ask::Edit{edited}, Reach::Following);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().field == field::start);
    CHECK(refused.error().sentence.contains(u"28"_s));
    CHECK(dumpOf(fixture.raw()) == before);
}

TEST_CASE("what has begun, ended or passed is never touched", "[series]")
{
    SeriesFixture fixture;
    fixture.setNow(QDate(2026, 12, 2), QTime(9, 0)); // two have passed
    REQUIRE(fixture.practice().sessions().perform({fixture.ids[0], 1}, ask::Complete{}).ok());
    REQUIRE(fixture.practice().sessions().perform({fixture.ids[3], 1}, byClient).ok());

    CHECK(fixture.practice()
              .sessions()
              .countFollowing(fixture.details(fixture.ids[0]).facts)
              .value() == 2);
    // From the second on, which is past but still booked.
    REQUIRE(fixture.practice()
                .sessions()
                .perform({fixture.ids[1], 1}, byClient, Reach::Following)
                .ok());
    CHECK(fixture.statusOf(0) == SessionStatus::Complete);
    CHECK(fixture.statusOf(1) == SessionStatus::Cancelled);
    CHECK(fixture.statusOf(2) == SessionStatus::Cancelled);
    CHECK(fixture.revision(fixture.ids[3]) == 2); // cancelled once
    CHECK(fixture.statusOf(4) == SessionStatus::Cancelled);
    CHECK(brokenInvariants(fixture.raw()).isEmpty());
}

TEST_CASE("a fee is charged for the chosen session alone", "[series]")
{
    SeriesFixture fixture;
    const QString before = dumpOf(fixture.raw());
    ask::Cancel asked = byClient;
    asked.fee = ask::Fee{Money{90'00}, {}};
    const auto steps = fixture.practice().sessions().previewSteps(
        fixture.details(fixture.ids[1]).facts, asked, Reach::Following);
    REQUIRE(steps.ok());
    const QStringList words =
        consequencesOf(*steps, {u"Anna Berg"_s, fixture.practice().profile().currency, {}});
    CHECK(words.join(u'\n').contains(u"Only this session is charged"_s));
    REQUIRE(fixture.practice()
                .sessions()
                .perform({fixture.ids[1], 1}, asked, Reach::Following, seriesMessage)
                .ok());
    CHECK(fixture.details(fixture.ids[1]).chargeState() == ChargeState::Unpaid);
    CHECK(fixture.details(fixture.ids[2]).chargeState() == ChargeState::None);
    CHECK(fixture.practice().activity().journal(4)->back().entry.action ==
          JournalAction::Cancelled);
    REQUIRE(fixture.practice().undo().ok());
    CHECK(dumpOf(fixture.raw()) == before);
}

TEST_CASE("of those that are cancelled at once only the chosen one is a no-show", "[series]")
{
    SeriesFixture fixture;
    Sessions &sessions = fixture.practice().sessions();
    fixture.setNow(fixture.fieldsOf(1).startsAt);
    const ask::Cancel noShow{CancelReason::NoShow, {}, ask::Fee{Money{90'00}, {}}};
    const auto steps =
        sessions.previewSteps(fixture.details(fixture.ids[1]).facts, noShow, Reach::Following);
    REQUIRE(steps.ok());
    CHECK(consequencesOf(*steps, {u"Anna Berg"_s, fixture.practice().profile().currency, {}})
              .join(u'\n')
              .contains(u"Only this session is a no-show"_s));
    REQUIRE(sessions.perform({fixture.ids[1], 1}, noShow, Reach::Following).ok());
    const auto reasonOf = [&](std::size_t index) {
        return fixture.details(fixture.ids[index]).session().cancelReason;
    };
    CHECK(reasonOf(1) == CancelReason::NoShow);
    CHECK(reasonOf(2) == CancelReason::ByProfessional);
    CHECK(reasonOf(4) == CancelReason::ByProfessional);
}

TEST_CASE("deleting what follows leaves the earlier ones and empties undo", "[series]")
{
    SeriesFixture fixture;
    REQUIRE(fixture.practice()
                .sessions()
                .perform({fixture.ids[2], 1}, ask::Delete{}, Reach::Following, seriesMessage)
                .ok());
    CHECK_FALSE(fixture.practice().undoable());
    CHECK(fixture.statusOf(1) == SessionStatus::Booked);
    for (std::size_t i = 2; i < 5; ++i)
        CHECK_FALSE(fixture.practice().sessions().details(fixture.ids[i]).ok());
    CHECK(fixture.details(fixture.ids[1]).series->count == 2);
    CHECK(fixture.practice().outbox().waiting()->size() == 1);
    fixture.practice().waitForErasure();
    CHECK(brokenInvariants(fixture.raw()).isEmpty());
}

TEST_CASE("what moves along stands in nobody's way", "[series]")
{
    SeriesFixture fixture;
    SessionFields edited = fixture.fieldsOf(1);
    edited.startsAt = edited.startsAt.plusMinutes(10); // over its own old time
    for (const Reach reach : {Reach::This, Reach::Following}) {
        const auto steps = fixture.practice().sessions().previewSteps(
            fixture.details(fixture.ids[1]).facts, ask::Edit{edited}, reach);
        REQUIRE(steps.ok());
        for (const SeriesStep &step : *steps)
            CHECK(step.remarks.empty());
    }
    fixture.book(fixture.bjorn(), fixture.fieldsOf(2).startsAt.plusMinutes(50));
    const auto steps = fixture.practice().sessions().previewSteps(
        fixture.details(fixture.ids[1]).facts, ask::Edit{edited}, Reach::Following);
    CHECK((*steps)[1].remarks.size() == 1);
}

TEST_CASE("a series has at most as many days as a repetition", "[series]")
{
    PracticeFixture fixture;
    std::vector<Instant> starts;
    for (int i = 0; i <= mostOccurrences; ++i)
        starts.push_back(fixture.now().plusMinutes(i * 24LL * 60));
    const BookingRequest request{fixture.anna(), fixture.fieldsAt(starts.front()), {}};
    Sessions &sessions = fixture.practice().sessions();
    CHECK(sessions.book(repeated(request, fiveWeeks, starts)).error().field == field::count);
    starts.pop_back();
    CHECK(sessions.book(repeated(request, fiveWeeks, starts)).ok());
}

TEST_CASE("a session that begins this minute no longer follows", "[series]")
{
    SeriesFixture fixture;
    const auto followsFirst = [&] {
        return fixture.practice()
            .sessions()
            .countFollowing(fixture.details(fixture.ids[0]).facts)
            .value();
    };
    const Instant third = fixture.fieldsOf(2).startsAt;
    fixture.setNow({third.seconds - 1});
    CHECK(followsFirst() == 3);
    fixture.setNow(third);
    CHECK(followsFirst() == 2);
}

TEST_CASE("an act on a session that has moved on is refused for all of them", "[series]")
{
    SeriesFixture fixture;
    const QString before = dumpOf(fixture.raw());
    const auto refused =
        fixture.practice().sessions().perform({fixture.ids[0], 7}, byClient, Reach::Following);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == ErrorKind::Conflict);
    CHECK(dumpOf(fixture.raw()) == before);
}

TEST_CASE("only an edit, a cancellation and a deletion reach what follows", "[series]")
{
    SeriesFixture fixture;
    fixture.setNow(fixture.fieldsOf(0).startsAt);
    Sessions &sessions = fixture.practice().sessions();
    for (const Request &asked : std::vector<Request>{ask::Join{}, ask::Complete{}}) {
        const auto refused = sessions.perform({fixture.ids[0], 1}, asked, Reach::Following);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().kind == ErrorKind::NotAllowed);
    }
    CHECK(fixture.details(fixture.ids[1]).session().status == SessionStatus::Booked);
    CHECK(sessions.perform({fixture.ids[0], 1}, ask::Join{}).ok());
}
