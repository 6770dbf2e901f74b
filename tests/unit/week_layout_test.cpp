// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/unit/known_places.h"
#include "ui/calendar/week_layout.h"
#include "ui/calendar/week_navigation.h"

#include <QTimeZone>

using namespace sessionbook;
using namespace sessionbook::test;

namespace {

constexpr int shortest = 15;
const QDate november16(2026, 11, 16);     // Monday
const QDate march23(2026, 3, 23);         // its Sunday has no 02:00 to 03:00 in Berlin
const QDate october19(2026, 10, 19);      // its Sunday has 02:00 to 03:00 twice in Berlin
const WeekGeometry geometry{60, 760, 60}; // a minute is a pixel, a day 100

Instant at(QDate date, int hour, int minute)
{
    return resolve(date, QTime(hour, minute), berlin).first;
}

struct Timed
{
    Instant start;
    int length;
};

Timed timed(QDate date, int hour, int minute, int length)
{
    return {at(date, hour, minute), length};
}

std::vector<Piece> lay(const std::vector<Timed> &sessions, QDate weekStart)
{
    const WeekClock clock({weekStart}, berlin);
    std::vector<SessionSpan> spans;
    for (const Timed &session : sessions)
        spans.push_back(spanOf(clock.at(session.start), session.length));
    return piecesOf(spans, shortest);
}

} // namespace

TEST_CASE("a week without sessions has no pieces", "[week layout]")
{
    CHECK(lay({}, november16).empty());
}

TEST_CASE("a session stands at its wall-clock time", "[week layout]")
{
    const auto pieces = lay({timed(november16.addDays(3), 9, 0, 50)}, november16);
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].range == DayRange{3, 540, 590});
    CHECK(pieces[0].startsHere);
    CHECK(pieces[0].endsHere);
    CHECK(pieces[0].laneCount == 1);
    CHECK(geometry.pieceRect(pieces[0]) == QRect(363, 541, 94, 48));
}

TEST_CASE("a session that crosses midnight shows on both days", "[week layout]")
{
    const auto pieces = lay({timed(november16.addDays(1), 23, 30, 50)}, november16);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].range == DayRange{1, 23 * 60 + 30, minutesInDay});
    CHECK(pieces[0].startsHere);
    CHECK_FALSE(pieces[0].endsHere);
    CHECK(pieces[1].range == DayRange{2, 0, 20});
    CHECK_FALSE(pieces[1].startsHere);
    CHECK(pieces[1].endsHere);
    CHECK(pieces[1].session == 0);
}

TEST_CASE("a session that ends at midnight stays on its day", "[week layout]")
{
    const auto pieces = lay({timed(november16, 23, 0, 60)}, november16);
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].range == DayRange{0, 23 * 60, minutesInDay});
    CHECK(pieces[0].endsHere);
}

TEST_CASE("only what lies in the week is shown of a session at its edge", "[week layout]")
{
    const auto pieces =
        lay({timed(november16.addDays(-1), 23, 30, 60), timed(november16.addDays(6), 23, 30, 60)},
            november16);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].range == DayRange{0, 0, 30});
    CHECK_FALSE(pieces[0].startsHere);
    CHECK(pieces[1].range == DayRange{6, 23 * 60 + 30, minutesInDay});
}

TEST_CASE("a short session is tall enough for a line of text", "[week layout]")
{
    const auto pieces = lay({timed(november16, 9, 0, 5), timed(november16, 23, 55, 3)}, november16);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].range == DayRange{0, 540, 540 + shortest});
    CHECK(pieces[1].range == DayRange{0, minutesInDay - shortest, minutesInDay});
}

