// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/unit/known_places.h"
#include "ui/calendar/session_carrying.h"

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

constexpr int carriedFarEnough = 10;
constexpr int carriedThursday = 3;

SessionItem sessionAt(QDate date, QTime time)
{
    SessionItem item;
    item.id = {7};
    item.clientName = u"Anna Berg"_s;
    item.startsAt = resolve(date, time, test::berlin).first;
    item.lengthMinutes = 50;
    return item;
}

SessionItem annas() { return sessionAt(test::monday.addDays(carriedThursday), {10, 0}); }

const SessionSpan annasSpan{{carriedThursday, 600}, {carriedThursday, 650}};

/// In hand since the pointer pressed on it at a time.
SessionCarrying held(WeekTime grabbed, bool atLowerEdge)
{
    SessionCarrying carrying;
    carrying.takeByMouse({annas(), {}, atLowerEdge}, grabbed, annasSpan, test::berlin);
    return carrying;
}

MoveRequest wanted(QDate date, QTime time, int length)
{
    return {{7}, resolve(date, time, test::berlin).first, length, false};
}

std::optional<MoveGhost> ghostOf(const SessionCarrying &carrying)
{
    const ShownDays days{test::monday, daysInWeek};
    return carrying.ghost(days, WeekClock(days, test::berlin), test::berlin);
}

} // namespace

TEST_CASE("Alt with a key is a step of the session, other keys are none", "[session carrying]")
{
    const auto alt = [](int key) { return moveStepOf(key, Qt::AltModifier); };
    const auto withShift = [](int key) {
        return moveStepOf(key, Qt::AltModifier | Qt::ShiftModifier);
    };
    CHECK(alt(Qt::Key_Down) == MoveStep{0, 5, 0});
    CHECK(alt(Qt::Key_Up) == MoveStep{0, -5, 0});
    CHECK(alt(Qt::Key_Left) == MoveStep{-1, 0, 0});
    CHECK(alt(Qt::Key_Right) == MoveStep{1, 0, 0});
    CHECK(alt(Qt::Key_PageUp) == MoveStep{0, -60, 0});
    CHECK(alt(Qt::Key_PageDown) == MoveStep{0, 60, 0});
    CHECK(withShift(Qt::Key_Down) == MoveStep{0, 0, 5});
    CHECK(withShift(Qt::Key_Up) == MoveStep{0, 0, -5});
    CHECK(withShift(Qt::Key_Left) == MoveStep{-1, 0, 0});
    CHECK(withShift(Qt::Key_PageDown) == MoveStep{0, 60, 0});
    CHECK(moveStepOf(Qt::Key_Down, Qt::AltModifier | Qt::KeypadModifier) == MoveStep{0, 5, 0});
    CHECK_FALSE(moveStepOf(Qt::Key_Down, Qt::NoModifier));
    CHECK_FALSE(moveStepOf(Qt::Key_Down, Qt::ShiftModifier));
    CHECK_FALSE(alt(Qt::Key_Return));
    CHECK_FALSE(alt(Qt::Key_Home));
}

TEST_CASE("a press becomes a move only when the pointer goes far enough", "[session carrying]")
{
    SessionCarrying carrying;
    CHECK_FALSE(carrying.pull({100, 100}, carriedFarEnough));
    carrying.press({annas(), {100, 100}, true});
    CHECK(carrying.isPressed());
    CHECK_FALSE(carrying.pull({104, 105}, carriedFarEnough));
    CHECK(carrying.isPressed());

    const auto press = carrying.pull({100, 110}, carriedFarEnough);
    REQUIRE(press);
    CHECK(press->session.id == SessionId{7});
    CHECK(press->point == QPoint(100, 100));
    CHECK(press->atLowerEdge);
    CHECK_FALSE(carrying.isPressed()); // so that a refusal is said once
    CHECK_FALSE(carrying.isHeld());

    carrying.press({annas(), {100, 100}, false});
    carrying.takePress();
    CHECK_FALSE(carrying.pull({500, 500}, carriedFarEnough));
}

