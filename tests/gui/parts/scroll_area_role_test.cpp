// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "ui/parts/page_area.h"

#include <QAccessible>
#include <QWidget>

using namespace sessionbook;

TEST_CASE("a reader may ask a scroll area for a child that has gone", "[parts][accessibility]")
{
    QWidget window;
    PageArea area(new QWidget, {40, 40}, &window);
    auto *interface = QAccessible::queryAccessibleInterface(&area);
    REQUIRE(interface);
    const int count = interface->childCount();
    CHECK(count > 0);
    CHECK(interface->child(0) != nullptr);
    CHECK(interface->child(count) == nullptr);
    CHECK(interface->child(count + 1000) == nullptr);
}