TEST_CASE("overlapping sessions stand side by side", "[week layout]")
{
    SECTION("three at once take a third each")
    {
        const auto pieces = lay({timed(november16, 9, 0, 60), timed(november16, 9, 15, 60),
                                 timed(november16, 9, 30, 60)},
                                november16);
        REQUIRE(pieces.size() == 3);
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(pieces[i].lane == static_cast<int>(i));
            CHECK(pieces[i].laneCount == 3);
            CHECK(pieces[i].laneSpan == 1);
        }
        const QRect first = geometry.pieceRect(pieces[0]);
        const QRect second = geometry.pieceRect(pieces[1]);
        const QRect third = geometry.pieceRect(pieces[2]);
        CHECK(first.right() < second.left());
        CHECK(second.right() < third.left());
        CHECK(third.right() < geometry.xOf(1));
    }
    SECTION("the fourth goes below the first, as wide as it can be")
    {
        const auto pieces = lay({timed(november16, 9, 0, 50), timed(november16, 9, 15, 90),
                                 timed(november16, 9, 30, 50), timed(november16, 10, 30, 60)},
                                november16);
        REQUIRE(pieces.size() == 4);
        CHECK(pieces[3].lane == 0);
        CHECK(pieces[3].laneCount == 3);
        CHECK(pieces[3].laneSpan == 1); // the second is beside it
    }
    SECTION("what is free at the right is taken")
    {
        const auto pieces = lay({timed(november16, 9, 0, 120), timed(november16, 9, 0, 30),
                                 timed(november16, 9, 10, 20), timed(november16, 10, 0, 30)},
                                november16);
        REQUIRE(pieces.size() == 4);
        CHECK(pieces[0].range.toMinute == 11 * 60); // the longest stands first
        CHECK(pieces[3].lane == 1);
        CHECK(pieces[3].laneSpan == 2);
    }
    SECTION("one that begins when another ends is not beside it")
    {
        const auto pieces =
            lay({timed(november16, 9, 0, 60), timed(november16, 10, 0, 60)}, november16);
        CHECK(pieces[0].laneCount == 1);
        CHECK(pieces[1].laneCount == 1);
    }
    SECTION("another day is another cluster")
    {
        const auto pieces =
            lay({timed(november16, 9, 0, 60), timed(november16.addDays(1), 9, 0, 60)}, november16);
        CHECK(pieces[1].laneCount == 1);
    }
}

TEST_CASE("no two pieces of a day cover each other", "[week layout]")
{
    std::vector<Timed> spans;
    for (int i = 0; i < 60; ++i)
        spans.push_back(
            timed(november16.addDays(i % 3), 8 + i * 7 % 12, i * 13 % 60, 5 + i * 29 % 120));
    const auto pieces = lay(spans, november16);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        for (std::size_t j = i + 1; j < pieces.size(); ++j) {
            INFO(i << " and " << j);
            CHECK_FALSE(geometry.pieceRect(pieces[i]).intersects(geometry.pieceRect(pieces[j])));
        }
    }
}

TEST_CASE("a session is as tall as it is long, also on a day of the spring switch", "[week layout]")
{
    const QDate sunday = march23.addDays(6);
    CHECK(WeekClock({march23}, berlin).skippedTimes() == std::vector{DayRange{6, 120, 180}});
    CHECK(WeekClock({november16}, berlin).skippedTimes().empty());

    // From 01:30 it is an hour until 03:30, and no two.
    const auto pieces = lay({timed(sunday, 1, 30, 60), timed(sunday, 9, 0, 50)}, march23);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].range == DayRange{6, 90, 150});
    CHECK(pieces[1].range == DayRange{6, 540, 590});

    CHECK_FALSE(slotFor({6, 120, 150}, march23, berlin, false));
    const auto across = slotFor({6, 90, 210}, march23, berlin, true);
    REQUIRE(across);
    CHECK(across->lengthMinutes == 60);
}

