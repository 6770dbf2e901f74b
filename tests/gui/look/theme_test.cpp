// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "ui/look/theme.h"

using namespace sessionbook;

TEST_CASE("every pairing of colours has the contrast it owes", "[theme]")
{
    for (const Theme *theme : {&lightTheme(), &darkTheme()}) {
        for (const ContrastPair &pair : contrastPairs(*theme)) {
            INFO(pair.what << (theme->dark ? " in the dark theme" : " in the light theme"));
            CHECK(contrastRatio(pair.foreground, pair.background) >= pair.atLeast);
        }
    }
}

TEST_CASE("contrast is measured as WCAG 2 says", "[theme]")
{
    CHECK(contrastRatio(Qt::black, Qt::white) == Approx(21));
    CHECK(contrastRatio(Qt::white, Qt::white) == Approx(1));
    CHECK(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) == Approx(4.478).epsilon(0.001));
}
