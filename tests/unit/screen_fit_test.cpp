// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "ui/parts/screen_fit.h"

using namespace sessionbook;

namespace {

const QSize usualSize(1360, 860);

/// A screen with a panel at the bottom, and the title bar above the window.
bool isWhollyOn(const QRect &window, const QRect &available)
{
    return available.contains(window.adjusted(0, -30, 0, 0));
}

} // namespace

TEST_CASE("a window opens as large as it likes, if the screen allows", "[window]")
{
    CHECK(fittedSize(usualSize, {0, 0, 1920, 1080}) == usualSize);
    CHECK(fittedSize(usualSize, {0, 0, 1440, 900}) == usualSize);
}

TEST_CASE("a window opens no larger than the screen, at every scale", "[window]")
{
    // 1366 × 768 and 1024 × 700; 1920 × 1080 at 150 % and at 200 %.
    for (const QSize screen :
         {QSize(1366, 740), QSize(1024, 700), QSize(1280, 692), QSize(960, 512), QSize(800, 800)}) {
        const QRect available({0, 0}, screen);
        const QSize size = fittedSize(usualSize, available);
        INFO(screen.width() << " × " << screen.height());
        CHECK(size.width() <= screen.width());
        CHECK(size.height() <= screen.height() - 30);
        CHECK(size.width() >= std::min(usualSize.width(), screen.width() - 10));
        CHECK(size.height() >= std::min(usualSize.height(), screen.height() - 50));
    }
}

TEST_CASE("a window of a screen that is gone comes onto the one that is there", "[window]")
{
    const QRect available(100, 50, 1366, 700); // beside a panel and another screen
    for (const QRect &place :
         {QRect(3000, 400, 900, 600), QRect(-2000, 400, 900, 600), QRect(300, -900, 900, 600),
          QRect(300, 2000, 900, 600), QRect(1300, 600, 900, 600), QRect(0, 0, 4000, 3000)}) {
        const QRect fitted = fittedTo(place, available);
        CHECK(isWhollyOn(fitted, available));
        CHECK(fitted.width() == std::min(place.width(), fitted.width()));
        if (place.width() == 900)
            CHECK(fitted.size() == place.size());
    }
    const QRect inside(300, 120, 900, 600);
    CHECK(fittedTo(inside, available) == inside);
}
