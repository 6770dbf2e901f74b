// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/sessions.h"
#include "tests/gui/calendar/shown_page.h"
#include "ui/calendar/month_view.h"

#include <QApplication>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

void roll(QWidget *widget, QPoint delta, Qt::KeyboardModifiers modifiers = {},
          QPoint at = {200, 300})
{
    QWheelEvent event(at, widget->mapToGlobal(at), {}, delta, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
    QTest::qWait(250); // the next one is another gesture
}

constexpr QPoint towards{0, 120};
constexpr QPoint away{0, -120};

} // namespace

TEST_CASE("days off without sessions are folded, and unfold by a key, a click or a session",
          "[calendar part]")
{
    ShownPage shown;
    const auto width = [&](int day) { return shown.view->geometry().dayRect(day).width(); };
    CHECK(width(5) == WeekGeometry::foldedWidth);
    CHECK(width(6) == WeekGeometry::foldedWidth);
    CHECK(width(0) > 100);
    key(Qt::Key_O);
    CHECK(width(5) > 100);
    CHECK_FALSE(shown.page.state().foldsDaysOff);
    key(Qt::Key_O);
    click(shown.view->viewport(), shown.freePoint(6, 11 * 60));
    CHECK(width(5) > 100);
    CHECK(shown.page.selectedDate() == monday.addDays(6));
    CHECK(shown.booked.empty());

    key(Qt::Key_O);
    const SessionId id = shown.bookAt(5, 11);
    CHECK(width(5) > 100);
    CHECK(width(6) == WeekGeometry::foldedWidth);
    REQUIRE(shown.practice().undo().ok());
    CHECK(width(5) == WeekGeometry::foldedWidth);
    REQUIRE(shown.practice().redo().ok());
    // What the filter hides is there all the same.
    REQUIRE(shown.practice()
                .sessions()
                .perform({id, 1}, ask::Cancel{CancelReason::ByClient, {}, {}})
                .ok());
    SessionFilter filter;
    filter.hidesCancelled = true;
    shown.page.setFilter(filter);
    CHECK(width(5) > 100);
    key(Qt::Key_D);
    CHECK(shown.view->geometry().folded.empty()); // a day alone is not
}

TEST_CASE("the hours of work alone fill the view, and reach as far as sessions do",
          "[calendar part]")
{
    ShownPage shown;
    const int before = shown.view->geometry().hourHeight;
    key(Qt::Key_H);
    CHECK(shown.page.state().workOnly);
    CHECK(shown.view->geometry().fromMinute == 9 * 60);
    CHECK(shown.view->geometry().toMinute == 17 * 60);
    CHECK(shown.view->geometry().hourHeight >= before);
    CHECK(shown.view->verticalScrollBar()->maximum() <= 1);
    const SessionId late = shown.bookAt(3, 20);
    CHECK(shown.view->geometry().toMinute == 21 * 60);
    shown.page.select(late); // eleven hours and more are scrolled
    CHECK(shown.view->viewport()->rect().contains(shown.middleOf(late)));
    shown.view->verticalScrollBar()->setValue(0);
    doubleClick(shown.view->viewport(), shown.freePoint(1, 9 * 60));
    REQUIRE(shown.booked.size() == 1);
    CHECK(shown.booked[0]->startsAt == shown.at(monday.addDays(1), QTime(9, 0)));
    key(Qt::Key_H);
    CHECK(shown.view->geometry().height() == 24 * shown.view->geometry().hourHeight);
}

TEST_CASE("of a session past midnight the hours of work show where it begins", "[calendar part]")
{
    ShownPage shown;
    const SessionId id = shown.bookAt(4, 23, 30);
    key(Qt::Key_H);
    CHECK(shown.view->geometry().fromMinute == 9 * 60);
    CHECK(shown.view->geometry().toMinute == 24 * 60);
    key(Qt::Key_End);
    CHECK(shown.view->currentSession() == id);
    CHECK(shown.view->viewport()->rect().contains(shown.middleOf(id)));
    key(Qt::Key_Right); // the rest of it, on Saturday, is not there
    key(Qt::Key_PageDown);
    key(Qt::Key_PageUp);
    CHECK_FALSE(shown.view->grab().isNull());
}

TEST_CASE("Ctrl with the wheel or with plus and minus zooms the hours", "[calendar part]")
{
    ShownPage shown;
    const auto hour = [&] { return shown.view->geometry().hourHeight; };
    const int usual = hour();
    const QPoint at(200, 300);
    const auto time = shown.view->timeAt(at);
    roll(shown.view->viewport(), towards, Qt::ControlModifier, at);
    CHECK(hour() == usual * 125 / 100);
    CHECK(shown.page.state().zoom == 125);
    CHECK(shown.view->timeAt(at) == time); // what was under the pointer stays there
    key(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(shown.page.state().zoom == 150);
    for (int i = 0; i < 12; ++i)
        key(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(shown.page.state().zoom == 50);
    roll(shown.view->viewport(), away, Qt::ControlModifier);
    CHECK(shown.page.state().zoom == 50);
    key(Qt::Key_0, Qt::ControlModifier);
    CHECK(hour() == usual);

    CalendarState state = shown.page.state();
    state.zoom = 140; // of another version, or a hand
    shown.page.restore(state);
    CHECK(shown.page.state().zoom == 150);
}

TEST_CASE("the wheel turns the weeks sideways or with Shift, and else scrolls", "[calendar part]")
{
    ShownPage shown;
    QWidget *week = shown.view->viewport();
    roll(week, away, Qt::ShiftModifier);
    CHECK(shown.page.firstDay() == monday.addDays(7));
    roll(week, towards, Qt::ShiftModifier);
    roll(week, {120, 0});
    CHECK(shown.page.firstDay() == monday.addDays(-7));
    roll(week, {-60, 0});
    CHECK(shown.page.firstDay() == monday.addDays(-7)); // half a notch
    roll(week, {-60, 0});
    CHECK(shown.page.firstDay() == monday);
    const int before = shown.view->verticalScrollBar()->value();
    roll(week, away);
    CHECK(shown.view->verticalScrollBar()->value() > before);
    CHECK(shown.page.firstDay() == monday);
    key(Qt::Key_M);
    roll(find<MonthView>(u"monthView"_s)->viewport(), {-120, 0});
    CHECK(shown.page.selectedDate().month() == 12);
}
