// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/unit/known_places.h"
#include "ui/calendar/slot_drawing.h"

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

constexpr int drawnFarEnough = 10;
constexpr WeekTime tuesdayAtNine{1, 9 * 60};

bool hover(SlotDrawing &drawing, const std::optional<WeekTime> &time)
{
    return drawing.hover(time, test::monday, test::berlin);
}

bool drawTo(SlotDrawing &drawing, WeekTime time)
{
    return drawing.drawTo(time, slotStep(Qt::NoModifier), test::monday, test::berlin);
}

} // namespace

TEST_CASE("the pointer goes by quarters of an hour, finer with Shift", "[slot drawing]")
{
    CHECK(slotStep(Qt::NoModifier) == 15);
    CHECK(slotStep(Qt::ControlModifier) == 15);
    CHECK(slotStep(Qt::ShiftModifier) == 5);
    CHECK(quarterFrom(tuesdayAtNine) == DayRange{1, 540, 555});
}

TEST_CASE("the pointer over a free time shows what a double click would book", "[slot drawing]")
{
    SlotDrawing drawing;
    CHECK_FALSE(hover(drawing, {})); // there was none
    CHECK(hover(drawing, tuesdayAtNine));
    REQUIRE(drawing.ghost());
    CHECK(drawing.ghost()->range == DayRange{1, 540, 555});
    CHECK(drawing.ghost()->text == u"+ 09:00"_s);
    CHECK_FALSE(drawing.ghost()->drawnOut);
    CHECK_FALSE(hover(drawing, tuesdayAtNine));

    CHECK(hover(drawing, WeekTime{1, 555}));
    CHECK(drawing.ghost()->text == u"+ 09:15"_s);
    CHECK(hover(drawing, {}));
    CHECK_FALSE(drawing.ghost());
}

TEST_CASE("a time that does not exist can't be booked", "[slot drawing]")
{
    const QDate spring(2026, 3, 29);
    SlotDrawing drawing;
    CHECK_FALSE(drawing.hover(WeekTime{0, 150}, spring, test::berlin));
    CHECK_FALSE(drawing.ghost());
    CHECK(drawing.hover(WeekTime{0, 180}, spring, test::berlin));

    drawing.press({0, 120}, {});
    drawing.pull({0, drawnFarEnough}, drawnFarEnough);
    drawing.drawTo({0, 165}, 15, spring, test::berlin);
    REQUIRE(drawing.ghost());
    CHECK(drawing.ghost()->text.isEmpty()); // it is drawn, but says no time
}

TEST_CASE("a click draws nothing", "[slot drawing]")
{
    SlotDrawing drawing;
    hover(drawing, tuesdayAtNine);
    drawing.press(tuesdayAtNine, {100, 100});
    CHECK(drawing.isPressed());
    CHECK_FALSE(drawing.pull({104, 105}, drawnFarEnough));
    CHECK_FALSE(drawing.release());
    CHECK_FALSE(drawing.isPressed());
    CHECK_FALSE(drawing.ghost());
}

TEST_CASE("without a press nothing is pulled", "[slot drawing]")
{
    SlotDrawing drawing;
    CHECK_FALSE(drawing.pull({500, 500}, drawnFarEnough));
    CHECK_FALSE(drawing.release());
}

TEST_CASE("a time is drawn out and given on release", "[slot drawing]")
{
    SlotDrawing drawing;
    hover(drawing, tuesdayAtNine);
    drawing.press(tuesdayAtNine, {100, 100});
    REQUIRE(drawing.pull({100, 110}, drawnFarEnough));
    CHECK(drawTo(drawing, {1, 570})); // that quarter is in it
    REQUIRE(drawing.ghost());
    CHECK(drawing.ghost()->drawnOut);
    CHECK(drawing.ghost()->range == DayRange{1, 540, 585});
    CHECK(drawing.ghost()->text == u"09:00 – 09:45 (45 min)"_s);
    CHECK_FALSE(drawTo(drawing, {1, 570}));
    CHECK(drawTo(drawing, {1, 585}));

    CHECK(drawing.release() == DayRange{1, 540, 600});
    CHECK_FALSE(drawing.isPressed());
    CHECK_FALSE(drawing.ghost());
    CHECK_FALSE(drawing.release());
}

TEST_CASE("a time is drawn upwards too, and stays on its day", "[slot drawing]")
{
    SlotDrawing drawing;
    drawing.press(tuesdayAtNine, {});
    drawing.pull({0, -drawnFarEnough}, drawnFarEnough);
    drawTo(drawing, {1, 480});
    CHECK(drawing.ghost()->range == draggedRange(tuesdayAtNine, {1, 480}, 15));
    CHECK(drawing.ghost()->range.fromMinute == 480);
    drawTo(drawing, {3, 600});
    CHECK(drawing.ghost()->range.day == 1);
}

TEST_CASE("once pulled, the pointer may come back", "[slot drawing]")
{
    SlotDrawing drawing;
    hover(drawing, tuesdayAtNine);
    drawing.press(tuesdayAtNine, {100, 100});
    REQUIRE(drawing.pull({100, 130}, drawnFarEnough));
    CHECK(drawing.pull({100, 101}, drawnFarEnough));
    CHECK(drawTo(drawing, tuesdayAtNine)); // the same quarter, but now it is drawn
    CHECK(drawing.ghost()->drawnOut);
    CHECK(drawing.release() == quarterFrom(tuesdayAtNine));
}

TEST_CASE("Escape leaves everything as it was before drawing", "[slot drawing]")
{
    SlotDrawing drawing;
    drawing.press(tuesdayAtNine, {});
    drawing.pull({0, drawnFarEnough}, drawnFarEnough);
    drawTo(drawing, {1, 600});
    CHECK(drawing.giveUp());
    CHECK_FALSE(drawing.ghost());
    CHECK_FALSE(drawing.isPressed());
    CHECK_FALSE(drawing.giveUp());
    CHECK_FALSE(drawing.release());
}

TEST_CASE("what is drawn stays when the days change under it, a mere hover goes", "[slot drawing]")
{
    SlotDrawing drawing;
    hover(drawing, tuesdayAtNine);
    CHECK(drawing.forgetHover());
    CHECK_FALSE(drawing.ghost());

    drawing.press(tuesdayAtNine, {});
    drawing.pull({0, drawnFarEnough}, drawnFarEnough);
    drawTo(drawing, {1, 600});
    CHECK_FALSE(drawing.forgetHover());
    CHECK(drawing.ghost());
}
