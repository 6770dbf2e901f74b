// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/time_off_book.h"
#include "core/records/journal.h"
#include "core/records/series_field.h"
#include "core/store/time_off_rows.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/tables.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

TimeOff lunchOn(const PracticeFixture &fixture, QDate date)
{
    TimeOff lunch;
    lunch.startsAt = fixture.at(date, QTime(12, 0));
    lunch.endsAt = fixture.at(date, QTime(13, 0));
    lunch.title = u"Lunch"_s;
    return lunch;
}

std::vector<TimeOff> all(const PracticeFixture &fixture)
{
    return fixture.practice()
        .timeOff()
        .between(fixture.now(), fixture.now().plusMinutes(400LL * 24 * 60))
        .value();
}

const QDate monday(2026, 11, 23);

} // namespace

TEST_CASE("time off is added, edited and removed, and each is taken back", "[time off]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const QString before = dumpOf(fixture.raw());
    const auto added = practice.timeOff().add(lunchOn(fixture, monday));
    REQUIRE(added.ok());
    CHECK(practice.undoable() == JournalAction::TimeOffAdded);
    const QString withLunch = dumpOf(fixture.raw());

    TimeOff edited = *practice.timeOff().find(*added);
    edited.title = u"  Long lunch "_s;
    edited.endsAt = edited.endsAt.plusMinutes(30);
    REQUIRE(practice.timeOff().edit(edited, Reach::This).ok());
    CHECK(practice.timeOff().find(*added)->title == u"Long lunch"_s);
    CHECK_FALSE(practice.timeOff().edit(edited, Reach::This).ok()); // it has moved on
    REQUIRE(practice.undo().ok());
    CHECK(dumpOf(fixture.raw()) == withLunch);

    REQUIRE(practice.timeOff().remove(*added, 1, Reach::This).ok());
    CHECK(all(fixture).empty());
    REQUIRE(practice.undo().ok());
    CHECK(dumpOf(fixture.raw()) == withLunch);
    REQUIRE(practice.undo().ok());
    CHECK(dumpOf(fixture.raw()) == before);
    CHECK(brokenInvariants(fixture.raw()).isEmpty());
}

TEST_CASE("time off that ends before it begins is refused", "[time off]")
{
    PracticeFixture fixture;
    TimeOff off = lunchOn(fixture, monday);
    off.endsAt = off.startsAt;
    const auto refused = fixture.practice().timeOff().add(off);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().field == field::until);
}

TEST_CASE("only what overlaps is found", "[time off]")
{
    PracticeFixture fixture;
    REQUIRE(fixture.practice().timeOff().add(lunchOn(fixture, monday)).ok());
    const auto count = [&](QTime from, QTime to) {
        return fixture.practice()
            .timeOff()
            .between(fixture.at(monday, from), fixture.at(monday, to))
            ->size();
    };
    CHECK(count(QTime(11, 0), QTime(12, 0)) == 0);
    CHECK(count(QTime(11, 0), QTime(12, 1)) == 1);
    CHECK(count(QTime(12, 59), QTime(15, 0)) == 1);
    CHECK(count(QTime(13, 0), QTime(15, 0)) == 0);
}

TEST_CASE("lunch on weekdays stays at noon when the clocks change", "[time off]")
{
    PracticeFixture fixture;
    const QDate friday(2027, 3, 26); // summer time begins on the Sunday
    REQUIRE(fixture.practice()
                .timeOff()
                .add(lunchOn(fixture, friday), Repetition{Frequency::Weekdays, 1, 3})
                .ok());
    const auto timeOff = all(fixture);
    REQUIRE(timeOff.size() == 3);
    for (const TimeOff &off : timeOff) {
        CHECK(localTime(off.startsAt, fixture.practice().profile().zone).time() == QTime(12, 0));
        CHECK(minutesBetween(off.startsAt, off.endsAt) == 60);
        CHECK(off.series.has_value());
    }
}

TEST_CASE("whole days that repeat run from midnight to midnight on the day of the switch too",
          "[time off]")
{
    PracticeFixture fixture;
    TimeOff off;
    off.startsAt = fixture.at(QDate(2027, 3, 21), QTime(0, 0));
    off.endsAt = fixture.at(QDate(2027, 3, 22), QTime(0, 0));
    off.wholeDays = true;
    REQUIRE(fixture.practice().timeOff().add(off, Repetition{Frequency::Weekly, 1, 3}).ok());
    const auto timeOff = all(fixture);
    REQUIRE(timeOff.size() == 3);
    CHECK(minutesBetween(timeOff[1].startsAt, timeOff[1].endsAt) == 23 * 60);
    CHECK(timeOff[1].startsAt == fixture.at(QDate(2027, 3, 28), QTime(0, 0)));
    CHECK(timeOff[1].endsAt == fixture.at(QDate(2027, 3, 29), QTime(0, 0)));
}

TEST_CASE("what follows in a series of time off is moved or removed with it", "[time off]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    REQUIRE(practice.timeOff()
                .add(lunchOn(fixture, monday), Repetition{Frequency::Weekdays, 1, 5})
                .ok());
    const auto timeOff = all(fixture);
    REQUIRE(timeOff.size() == 5);

    TimeOff later = timeOff[2];
    later.startsAt = later.startsAt.plusMinutes(60);
    later.endsAt = later.endsAt.plusMinutes(90);
    REQUIRE(practice.timeOff().edit(later, Reach::Following).ok());
    const auto moved = all(fixture);
    CHECK(moved[1] == timeOff[1]);
    for (const std::size_t i : {2U, 3U, 4U}) {
        CHECK(moved[i].startsAt == timeOff[i].startsAt.plusMinutes(60));
        CHECK(moved[i].endsAt == timeOff[i].endsAt.plusMinutes(90));
    }
    REQUIRE(practice.undo().ok());
    CHECK(all(fixture) == timeOff);

    REQUIRE(practice.timeOff().remove(timeOff[3].id, 1, Reach::Following).ok());
    CHECK(all(fixture).size() == 3);
    REQUIRE(practice.undo().ok());
    REQUIRE(practice.timeOff().remove(timeOff[3].id, 1, Reach::This).ok());
    CHECK(all(fixture).size() == 4);
}
