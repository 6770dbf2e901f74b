// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/practice/time_off_book.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone lisbon("Europe/Lisbon"); // an hour behind Berlin
const QTimeZone vienna("Europe/Vienna"); // the same clock

/// It is Wednesday, 18 November 2026, 10:00 in Berlin.
struct ZoneFixture : PracticeFixture
{
    SessionId bookedIn(qint64 minutes, const std::optional<MessageDraft> &message = {})
    {
        return book(anna(), fieldsAt(now().plusMinutes(minutes)), {}, message);
    }
    [[nodiscard]] ZonePreview to(const QTimeZone &zone) const
    {
        const auto preview = practice().settings().previewZone(zone);
        REQUIRE(preview.ok());
        return *preview;
    }
    void takeDayOff(QDate date) const
    {
        TimeOff off;
        off.startsAt = at(date, QTime(0, 0));
        off.endsAt = at(date.addDays(1), QTime(0, 0));
        off.wholeDays = true;
        REQUIRE(practice().timeOff().add(off).ok());
    }
};

} // namespace

TEST_CASE("only sessions that are still booked would show at another time", "[settings][zone]")
{
    ZoneFixture fixture;
    Practice &practice = fixture.practice();
    const SessionId cancelled = fixture.bookedIn(60);
    const SessionId running = fixture.bookedIn(0);
    const SessionId endedEarly = fixture.bookedIn(-10);
    REQUIRE(practice.sessions()
                .perform({cancelled, 1}, ask::Cancel{CancelReason::ByClient, {}, {}})
                .ok());
    REQUIRE(practice.sessions().perform({running, 1}, ask::Join{}).ok());
    REQUIRE(practice.sessions().perform({endedEarly, 1}, ask::Complete{}).ok());
    CHECK(fixture.to(lisbon).coming == 0);
    CHECK(fixture.to(lisbon).shifted == 0);
    CHECK(fixture.to(lisbon).first.empty());

    fixture.bookedIn(-50); // ends now
    CHECK(fixture.to(lisbon).coming == 0);
    fixture.bookedIn(-49);
    CHECK(fixture.to(lisbon).coming == 1);
    CHECK(fixture.to(lisbon).shifted == 1);
}

TEST_CASE("the first four sessions that would be shown elsewhere are named", "[settings][zone]")
{
    ZoneFixture fixture;
    for (const int hours : {5, 1, 4, 2, 3})
        fixture.bookedIn(60 * hours);
    const ZonePreview preview = fixture.to(lisbon);
    CHECK(preview.coming == 5);
    CHECK(preview.shifted == 5);
    REQUIRE(preview.first.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        const int hour = 11 + static_cast<int>(i);
        CHECK(preview.first[i].before.time() == QTime(hour, 0));
        CHECK(preview.first[i].after.time() == QTime(hour - 1, 0));
    }
    CHECK(fixture.to(vienna).coming == 5);
    CHECK(fixture.to(vienna).shifted == 0);
    CHECK(fixture.to(vienna).first.empty());
}

TEST_CASE("a session at the same hour of another day is shown elsewhere", "[settings][zone]")
{
    ZoneFixture fixture;
    PracticeProfile profile = fixture.practice().profile();
    profile.zone = QTimeZone("Pacific/Honolulu");
    REQUIRE(fixture.practice().settings().changePractice(profile).ok());
    fixture.bookedIn(60);
    CHECK(fixture.to(QTimeZone("Pacific/Kiritimati")).shifted == 1); // a day ahead to the minute
}

TEST_CASE("time off to come and messages that wait are counted", "[settings][zone]")
{
    ZoneFixture fixture;
    fixture.bookedIn(60, MessageDraft{u"Your session"_s, u"Dear Anna"_s});
    fixture.bookedIn(120, MessageDraft{u"Your session"_s, u"Dear Anna"_s});
    REQUIRE(fixture.practice()
                .outbox()
                .markSent(fixture.practice().outbox().waiting()->front().id)
                .ok());
    fixture.takeDayOff(QDate(2026, 11, 17)); // yesterday
    fixture.takeDayOff(QDate(2026, 11, 18));
    fixture.takeDayOff(QDate(2026, 12, 24));
    TimeOff lunch;
    lunch.startsAt = fixture.now().plusMinutes(120);
    lunch.endsAt = fixture.now().plusMinutes(180);
    REQUIRE(fixture.practice().timeOff().add(lunch).ok());
    CHECK(fixture.to(lisbon).timeOff == 3);
    CHECK(fixture.to(lisbon).waitingMessages == 1);
}