TEST_CASE("a session is as tall as it is long, also on a day of the autumn switch", "[week layout]")
{
    const QDate sunday = october19.addDays(6);
    CHECK(WeekClock({october19}, berlin).skippedTimes().empty());

    // From the first 02:30 it is an hour until the second, and by the wall clock no time at all.
    const auto pieces = lay({timed(sunday, 2, 30, 60), timed(sunday, 1, 30, 120)}, october19);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].range == DayRange{6, 90, 210});
    CHECK(pieces[1].range == DayRange{6, 150, 210});
    CHECK(pieces[1].lane == 1);
    CHECK(WeekClock({october19.addDays(-14)}, berlin).isSteady());
    CHECK_FALSE(WeekClock({october19}, berlin).isSteady());
    // Time off keeps to the wall clock: a day of 25 hours is one day tall.
    const WeekClock clock({october19}, berlin);
    CHECK(rangesOf({clock.at(startOfDay(sunday, berlin)),
                    clock.at(startOfDay(sunday.addDays(1), berlin))},
                   daysInWeek) == std::vector{DayRange{6, 0, minutesInDay}});

    const auto twice = slotFor({6, 150, 180}, october19, berlin, false);
    REQUIRE(twice);
    CHECK(twice->startsAt == at(sunday, 2, 30));
    const auto across = slotFor({6, 90, 240}, october19, berlin, true);
    REQUIRE(across);
    CHECK(across->lengthMinutes == 210);
}

TEST_CASE("the week's clock agrees with the zone", "[week layout]")
{
    for (const char *name : {"Europe/Berlin", "Asia/Beirut", "America/New_York", "Asia/Kathmandu",
                             "Australia/Lord_Howe", "Atlantic/Reykjavik"}) {
        const QTimeZone zone(name);
        for (const QDate weekStart : {november16, march23, october19, march23.addDays(-14),
                                      march23.addDays(7), october19.addDays(7)}) {
            const WeekClock clock({weekStart}, zone);
            const Instant begin = startOfDay(weekStart.addDays(-2), zone);
            for (int minute = 0; minute < 11 * minutesInDay; minute += 30) {
                const Instant instant = begin.plusMinutes(minute);
                const QDateTime local = localTime(instant, zone);
                const WeekTime expected{static_cast<int>(weekStart.daysTo(local.date())),
                                        local.time().hour() * 60 + local.time().minute()};
                INFO(name << ", " << local.toString(Qt::ISODate));
                REQUIRE(clock.at(instant) == expected);
            }
        }
    }
}

TEST_CASE("a midnight that is skipped is a gap of its day", "[week layout]")
{
    // Beirut goes from 00:00 to 01:00 on 29 March 2026.
    CHECK(WeekClock({march23}, QTimeZone("Asia/Beirut")).skippedTimes() ==
          std::vector{DayRange{6, 0, 60}});
}

TEST_CASE("a pixel is a day and a time in whole steps", "[week layout]")
{
    CHECK(geometry.timeAt(QPoint(60, 0), 15) == WeekTime{0, 0});
    CHECK(geometry.timeAt(QPoint(365, 554), 15) == WeekTime{3, 540});
    CHECK(geometry.timeAt(QPoint(365, 555), 15) == WeekTime{3, 555});
    CHECK(geometry.timeAt(QPoint(365, 554), 5) == WeekTime{3, 550});
    CHECK(geometry.timeAt(QPoint(759, 1439), 15) == WeekTime{6, 1425});
    CHECK_FALSE(geometry.timeAt(QPoint(59, 10), 15));
    CHECK_FALSE(geometry.timeAt(QPoint(760, 10), 15));
    CHECK_FALSE(geometry.timeAt(QPoint(70, 1440), 15));
    CHECK_FALSE(geometry.timeAt(QPoint(70, -1), 15));
    CHECK(geometry.nearestTime(QPoint(0, -50), 15) == WeekTime{0, 0});
    CHECK(geometry.nearestTime(QPoint(9000, 9000), 15) == WeekTime{6, 1425});
}

