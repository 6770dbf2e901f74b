// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "core/practice/time_off_book.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/tables.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 18);
const QDate nextWeek = today.addDays(7);

/// It is Wednesday, 10:00.
struct Diary : PracticeFixture
{
    Instant on(QDate date, int hour, int minute = 0) const { return at(date, QTime(hour, minute)); }
    void takeOff(Instant from, Instant to)
    {
        TimeOff off;
        off.startsAt = from;
        off.endsAt = to;
        REQUIRE(practice().timeOff().add(off).ok());
    }
    std::optional<Instant> free(Instant notBefore, int length = 50) const
    {
        return practice().sessions().nextFree(notBefore, length).value();
    }
    BookingRequest again(SessionId id) const { return practice().sessions().again(id).value(); }
};

} // namespace

TEST_CASE("the next free time knows sessions, time off, the buffer and the clock", "[again]")
{
    Diary diary;
    CHECK(diary.free(diary.on(today, 0)) == diary.on(today, 10));
    const SessionId at10 = diary.book(diary.anna(), diary.on(today, 10));
    CHECK(diary.free(diary.on(today, 0)) == diary.on(today, 11));
    diary.takeOff(diary.on(today, 11), diary.on(today, 13));
    CHECK(diary.free(diary.on(today, 0)) == diary.on(today, 13));
    CHECK(diary.free(diary.on(today, 16, 30)) == diary.on(today.addDays(1), 9));
    // What was cancelled takes no time.
    REQUIRE(diary.practice()
                .sessions()
                .perform({at10, diary.revision(at10)}, ask::Cancel{CancelReason::ByClient, {}, {}})
                .ok());
    CHECK(diary.free(diary.on(today, 0)) == diary.on(today, 10));
    // A whole week away.
    diary.takeOff(diary.on(today, 0), diary.on(today.addDays(9), 0));
    CHECK(diary.free(diary.on(today, 0)) == diary.on(today.addDays(9), 9));
    diary.takeOff(diary.on(today, 0), diary.on(today.addDays(70), 0));
    CHECK_FALSE(diary.free(diary.on(today, 0)));
}

TEST_CASE("the buffer is kept on both sides of what is proposed", "[again]")
{
    PracticeProfile profile = someProfile();
    profile.bufferMinutes = 15;
    PracticeFixture fixture(profile);
    const auto on = [&](int hour, int minute) { return fixture.at(today, QTime(hour, minute)); };
    fixture.book(fixture.anna(), on(11, 0)); // until 11:50
    CHECK(fixture.practice().sessions().nextFree(on(10, 0), 50).value() == on(13, 0));
    CHECK(fixture.practice().sessions().nextFree(on(10, 0), 45).value() == on(10, 0));
}