TEST_CASE("what another time zone would do is said as far as there is something to say",
          "[settings][zone]")
{
    ZonePreview preview;
    CHECK(consequencesOf(preview) ==
          QStringList{u"No sessions are booked from now on."_s,
                      u"Your working hours keep their times in the new time zone."_s});
    preview.coming = 2;
    preview.waitingMessages = 1; // it names times that stay
    preview.timeOff = 1;
    CHECK(consequencesOf(preview) ==
          QStringList{u"All upcoming sessions show at the same time as now."_s,
                      u"Your working hours keep their times in the new time zone."_s,
                      u"Blocked time keeps its days and times in the new time zone."_s});
    preview.shifted = 1;
    CHECK(consequencesOf(preview).size() == 4);
    CHECK(consequencesOf(preview).back().startsWith(u"1 message in the outbox"_s));
}

TEST_CASE("another time zone tells of time off only when there is any", "[settings][zone]")
{
    ZoneFixture fixture;
    Changes told;
    QObject::connect(&fixture.practice(), &Practice::changed,
                     [&](const Changes &changes) { told = changes; });
    PracticeProfile profile = fixture.practice().profile();
    profile.zone = lisbon;
    REQUIRE(fixture.practice().settings().changePractice(profile).ok());
    CHECK_FALSE(told.timeOff);
    fixture.takeDayOff(QDate(2026, 12, 24));
    profile.zone = vienna;
    REQUIRE(fixture.practice().settings().changePractice(profile).ok());
    CHECK(told.timeOff);
}

TEST_CASE("time off keeps its hours by the new clock, sessions their instants", "[settings][zone]")
{
    ZoneFixture fixture;
    Practice &practice = fixture.practice();
    const SessionId id = fixture.bookedIn(60);
    const Instant before = fixture.details(id).session().fields.startsAt;
    TimeOff lunch;
    lunch.startsAt = fixture.at(QDate(2026, 11, 20), QTime(12, 0));
    lunch.endsAt = fixture.at(QDate(2026, 11, 20), QTime(13, 0));
    const auto lunchId = practice.timeOff().add(lunch);
    TimeOff night; // its start is skipped in New York, where the clock then says 03:00
    night.startsAt = fixture.at(QDate(2027, 3, 14), QTime(2, 15));
    night.endsAt = fixture.at(QDate(2027, 3, 14), QTime(2, 45));
    const auto nightId = practice.timeOff().add(night);
    REQUIRE((lunchId.ok() && nightId.ok()));

    PracticeProfile profile = practice.profile();
    profile.zone = QTimeZone("America/New_York");
    REQUIRE(practice.settings().changePractice(profile).ok());
    const auto wall = [&](Instant at) { return localTime(at, profile.zone); };
    const TimeOff there = *practice.timeOff().find(*lunchId);
    CHECK(wall(there.startsAt).date() == QDate(2026, 11, 20));
    CHECK(wall(there.startsAt).time() == QTime(12, 0));
    CHECK(wall(there.endsAt).time() == QTime(13, 0));
    const TimeOff late = *practice.timeOff().find(*nightId);
    CHECK(wall(late.startsAt).time() == QTime(3, 0));
    CHECK(minutesBetween(late.startsAt, late.endsAt) == 30);
    CHECK(fixture.details(id).session().fields.startsAt == before);

    REQUIRE(practice.undo().ok()); // the zone and time off together
    CHECK(practice.profile().zone == QTimeZone("Europe/Berlin"));
    CHECK(practice.timeOff().find(*lunchId)->startsAt == lunch.startsAt);
    CHECK(practice.timeOff().find(*nightId)->endsAt == night.endsAt);
}
