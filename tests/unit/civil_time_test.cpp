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
