// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/unit/known_places.h"
#include "ui/print/schedule.h"

#include <algorithm>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

Schedule scheduleOf(const PracticeFixture &fixture, const ScheduleWish &wish)
{
    const auto schedule = scheduleFor(fixture.practice(), wish, british);
    REQUIRE(schedule.ok());
    return *schedule;
}

} // namespace

TEST_CASE("initials tell who it is to nobody else", "[schedule]")
{
    CHECK(initialsOf(u"Anna Jónsdóttir"_s) == u"A. J."_s);
    CHECK(initialsOf(u"þóra"_s) == u"Þ."_s);
    CHECK(initialsOf(u"Zoë Çelik-Ångström"_s) == u"Z. Ç."_s);
    CHECK(initialsOf(u"Couple: Eva & Karl"_s) == u"E. & K."_s);
    CHECK(initialsOf(u"Group: Mindfulness (6)"_s) == u"M."_s);
    CHECK(initialsOf(u"Intake: Magnús Árnason"_s) == u"M. Á."_s);
    CHECK(initialsOf(u"A\u0301rni B"_s) == u"A\u0301. B."_s); // a letter and its accent
    CHECK(initialsOf({}).isEmpty());
    // Nobody is left without a sign.
    CHECK(initialsOf(u"(Anna) Berg"_s) == u"A. B."_s);
    CHECK(initialsOf(u"🌻 Anna"_s) == u"A."_s);
    CHECK(initialsOf(u"🌻🌻"_s) == u"🌻"_s);
    CHECK(initialsOf(u"4711"_s) == u"4"_s);
}

TEST_CASE("a printed week holds who comes when, and for what", "[schedule]")
{
    PracticeFixture fixture;
    fixture.book(fixture.anna(), fixture.at(monday, QTime(8, 30)));
    fixture.book(fixture.bjorn(), fixture.at(monday.addDays(3), QTime(18, 0)));
    fixture.book(fixture.clara(), fixture.at(monday.addDays(7), QTime(9, 0)));

    const Schedule week = scheduleOf(fixture, {CalendarSpan::Week, monday.addDays(2)});
    CHECK(week.title == u"16 – 22 November 2026"_s);
    REQUIRE(week.entries.size() == 2);
    CHECK(week.entries[0].name == u"Anna Berg"_s);
    CHECK(week.entries[0].span.start == WeekTime{0, 8 * 60 + 30});
    CHECK(week.entries[0].type == u"Individual therapy"_s);
    CHECK(week.workingHours == DayRange{0, 9 * 60, 17 * 60});

    const Schedule day = scheduleOf(fixture, {CalendarSpan::Day, monday, PrintedNames::Initials});
    CHECK(day.title == u"Monday, 16 November 2026"_s);
    REQUIRE(day.entries.size() == 1);
    CHECK(day.entries[0].name == u"A. B."_s);
    CHECK_FALSE(day.filtered);
}

TEST_CASE("a printed week says when a filter left something out", "[schedule]")
{
    PracticeFixture fixture;
    fixture.book(fixture.anna(), fixture.at(monday, QTime(9, 0)));
    fixture.book(fixture.bjorn(), fixture.at(monday, QTime(11, 0)));
    ScheduleWish wish{CalendarSpan::Week, monday};
    wish.filter.client = u"anna"_s;
    const Schedule week = scheduleOf(fixture, wish);
    CHECK(week.entries.size() == 1);
    CHECK(week.filtered);
}

TEST_CASE("a week without a session shows the working hours", "[schedule]")
{
    const PracticeFixture fixture;
    const Schedule week = scheduleOf(fixture, {CalendarSpan::Week, monday});
    CHECK(week.entries.empty());
    CHECK(week.workingHours == DayRange{0, 9 * 60, 17 * 60});
    const Schedule sunday = scheduleOf(fixture, {CalendarSpan::Day, monday.addDays(6)});
    CHECK(sunday.workingHours == DayRange{0, 9 * 60, 17 * 60});
}
