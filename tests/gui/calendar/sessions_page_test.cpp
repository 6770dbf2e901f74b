// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "tests/gui/calendar/shown_page.h"
#include "tests/gui/support/reading.h"

#include <QCalendarWidget>
#include <QLabel>
#include <QPushButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("the toolbar leads from week to week", "[sessions page]")
{
    ShownPage shown;
    auto *title = shown.child<QPushButton>(u"calendarTitle"_s);
    CHECK(title->text() == u"16 – 22 November 2026"_s);
    click(u"nextButton"_s);
    CHECK(title->text() == u"23 – 29 November 2026"_s);
    click(u"previousButton"_s);
    key(Qt::Key_PageUp);
    CHECK(shown.page.firstDay() == monday.addDays(-7));
    key(Qt::Key_Left, Qt::ControlModifier);
    CHECK(shown.page.firstDay() == monday.addDays(-14));
    key(Qt::Key_PageDown);
    key(Qt::Key_Right, Qt::ControlModifier);
    key(Qt::Key_Right, Qt::ControlModifier);
    CHECK(shown.page.firstDay() == monday.addDays(7));
    key(Qt::Key_T);
    CHECK(shown.page.firstDay() == monday);
    key(Qt::Key_PageDown);
    click(u"todayButton"_s);
    CHECK(shown.page.firstDay() == monday);
}

TEST_CASE("a date is jumped to in a calendar that drops down", "[sessions page]")
{
    ShownPage shown;
    key(Qt::Key_G, Qt::ControlModifier);
    auto *calendar = find<QCalendarWidget>(u"dateJumpCalendar"_s);
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    CHECK(calendar->selectedDate() == monday.addDays(16)); // from today, Wednesday
    key(Qt::Key_Return);
    waitUntilGone(u"dateJump"_s);
    CHECK(shown.page.firstDay() == monday.addDays(14));
    click(u"calendarTitle"_s);
    findShown(u"dateJump"_s);
    key(Qt::Key_Escape);
    waitUntilGone(u"dateJump"_s);
    CHECK(shown.page.firstDay() == monday.addDays(14));
}

TEST_CASE("a date to jump to can be typed", "[sessions page][keyboard]")
{
    ShownPage shown;
    key(Qt::Key_G, Qt::ControlModifier);
    findShown(u"dateJump"_s);
    type(u"someday"_s);
    key(Qt::Key_Return);
    CHECK(isShown(u"dateJump"_s));
    CHECK(says(u"dateJump"_s, u"Enter a day"_s));
    key(Qt::Key_Escape); // what was typed, then the calendar
    type(u"2/12"_s);
    CHECK(find<QCalendarWidget>(u"dateJumpCalendar"_s)->selectedDate() == QDate(2026, 12, 2));
    key(Qt::Key_Return);
    waitUntilGone(u"dateJump"_s);
    CHECK(shown.page.selectedDate() == QDate(2026, 12, 2));
}

TEST_CASE("the page counts the week and says when it is empty", "[sessions page]")
{
    ShownPage shown;
    CHECK(isShown(u"emptyWeek"_s));
    CHECK(shown.child<QLabel>(u"weekCounts"_s)->text().isEmpty());
    click(u"bookInEmptyWeek"_s);
    CHECK(shown.booked.size() == 1);

    const SessionId id = shown.bookAt(0, 9);
    CHECK_FALSE(isShown(u"emptyWeek"_s));
    CHECK(shown.child<QLabel>(u"weekCounts"_s)->text() == u"1 booked"_s);
    REQUIRE(shown.practice().sessions().perform({id, shown.revision(id)}, ask::Complete{}).ok());
    CHECK(shown.child<QLabel>(u"weekCounts"_s)->text() == u"1 complete · 1 unpaid"_s);
    click(u"nextButton"_s);
    CHECK(isShown(u"emptyWeek"_s));
}

TEST_CASE("a session of another week is gone to and selected", "[sessions page]")
{
    ShownPage shown;
    const SessionId id = shown.bookAt(30, 22);
    shown.page.select(id);
    CHECK(shown.page.firstDay() == monday.addDays(28));
    CHECK(shown.view->currentSession() == id);
    CHECK(shown.view->viewport()->rect().contains(shown.middleOf(id)));
}
