// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/civil_time.h"
#include "tests/support/catch.h"
#include "tests/unit/known_places.h"

using namespace sessionbook;
using namespace sessionbook::test;

namespace {

const QTimeZone saoPaulo("America/Sao_Paulo"); // used to skip midnight itself

Instant utc(int year, int month, int day, int hour, int minute)
{
    return {QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC).toSecsSinceEpoch()};
}

using Kind = WallTime::Kind;

} // namespace

TEST_CASE("most wall-clock times mean one instant", "[time]")
{
    const WallTime time = resolve(QDate(2026, 11, 18), QTime(10, 0), berlin);
    CHECK(time.kind == Kind::Unique);
    CHECK(time.first == utc(2026, 11, 18, 9, 0));
    CHECK(time.second == time.first);
    CHECK(resolve(QDate(2026, 7, 1), QTime(10, 0), berlin).first == utc(2026, 7, 1, 8, 0));
}

TEST_CASE("a time that the clock skips is no instant", "[time]")
{
    // Berlin: from 02:00 to 03:00. New York likewise. Lord Howe: from 02:00 to 02:30.
    CHECK(resolve(QDate(2026, 3, 29), QTime(1, 59), berlin).kind == Kind::Unique);
    CHECK(resolve(QDate(2026, 3, 29), QTime(2, 0), berlin).kind == Kind::Skipped);
    CHECK(resolve(QDate(2026, 3, 29), QTime(2, 59), berlin).kind == Kind::Skipped);
    CHECK(resolve(QDate(2026, 3, 29), QTime(3, 0), berlin).first == utc(2026, 3, 29, 1, 0));

    CHECK(resolve(QDate(2026, 3, 8), QTime(2, 30), newYork).kind == Kind::Skipped);
    CHECK(resolve(QDate(2026, 3, 8), QTime(3, 0), newYork).first == utc(2026, 3, 8, 7, 0));

    CHECK(resolve(QDate(2026, 10, 4), QTime(2, 15), lordHowe).kind == Kind::Skipped);
    CHECK(resolve(QDate(2026, 10, 4), QTime(2, 30), lordHowe).kind == Kind::Unique);
}

TEST_CASE("a time that the clock shows twice is two instants", "[time]")
{
    const WallTime b = resolve(QDate(2026, 10, 25), QTime(2, 30), berlin);
    CHECK(b.kind == Kind::Twice);
    CHECK(b.first == utc(2026, 10, 25, 0, 30));
    CHECK(b.second == utc(2026, 10, 25, 1, 30));
    CHECK(resolve(QDate(2026, 10, 25), QTime(1, 59), berlin).kind == Kind::Unique);
    CHECK(resolve(QDate(2026, 10, 25), QTime(3, 0), berlin).kind == Kind::Unique);

    const WallTime n = resolve(QDate(2026, 11, 1), QTime(1, 0), newYork);
    CHECK(n.kind == Kind::Twice);
    CHECK(minutesBetween(n.first, n.second) == 60);

    const WallTime l = resolve(QDate(2026, 4, 5), QTime(1, 45), lordHowe);
    CHECK(l.kind == Kind::Twice);
    CHECK(minutesBetween(l.first, l.second) == 30);
    CHECK(resolve(QDate(2026, 4, 5), QTime(1, 15), lordHowe).kind == Kind::Unique);
}

TEST_CASE("an instant is shown on the wall clock of the zone", "[time]")
{
    const QDateTime shown = localTime(utc(2026, 7, 1, 22, 30), berlin);
    CHECK(shown.date() == QDate(2026, 7, 2));
    CHECK(shown.time() == QTime(0, 30));
}

TEST_CASE("a day begins at its first instant, also where midnight is skipped", "[time]")
{
    CHECK(startOfDay(QDate(2026, 11, 18), berlin) == utc(2026, 11, 17, 23, 0));
    // The day that the clock goes forward has 23 hours.
    CHECK(minutesBetween(startOfDay(QDate(2026, 3, 29), berlin),
                         startOfDay(QDate(2026, 3, 30), berlin)) == 23 * 60);
    CHECK(localTime(startOfDay(QDate(2018, 11, 4), saoPaulo), saoPaulo).time() == QTime(1, 0));
}