TEST_CASE("a session is carried by where it is held", "[session carrying]")
{
    SessionCarrying carrying = held({carriedThursday, 620}, false);
    CHECK(carrying.isHeldByMouse());
    CHECK(carrying.isCarried());
    CHECK_FALSE(carrying.isStretched());
    CHECK_FALSE(carrying.isMovedByKeys());

    carrying.carryTo({carriedThursday + 1, 682}, test::monday);
    const auto ghost = ghostOf(carrying);
    REQUIRE(ghost);
    CHECK(ghost->ranges == std::vector{DayRange{carriedThursday + 1, 660, 710}}); // on a whole step
    CHECK(ghost->name == u"Anna Berg"_s);
    CHECK(ghost->text == u"11:00 – 11:50 (50 min)"_s);
    CHECK_FALSE(ghost->refused);
    CHECK(carrying.ask() == wanted(test::monday.addDays(4), {11, 0}, 50));
}

TEST_CASE("held above the days' start it goes to the day before", "[session carrying]")
{
    SessionCarrying carrying = held({carriedThursday, 620}, false);
    carrying.carryTo({carriedThursday, 5},
                     test::monday); // its start would be at a quarter to midnight
    CHECK(carrying.move().date() == test::monday.addDays(2));
    CHECK(carrying.move().minute() == 23 * 60 + 45);
}

TEST_CASE("held at its lower edge it is stretched, the start stays", "[session carrying]")
{
    SessionCarrying carrying = held({carriedThursday, 648}, true);
    CHECK(carrying.isStretched());
    carrying.carryTo({carriedThursday, 678}, test::monday);
    CHECK(ghostOf(carrying)->ranges == std::vector{DayRange{carriedThursday, 600, 680}});
    CHECK(carrying.ask() == wanted(test::monday.addDays(carriedThursday), {10, 0}, 80));
}

TEST_CASE("keys move and stretch step by step", "[session carrying]")
{
    SessionCarrying carrying;
    carrying.takeByKeys(annas(), test::berlin);
    CHECK(carrying.isMovedByKeys());
    CHECK_FALSE(carrying.isHeldByMouse());
    CHECK_FALSE(carrying.isCarried());
    carrying.step({.minutes = 60});
    carrying.step({.days = 1});
    carrying.step({.longerBy = -5});
    CHECK(carrying.ask() == wanted(test::monday.addDays(4), {11, 0}, 45));
}

TEST_CASE("until the answer the session stays in hand, but nothing moves it", "[session carrying]")
{
    SessionCarrying byKeys;
    byKeys.takeByKeys(annas(), test::berlin);
    byKeys.step({.minutes = 5});
    REQUIRE(byKeys.ask());
    CHECK(byKeys.isHeld());
    CHECK(ghostOf(byKeys));
    CHECK_FALSE(byKeys.isMovedByKeys());

    SessionCarrying byMouse = held({carriedThursday, 620}, false);
    byMouse.carryTo({carriedThursday, 720}, test::monday);
    REQUIRE(byMouse.ask());
    CHECK(byMouse.isHeld());
    CHECK_FALSE(byMouse.isCarried());

    byMouse.drop();
    CHECK_FALSE(byMouse.isHeld());
    CHECK_FALSE(ghostOf(byMouse));
}

TEST_CASE("brought back to where it stood, nothing is asked for", "[session carrying]")
{
    SessionCarrying carrying = held({carriedThursday, 620}, false);
    carrying.carryTo({carriedThursday, 720}, test::monday);
    carrying.carryTo({carriedThursday, 621}, test::monday);
    CHECK_FALSE(carrying.ask());
    CHECK(carrying.isCarried());
}

TEST_CASE("a time that does not exist is refused", "[session carrying]")
{
    const QDate spring(2026, 3, 29);
    SessionCarrying carrying;
    carrying.takeByKeys(sessionAt(spring, {4, 0}), test::berlin);
    carrying.step({.minutes = -60});
    carrying.step({.minutes = -60});
    const ShownDays day{spring, 1};
    const auto ghost = carrying.ghost(day, WeekClock(day, test::berlin), test::berlin);
    REQUIRE(ghost);
    CHECK(ghost->refused);
    CHECK(ghost->text == u"No such time on this day"_s);
    CHECK(ghost->ranges == std::vector{DayRange{0, 120, 170}});
    CHECK_FALSE(carrying.ask());
    CHECK(carrying.isMovedByKeys()); // the next key may lead on
}