TEST_CASE("the same again is next week at the same time, without the note", "[again]")
{
    Diary diary;
    SessionFields fields = diary.fieldsAt(diary.on(today, 14, 20));
    fields.place = Place::Online;
    fields.address = u"https://meet.example.com/anna"_s;
    fields.lengthMinutes = 65;
    fields.price = Money{70'00};
    fields.note = u"brings her diary"_s;
    const SessionId id = diary.book(diary.anna(), fields);
    const BookingRequest again = diary.again(id);
    CHECK(std::get<ClientId>(again.client) == diary.anna());
    fields.startsAt = diary.on(nextWeek, 14, 20);
    fields.note.clear();
    CHECK(again.fields == fields);
    CHECK_FALSE(again.onCredit);
}

TEST_CASE("what is taken is gone around", "[again]")
{
    Diary diary;
    const SessionId id = diary.book(diary.anna(), diary.on(today, 14));
    const SessionId others = diary.book(diary.bjorn(), diary.on(nextWeek, 14));
    CHECK(diary.again(id).fields.startsAt == diary.on(nextWeek, 15));
    REQUIRE(
        diary.practice()
            .sessions()
            .perform({others, diary.revision(others)}, ask::Cancel{CancelReason::ByClient, {}, {}})
            .ok());
    CHECK(diary.again(id).fields.startsAt == diary.on(nextWeek, 14));
    // The client comes then anyway: the week after.
    const SessionId next = diary.book(diary.anna(), diary.on(nextWeek, 14));
    CHECK(diary.again(id).fields.startsAt == diary.on(nextWeek.addDays(7), 14));
    CHECK(diary.again(next).fields.startsAt == diary.on(nextWeek.addDays(7), 14));
    diary.takeOff(diary.on(nextWeek.addDays(7), 0), diary.on(nextWeek.addDays(8), 0));
    CHECK(diary.again(id).fields.startsAt == diary.on(nextWeek.addDays(8), 9));
}

TEST_CASE("outside the working hours is no reason to move, if it was so before", "[again]")
{
    Diary diary;
    const SessionId evening = diary.book(diary.anna(), diary.on(today, 19));
    CHECK(diary.again(evening).fields.startsAt == diary.on(nextWeek, 19));
}

TEST_CASE("the same again takes a further credit, while there is one", "[again]")
{
    Diary diary;
    const SponsorId hub = diary.grant(diary.anna(), 2);
    const SessionId id = diary.book(diary.anna(), diary.fieldsAt(diary.on(today, 14)), hub);
    const BookingRequest again = diary.again(id);
    CHECK(again.onCredit == hub);
    REQUIRE(diary.practice().sessions().book(again).ok());
    CHECK_FALSE(diary.again(id).onCredit);
}

TEST_CASE("a booked session becomes the first of a series, and undo takes that back", "[again]")
{
    Diary diary;
    const SessionId id = diary.book(diary.anna(), diary.on(today, 14));
    const SessionDetails before = diary.details(id);
    BookingRequest request = sameAgain(before.facts, before.session().fields.startsAt);
    request.first = before.seen();
    request.repetition = Repetition{Frequency::Weekly, 1, 3};
    request.starts = {diary.on(nextWeek, 14), diary.on(nextWeek.addDays(7), 14)};
    request.fields.startsAt = request.starts.front();
    REQUIRE(diary.practice().sessions().book(request).ok());

    const SessionDetails first = diary.details(id);
    REQUIRE(first.series);
    CHECK(first.series->position == 1);
    CHECK(first.series->count == 3);
    CHECK(first.session().fields == before.session().fields);
    CHECK(diary.practice().sessions().countFollowing(first.facts).value() == 2);
    CHECK(brokenInvariants(diary.raw()).isEmpty());

    // Not twice, and not at what was seen before.
    CHECK(diary.practice().sessions().book(request).error().kind == ErrorKind::Conflict);
    request.first = first.seen();
    CHECK(diary.practice().sessions().book(request).error().kind == ErrorKind::NotAllowed);

    REQUIRE(diary.practice().undo().ok());
    CHECK_FALSE(diary.details(id).series);
    CHECK(diary.raw().number(u"SELECT count(*) FROM session"_s) == 1);
    CHECK(diary.raw().rows(u"SELECT * FROM series"_s).empty());
}

TEST_CASE("what follows a first session is later, and the first is booked", "[again]")
{
    Diary diary;
    const SessionId id = diary.book(diary.anna(), diary.on(today, 9));
    const auto requestFor = [&](std::vector<Instant> starts) {
        const SessionDetails session = diary.details(id);
        BookingRequest request = sameAgain(session.facts, session.session().fields.startsAt);
        request.first = session.seen();
        request.repetition = Repetition{Frequency::Weekly, 1, 3};
        request.starts = std::move(starts);
        return request;
    };
    CHECK_FALSE(diary.practice().sessions().previewBooking(requestFor({diary.on(today, 9)})).ok());
    CHECK(diary.practice().sessions().previewBooking(requestFor({diary.on(nextWeek, 9)})).ok());
    REQUIRE(diary.practice().sessions().perform({id, diary.revision(id)}, ask::Complete{}).ok());
    const auto refused =
        diary.practice().sessions().previewBooking(requestFor({diary.on(nextWeek, 9)}));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().sentence == *whyNotRepeat(diary.details(id).session()));
    CHECK(refused.error().sentence.contains(u"Book it again"));
}

TEST_CASE("the list of a series does not clash with the session that it begins with", "[again]")
{
    Diary diary;
    const SessionId id = diary.book(diary.anna(), diary.on(today, 14));
    const Repetition weekly{Frequency::Weekly, 1, 3};
    const auto &sessions = diary.practice().sessions();
    CHECK(isGrave(sessions.previewSeries(weekly, diary.on(today, 14), 50)->front().remarks));
    CHECK(sessions.previewSeries(weekly, diary.on(today, 14), 50, id)->front().remarks.empty());
}
