// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "ui/parts/panel_place.h"

using namespace sessionbook;

namespace {

const QRect room(12, 12, 1000, 700);
const QSize size(380, 300);

PanelPlace beside(const QRect &anchor, Qt::LayoutDirection direction = Qt::LeftToRight)
{
    return panelPlace(room, size, anchor, direction);
}

} // namespace

TEST_CASE("a panel lies where its text goes on, beside what it is about", "[panel]")
{
    const QRect anchor(440, 300, 140, 60);
    const PanelPlace right = beside(anchor);
    CHECK(right.rect.left() > anchor.right());
    REQUIRE(right.tip);
    CHECK(right.tip->x() > anchor.right());
    CHECK(right.tip->x() < right.rect.left());
    CHECK(right.tip->y() == anchor.center().y());

    const PanelPlace left = beside(anchor, Qt::RightToLeft);
    CHECK(left.rect.right() < anchor.left());
    REQUIRE(left.tip);
    CHECK(left.tip->x() < anchor.left());
    CHECK(left.tip->x() > left.rect.right());
}

TEST_CASE("a panel takes another side where its own has no room", "[panel]")
{
    CHECK(beside(QRect(800, 300, 140, 60)).rect.right() < 800);
    const PanelPlace below = beside(QRect(200, 40, 620, 60));
    CHECK(below.rect.top() > 100);
    CHECK(below.tip->y() < below.rect.top());
    const PanelPlace above = beside(QRect(200, 600, 620, 60));
    CHECK(above.rect.bottom() < 600);
    CHECK(above.tip->y() > above.rect.bottom());
    const PanelPlace nowhere = beside(QRect(200, 200, 620, 300));
    CHECK_FALSE(nowhere.tip);
    CHECK(nowhere.rect.center() == room.center());
    CHECK(beside(QRect()).rect == nowhere.rect);
}

TEST_CASE("a panel never covers what it is about, nor leaves the window", "[panel]")
{
    for (int x = 0; x <= 880; x += 40) {
        for (int y = 0; y <= 680; y += 40) {
            const QRect anchor(x, y, 140, 44);
            const PanelPlace place = beside(anchor);
            CHECK(room.contains(place.rect));
            CHECK(place.tip);
            CHECK_FALSE(place.rect.intersects(anchor));
        }
    }
}
