// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clock_ticks.h"
#include "tests/support/catch.h"
#include "tests/unit/known_places.h"

#include <QStringList>
#include <QTest>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("minute and date are told once when they turn, the date last", "[clock]")
{
    QDateTime now(thursday, QTime(23, 58, 30), berlin);
    ClockTicks ticks([&] { return now; });
    QStringList told;
    QObject::connect(&ticks, &ClockTicks::minuteTurned, [&] { told << u"minute"_s; });
    QObject::connect(&ticks, &ClockTicks::dateTurned, [&] { told << u"date"_s; });
    const auto lookAt = [&](const QDateTime &other) {
        now = other;
        told.clear();
        ticks.look();
        return told.join(u' ');
    };
    CHECK(lookAt(now.addSecs(29)).isEmpty());
    CHECK(lookAt(now.addSecs(1)) == u"minute"_s);
    CHECK(lookAt(now.addSecs(59)).isEmpty());
    CHECK(lookAt(now.addSecs(1)) == u"minute date"_s); // midnight
    CHECK(lookAt(now).isEmpty());
    CHECK(lookAt(now.addDays(3)) == u"minute date"_s);  // after a sleep
    CHECK(lookAt(now.addDays(-1)) == u"minute date"_s); // the clock was set
    // The same instant is another day elsewhere: 00:00 in Berlin, the evening before in New York.
    CHECK(lookAt(now.toTimeZone(newYork)) == u"date"_s);
}

TEST_CASE("the clock is looked at with each whole minute, and never later than in a minute",
          "[clock]")
{
    QDateTime now(thursday, QTime(10, 0, 15), berlin);
    ClockTicks ticks([&] { return now; });
    const auto *timer = ticks.findChild<QTimer *>();
    REQUIRE(timer);
    CHECK(timer->isActive());
    CHECK(timer->interval() == 45'000);
    now = QDateTime(thursday, QTime(11, 0, 0), berlin);
    ticks.look();
    CHECK(timer->interval() == 60'000);

    bool turned = false;
    QObject::connect(&ticks, &ClockTicks::minuteTurned, [&] { turned = true; });
    now = QDateTime(thursday, QTime(11, 0, 59), berlin);
    ticks.look();
    now = now.addSecs(1); // the timer alone notices it, a second later
    CHECK(QTest::qWaitFor([&] { return turned; }, 3000));
    CHECK(timer->isActive());
}