TEST_CASE("time and pixels agree at every width", "[week layout]")
{
    for (const int width : {400, 903, 1360, 3001}) {
        const WeekGeometry wide{57, width, 67};
        for (int day = 0; day < daysInWeek; ++day) {
            for (int minute = 0; minute < minutesInDay; minute += 15) {
                const QRect rect = wide.rangeRect({day, minute, minute + 15});
                CHECK(wide.timeAt(rect.center(), 15) == WeekTime{day, minute});
            }
        }
        CHECK(wide.dayRect(6).right() == width - 1);
    }
}

TEST_CASE("a drag covers whole steps in either direction", "[week layout]")
{
    CHECK(draggedRange({2, 540}, {2, 600}, 15) == DayRange{2, 540, 615});
    CHECK(draggedRange({2, 540}, {2, 500}, 15) == DayRange{2, 500, 555});
    CHECK(draggedRange({2, 540}, {2, 540}, 15) == DayRange{2, 540, 555});
    CHECK(draggedRange({2, 540}, {5, 600}, 15) == DayRange{2, 540, 615}); // stays on its day
}

TEST_CASE("a slot up to midnight has its whole length", "[week layout]")
{
    const auto slot = slotFor({0, 23 * 60, minutesInDay}, november16, berlin, true);
    REQUIRE(slot);
    CHECK(*slot == TimeSlot{at(november16, 23, 0), 60, true});
}

TEST_CASE("a day's session is found by the time of day", "[week navigation]")
{
    const std::vector<WeekTime> starts{{-1, 1410}, {1, 540}, {1, 900}, {4, 600}, {4, 840}};
    CHECK(nearestOnDay(starts, 4, 540) == 3);
    CHECK(nearestOnDay(starts, 4, 900) == 4);
    CHECK(nearestOnDay(starts, 1, 840) == 2);
    CHECK(nearestOnDay(starts, 0, 540) == 0); // what began before the week is on its first day
    CHECK_FALSE(nearestOnDay(starts, 2, 540));
}

TEST_CASE("days are entered at the end that was left", "[week navigation]")
{
    const std::vector<WeekTime> starts{{-1, 1410}, {1, 540}, {1, 900}, {4, 600}, {4, 840}};
    CHECK(firstFrom(starts, 1) == 1);
    CHECK(firstFrom(starts, -1) == 4);
    CHECK_FALSE(firstFrom({}, 1));
    CHECK_FALSE(firstFrom(std::vector<WeekTime>{{-1, 1410}}, -1));
}

TEST_CASE("from a day without a chosen session one goes on in time", "[week navigation]")
{
    const std::vector<WeekTime> starts{{-1, 1410}, {1, 540}, {1, 900}, {4, 600}, {4, 840}};
    CHECK(nextFromDay(starts, 1, 1) == 1);
    CHECK(nextFromDay(starts, 2, 1) == 3);
    CHECK(nextFromDay(starts, 2, -1) == 2);
    CHECK_FALSE(nextFromDay(starts, 0, -1));
    CHECK_FALSE(nextFromDay(starts, 5, 1));
}

TEST_CASE("one day fills the whole width", "[week layout]")
{
    const WeekGeometry day{60, 760, 60, 1};
    CHECK(day.dayRect(0) == QRect(60, 0, 700, 1440));
    CHECK(day.timeAt(QPoint(759, 600), 15) == WeekTime{0, 600});
    const WeekClock clock({november16.addDays(3), 1}, berlin);
    CHECK(clock.at(at(november16.addDays(3), 9, 0)) == WeekTime{0, 540});
    CHECK(clock.at(at(november16.addDays(2), 23, 30)) == WeekTime{-1, 1410});
    const std::vector<SessionSpan> late{{{-1, 1410}, {0, 30}}, {{0, 1410}, {1, 30}}};
    const auto pieces = piecesOf(late, shortest, 1);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].range == DayRange{0, 0, 30});
    CHECK(pieces[1].range == DayRange{0, 1410, minutesInDay});
}