TEST_CASE("of a midnight that comes twice the first begins the day", "[time]")
{
    CHECK(startOfDay(QDate(2027, 10, 31), QTimeZone("Atlantic/Azores")) == utc(2027, 10, 31, 0, 0));
    CHECK(startOfDay(QDate(2027, 11, 7), QTimeZone("America/Havana")) == utc(2027, 11, 7, 4, 0));
    // Beyond 2037 the rule at the end of the zone's file counts.
    CHECK(startOfDay(QDate(2038, 3, 15), newYork) == utc(2038, 3, 15, 4, 0));
    CHECK(startOfDay(QDate(2038, 3, 15), QTimeZone("America/Chicago")) == utc(2038, 3, 15, 5, 0));
    CHECK(startOfDay(QDate(2038, 3, 15), QTimeZone("America/Los_Angeles")) ==
          utc(2038, 3, 15, 7, 0));
    CHECK(startOfDay(QDate(2038, 4, 4), QTimeZone("America/Santiago")) == utc(2038, 4, 4, 4, 0));
}

TEST_CASE("the days of a zone follow each other without a gap", "[time]")
{
    // Zones of every habit: midnights that are skipped or come twice, half hours, an hour that is
    // changed twice a year beyond 2037, none at all.
    for (const char *name :
         {"Europe/Berlin", "America/New_York", "Atlantic/Azores", "America/Havana", "Asia/Beirut",
          "Africa/Cairo", "America/Santiago", "America/Asuncion", "Australia/Lord_Howe",
          "Pacific/Chatham", "Antarctica/Troll", "Asia/Kathmandu", "Africa/Casablanca",
          "America/Scoresbysund", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Gaza"}) {
        const QTimeZone zone(name);
        REQUIRE(zone.isValid());
        for (const int year : {2026, 2027, 2037, 2038, 2041}) {
            Instant start = startOfDay(QDate(year, 1, 1), zone);
            for (QDate date(year, 1, 1); date.year() == year; date = date.addDays(1)) {
                INFO(name << ", " << date.toString(Qt::ISODate).toStdString());
                const Instant next = startOfDay(date.addDays(1), zone);
                REQUIRE(localTime(start, zone).date() == date);
                REQUIRE(localTime({start.seconds - 1}, zone).date() == date.addDays(-1));
                REQUIRE(localTime({next.seconds - 1}, zone).date() == date);
                const qint64 hours = (next.seconds - start.seconds) / 3600;
                REQUIRE(hours >= 21);
                REQUIRE(hours <= 27);
                start = next;
            }
        }
    }
}

TEST_CASE("a time that is skipped gives way to the first that the clock shows", "[time]")
{
    CHECK(firstShowing(QDate(2026, 3, 29), QTime(2, 30), berlin) == utc(2026, 3, 29, 1, 0));
    CHECK(firstShowing(QDate(2026, 3, 29), QTime(1, 30), berlin) == utc(2026, 3, 29, 0, 30));
    CHECK(firstShowing(QDate(2026, 10, 25), QTime(2, 30), berlin) == utc(2026, 10, 25, 0, 30));
}

TEST_CASE("only times of the repeated hour are shown twice", "[time]")
{
    const auto twice = [](Instant at, const QTimeZone &zone) {
        return isShownTwice(localTime(at, zone));
    };
    CHECK_FALSE(twice(utc(2027, 10, 30, 23, 45), berlin)); // 01:45
    CHECK(twice(utc(2027, 10, 31, 0, 0), berlin));         // 02:00 CEST
    CHECK(twice(utc(2027, 10, 31, 1, 45), berlin));        // 02:45 CET
    CHECK_FALSE(twice(utc(2027, 10, 31, 2, 0), berlin));   // 03:00
    CHECK_FALSE(twice(utc(2027, 3, 28, 1, 0), berlin));    // the hour before is skipped
    CHECK_FALSE(twice(utc(2027, 7, 1, 0, 0), berlin));
    CHECK(twice(utc(2038, 11, 7, 5, 30), newYork)); // the first 01:30
}

TEST_CASE("a day's minutes are read off the clock and set on it", "[time]")
{
    CHECK(minuteOf(QTime(0, 0)) == 0);
    CHECK(minuteOf(QTime(10, 30, 59)) == 10 * 60 + 30);
    CHECK(clockOf(23 * 60 + 59) == QTime(23, 59));
    CHECK(clockOf(minutesInDay) == QTime(0, 0)); // the end of one day, the start of the next
}

TEST_CASE("a week begins on the locale's day", "[time]")
{
    CHECK(startOfWeek(wednesday, Qt::Monday) == QDate(2026, 11, 16));
    CHECK(startOfWeek(wednesday, Qt::Sunday) == QDate(2026, 11, 15));
    CHECK(startOfWeek(wednesday, Qt::Saturday) == QDate(2026, 11, 14));
    CHECK(startOfWeek(QDate(2026, 11, 16), Qt::Monday) == QDate(2026, 11, 16));
    CHECK(startOfWeek(QDate(2026, 11, 15), Qt::Monday) == QDate(2026, 11, 9));
}
