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

TEST_CASE("time off that repeats is left out on the day that the clocks skip it", "[time off]")
{
    const auto nightly = [](QTime from, QTime to) {
        PracticeFixture fixture;
        const QDate saturday(2027, 3, 27); // on the Sunday there is no 02:00 to 03:00
        TimeOff off;
        off.startsAt = fixture.at(saturday, from);
        off.endsAt = fixture.at(saturday, to);
        const auto added =
            fixture.practice().timeOff().add(off, Repetition{Frequency::Weekly, 1, 2});
        REQUIRE(added.ok());
        CHECK(fixture.practice().timeOff().find(*added)->startsAt == off.startsAt);
        REQUIRE(all(fixture).size() == 2);

        off.startsAt = fixture.at(saturday.addDays(-6), from); // on Sundays
        off.endsAt = fixture.at(saturday.addDays(-6), to);
        REQUIRE(fixture.practice().timeOff().add(off, Repetition{Frequency::Weekly, 1, 3}).ok());
        QStringList days;
        for (const TimeOff &one : all(fixture)) {
            const QDateTime start = localTime(one.startsAt, fixture.practice().profile().zone);
            if (start.date().dayOfWeek() == Qt::Sunday)
                days << start.toString(u"MM-dd HH:mm"_s);
        }
        return days;
    };
    CHECK(nightly(QTime(2, 15), QTime(2, 45)) == QStringList{u"03-21 02:15"_s, u"04-04 02:15"_s});
    CHECK(nightly(QTime(1, 30), QTime(2, 30)) == QStringList{u"03-21 01:30"_s, u"04-04 01:30"_s});
    CHECK(nightly(QTime(2, 30), QTime(3, 30)) == QStringList{u"03-21 02:30"_s, u"04-04 02:30"_s});
    CHECK(nightly(QTime(1, 0), QTime(3, 0)).size() == 3);
}

TEST_CASE("time off at an hour that comes twice is long, never short or turned round", "[time off]")
{
    PracticeFixture fixture;
    const QDate sunday(2027, 10, 24); // a week later the hour from 02:00 comes twice
    TimeOff off;
    off.startsAt = fixture.at(sunday, QTime(2, 15));
    off.endsAt = fixture.at(sunday, QTime(2, 45));
    REQUIRE(fixture.practice().timeOff().add(off, Repetition{Frequency::Weekly, 1, 2}).ok());
    const auto timeOff = all(fixture);
    REQUIRE(timeOff.size() == 2);
    CHECK(minutesBetween(timeOff[0].startsAt, timeOff[0].endsAt) == 30);
    CHECK(minutesBetween(timeOff[1].startsAt, timeOff[1].endsAt) == 90);

    // From the first 02:45 until the second 02:15: on no other day does it end after it begins.
    const QTimeZone zone = fixture.practice().profile().zone;
    TimeOff turned;
    turned.startsAt = resolve(sunday.addDays(7), QTime(2, 45), zone).first;
    turned.endsAt = resolve(sunday.addDays(7), QTime(2, 15), zone).second;
    REQUIRE(fixture.practice().timeOff().add(turned, Repetition{Frequency::Weekly, 1, 3}).ok());
    CHECK(all(fixture).size() == 3);
}

TEST_CASE("of time off that is moved to an hour that the clocks skip, that day's stays",
          "[time off]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    TimeOff off;
    off.startsAt = fixture.at(QDate(2027, 3, 21), QTime(5, 0));
    off.endsAt = fixture.at(QDate(2027, 3, 21), QTime(5, 30));
    REQUIRE(practice.timeOff().add(off, Repetition{Frequency::Weekly, 1, 3}).ok());
    const auto before = all(fixture);
    REQUIRE(before.size() == 3);
    TimeOff moved = before[0];
    moved.startsAt = fixture.at(QDate(2027, 3, 21), QTime(2, 15));
    moved.endsAt = fixture.at(QDate(2027, 3, 21), QTime(2, 45));
    REQUIRE(practice.timeOff().edit(moved, Reach::Following).ok());
    const auto after = all(fixture);
    REQUIRE(after.size() == 3);
    CHECK(after[0].startsAt == moved.startsAt);
    CHECK(after[1].startsAt == before[1].startsAt);
    CHECK(after[1].endsAt == before[1].endsAt);
    CHECK(after[2].startsAt == fixture.at(QDate(2027, 4, 4), QTime(2, 15)));
    CHECK(after[2].endsAt == fixture.at(QDate(2027, 4, 4), QTime(2, 45)));
}

TEST_CASE("one of a series of time off is moved alone, also to another day", "[time off]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    REQUIRE(
        practice.timeOff().add(lunchOn(fixture, monday), Repetition{Frequency::Weekly, 1, 3}).ok());
    const auto before = all(fixture);
    TimeOff moved = before[0];
    moved.startsAt = fixture.at(monday.addDays(2), QTime(12, 0));
    moved.endsAt = fixture.at(monday.addDays(2), QTime(13, 0));
    CHECK(practice.timeOff().countFollowing(before[0]).value() == 2);
    CHECK(practice.timeOff().countFollowing(before[2]).value() == 0);
    REQUIRE(practice.timeOff().edit(moved, Reach::This).ok());
    CHECK(all(fixture)[1] == before[1]);
    moved = *practice.timeOff().find(before[1].id);
    moved.startsAt = fixture.at(monday.addDays(8), QTime(12, 0)); // from Monday to Tuesday
    moved.endsAt = fixture.at(monday.addDays(8), QTime(13, 0));
    REQUIRE(practice.timeOff().edit(moved, Reach::Following).ok());
    CHECK(all(fixture)[2].startsAt == fixture.at(monday.addDays(15), QTime(12, 0)));
}

TEST_CASE("time off that somebody else changed or removed is not overwritten", "[time off]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    REQUIRE(
        practice.timeOff().add(lunchOn(fixture, monday), Repetition{Frequency::Weekly, 1, 2}).ok());
    const TimeOff seen = all(fixture)[0];
    TimeOff edited = seen;
    edited.title = u"Long lunch"_s;
    REQUIRE(practice.timeOff().edit(edited, Reach::This).ok());
    const auto now = all(fixture);
    for (const Reach reach : {Reach::This, Reach::Following}) {
        CHECK(practice.timeOff().edit(seen, reach).error().kind == ErrorKind::Conflict);
        CHECK(practice.timeOff().remove(seen.id, seen.revision, reach).error().kind ==
              ErrorKind::Conflict);
    }
    CHECK(all(fixture) == now);
    CHECK(practice.timeOff().find({99}).error().kind == ErrorKind::Invalid);
}