TEST_CASE("days off without sessions are folded, unless today is one or all are", "[week layout]")
{
    const ShownDays days{QDate(2026, 11, 16), daysInWeek};
    const QDate tuesday(2026, 11, 17);
    using Days = std::vector<bool>;
    const Days weekend{false, false, false, false, false, true, true};
    const Days saturday{false, false, false, false, false, true, false};
    const Days sunday{false, false, false, false, false, false, true};
    CHECK(emptyDays(days, usualWorkingHours, {}, tuesday) == weekend);
    CHECK(emptyDays(days, usualWorkingHours, {}, QDate(2026, 11, 21)) == sunday);
    const std::vector onSunday{SessionSpan{{6, 600}, {6, 660}}};
    CHECK(emptyDays(days, usualWorkingHours, onSunday, tuesday) == saturday);
    const std::vector pastMidnight{SessionSpan{{4, 1430}, {5, 20}}};
    CHECK(emptyDays(days, usualWorkingHours, pastMidnight, tuesday) == sunday);
    CHECK(emptyDays(days, WorkingHours{}, {}, QDate(2026, 12, 1)).empty());
    const ShownDays sixWeeks{QDate(2026, 10, 26), 42};
    CHECK(emptyDays(sixWeeks, usualWorkingHours, {}, tuesday)[41]);
}

TEST_CASE("the hours of work are whole, and reach as far as sessions do", "[week layout]")
{
    const ShownDays days{QDate(2026, 11, 16), daysInWeek};
    WorkingHours hours = usualWorkingHours;
    hours[1] = Workday{8 * 60 + 30, 16 * 60};
    using Hours = std::pair<int, int>;
    CHECK(minutesOfWork(days, hours, {}) == Hours{8 * 60, 17 * 60});
    const std::vector late{SessionSpan{{2, 20 * 60 + 10}, {2, 21 * 60}}};
    CHECK(minutesOfWork(days, hours, piecesOf(late, 1)) == Hours{8 * 60, 21 * 60});
    const std::vector pastMidnight{SessionSpan{{4, 23 * 60 + 30}, {5, 20}}};
    CHECK(minutesOfWork(days, hours, piecesOf(pastMidnight, 1)) == Hours{8 * 60, minutesInDay});
    CHECK(minutesOfWork({QDate(2026, 11, 21), 1}, hours, {}) == Hours{0, minutesInDay});
}

TEST_CASE("a folded day is narrow, and hours that are left out have no place", "[week layout]")
{
    WeekGeometry geometry{60, 760, 60, 7};
    geometry.folded = {false, false, false, false, false, true, true};
    CHECK(geometry.xOf(0) == 60);
    CHECK(geometry.dayRect(5).width() == WeekGeometry::foldedWidth);
    CHECK(geometry.dayRect(6).width() == WeekGeometry::foldedWidth);
    CHECK(geometry.dayRect(0).width() == 128);
    CHECK(geometry.xOf(7) == 760);
    CHECK(geometry.nearestTime({740, 0}, 15).day == 6);

    geometry.fromMinute = 8 * 60;
    geometry.toMinute = 18 * 60;
    CHECK(geometry.height() == 600);
    CHECK(geometry.yOf(9 * 60) == 60);
    CHECK(geometry.rangeRect({0, 7 * 60, 9 * 60}).top() == 0);
    CHECK(geometry.rangeRect({0, 7 * 60, 9 * 60}).height() == 60);
    CHECK(geometry.rangeRect({0, 19 * 60, 20 * 60}).isEmpty());
    CHECK(geometry.nearestTime({100, 30}, 15).minute == 8 * 60 + 30);
    CHECK(geometry.nearestTime({100, 5000}, 15).minute == 18 * 60 - 15);
    CHECK(geometry.nearestTime({100, -50}, 15).minute == 8 * 60);
}
