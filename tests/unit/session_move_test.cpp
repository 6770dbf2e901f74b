// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/unit/known_places.h"
#include "ui/calendar/session_move.h"

using namespace sessionbook;
using namespace sessionbook::test;

namespace {

SessionItem movedSession(QDate date, QTime time, int length, const QTimeZone &zone)
{
    SessionItem item;
    item.id = {7};
    item.startsAt = resolve(date, time, zone).first;
    item.lengthMinutes = length;
    return item;
}

Instant at(QDate date, QTime time, const QTimeZone &zone)
{
    return resolve(date, time, zone).first;
}

} // namespace

TEST_CASE("minutes come to rest on the nearest whole step", "[session move]")
{
    CHECK(toWholeStep(602, 5) == 600);
    CHECK(toWholeStep(603, 5) == 605);
    CHECK(toWholeStep(-2, 5) == 0);
    CHECK(toWholeStep(-3, 5) == -5);
}

TEST_CASE("a session is moved to another time and day, and back", "[session move]")
{
    SessionMove move(movedSession(thursday, {10, 30}, 50, berlin), berlin);
    CHECK_FALSE(move.changes());
    move.startAt(thursday.addDays(1), 9 * 60);
    CHECK(move.request() == MoveRequest{{7}, at(thursday.addDays(1), {9, 0}, berlin), 50, false});
    CHECK(move.changes());
    move.startAt(thursday, 10 * 60 + 30);
    CHECK_FALSE(move.changes());
}

TEST_CASE("a move may cross midnight", "[session move]")
{
    SessionMove move(movedSession(thursday, {23, 30}, 50, berlin), berlin);
    move.shift(0, 60);
    CHECK(move.date() == thursday.addDays(1));
    CHECK(move.request().startsAt == at(thursday.addDays(1), {0, 30}, berlin));
    move.startAt(thursday, -20);
    CHECK(move.request().startsAt == at(thursday.addDays(-1), {23, 40}, berlin));
    const ShownDays days{thursday, 1};
    const SessionSpan span = move.span(days, WeekClock(days, berlin));
    CHECK(span.start == WeekTime{-1, 23 * 60 + 40});
    CHECK(rangesOf(span, 1) == std::vector{DayRange{0, 0, 30}});
}

TEST_CASE("keys go to the next whole step", "[session move]")
{
    SessionMove move(movedSession(thursday, {10, 32}, 50, berlin), berlin);
    move.shift(0, 5);
    CHECK(move.minute() == 10 * 60 + 35);
    move.shift(0, -5);
    CHECK(move.minute() == 10 * 60 + 30);
    SessionMove up(movedSession(thursday, {10, 32}, 50, berlin), berlin);
    up.shift(0, -5);
    CHECK(up.minute() == 10 * 60 + 30);
    up.shift(1, 0);
    CHECK(up.date() == thursday.addDays(1));
    CHECK(up.minute() == 10 * 60 + 30);
}

TEST_CASE("a session is stretched, but not to nothing and not over a day", "[session move]")
{
    SessionMove move(movedSession(thursday, {10, 30}, 50, berlin), berlin);
    move.endAt(thursday, 12 * 60);
    CHECK(move.lengthMinutes() == 90);
    move.endAt(thursday, 9 * 60);
    CHECK(move.lengthMinutes() == SessionMove::step);
    move.endAt(thursday.addDays(3), 0);
    CHECK(move.lengthMinutes() == minutesInDay);
    move.lengthen(5);
    CHECK(move.lengthMinutes() == minutesInDay);
    move.endAt(thursday, minutesInDay); // midnight
    CHECK(move.lengthMinutes() == 13 * 60 + 30);
}

TEST_CASE("a move keeps its wall-clock time over a switch", "[session move]")
{
    struct Switch
    {
        const char *zone;
        QDate spring; // of the hemisphere: the clock goes forward
        QDate autumn;
    };
    for (const Switch &its :
         {Switch{"Europe/Berlin", QDate(2026, 3, 29), QDate(2026, 10, 25)},
          Switch{"America/New_York", QDate(2026, 3, 8), QDate(2026, 11, 1)},
          Switch{"Australia/Lord_Howe", QDate(2026, 10, 4), QDate(2026, 4, 5)}}) {
        INFO(its.zone);
        const QTimeZone zone(its.zone);
        for (const QDate day : {its.spring, its.autumn}) {
            SessionMove move(movedSession(day.addDays(-1), {10, 30}, 50, zone), zone);
            move.shift(1, 0);
            const QDateTime local = localTime(move.request().startsAt, zone);
            CHECK(local.date() == day);
            CHECK(local.time() == QTime(10, 30));
            CHECK_FALSE(move.isSkipped());
            CHECK_FALSE(move.isTwice());
        }
        // Two o'clock is skipped or occurs twice; on Lord Howe half an hour of it.
        SessionMove forward(movedSession(its.spring, {10, 0}, 50, zone), zone);
        forward.startAt(its.spring, 2 * 60 + 15);
        CHECK(forward.isSkipped());
        forward.startAt(its.spring, 3 * 60);
        CHECK_FALSE(forward.isSkipped());
        SessionMove back(movedSession(its.autumn, {10, 0}, 50, zone), zone);
        const int twice = its.zone == QByteArray("America/New_York") ? 75 : 2 * 60 - 15;
        back.startAt(its.autumn, its.zone == QByteArray("Europe/Berlin") ? 135 : twice);
        CHECK(back.isTwice());
        CHECK(back.request().twice);
        back.startAt(its.autumn, 10 * 60);
        CHECK_FALSE(back.isTwice());
    }
}

TEST_CASE("stretched over a switch, the time that passes counts", "[session move]")
{
    const QDate spring(2026, 3, 29);
    SessionMove forward(movedSession(spring, {1, 30}, 30, berlin), berlin);
    forward.endAt(spring, 3 * 60 + 30);
    CHECK(forward.lengthMinutes() == 60);
    forward.endAt(spring, 2 * 60 + 30);
    CHECK(forward.isSkipped());
    CHECK(forward.lengthMinutes() == 60); // as it was

    const QDate autumn(2026, 10, 25);
    SessionMove back(movedSession(autumn, {1, 30}, 30, berlin), berlin);
    back.endAt(autumn, 3 * 60 + 30);
    CHECK(back.lengthMinutes() == 180);
    back.endAt(autumn, 2 * 60 + 30);
    CHECK(back.isTwice());
    CHECK(back.lengthMinutes() == 60);
}

TEST_CASE("the second of two times stays the second", "[session move]")
{
    const QDate autumn(2026, 10, 25);
    SessionItem second = movedSession(autumn, {2, 30}, 50, berlin);
    second.startsAt = resolve(autumn, {2, 30}, berlin).second;
    SessionMove move(second, berlin);
    move.shift(0, 30);
    CHECK_FALSE(move.isTwice());
    move.shift(0, -30);
    CHECK_FALSE(move.changes());
    CHECK_FALSE(move.isTwice());
}
