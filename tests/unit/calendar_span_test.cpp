// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/unit/known_places.h"
#include "ui/calendar/calendar_span.h"
#include "ui/calendar/calendar_words.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("the days around a date", "[calendar span]")
{
    CHECK(daysAround(thursday, CalendarSpan::Day, Qt::Monday) == ShownDays{thursday, 1});
    CHECK(daysAround(thursday, CalendarSpan::Week, Qt::Monday) ==
          ShownDays{QDate(2026, 11, 16), 7});
    CHECK(daysAround(thursday, CalendarSpan::Week, Qt::Sunday) ==
          ShownDays{QDate(2026, 11, 15), 7});
}

TEST_CASE("a month has as many weeks as it needs", "[calendar span]")
{
    const auto month = [](int year, int number, Qt::DayOfWeek first) {
        return daysAround(QDate(year, number, 15), CalendarSpan::Month, first);
    };
    CHECK(month(2026, 11, Qt::Monday) == ShownDays{QDate(2026, 10, 26), 42}); // from a Sunday
    CHECK(month(2026, 11, Qt::Sunday) == ShownDays{QDate(2026, 11, 1), 35});
    CHECK(month(2027, 2, Qt::Monday) == ShownDays{QDate(2027, 2, 1), 28}); // four weeks sharp
}

TEST_CASE("a step is a day, a week or a month", "[calendar span]")
{
    const QDate last(2026, 1, 31);
    CHECK(stepped(last, CalendarSpan::Day, 1) == QDate(2026, 2, 1));
    CHECK(stepped(last, CalendarSpan::Week, -1) == QDate(2026, 1, 24));
    CHECK(stepped(last, CalendarSpan::Month, 1) == QDate(2026, 2, 28));
}

TEST_CASE("the title names what is shown", "[calendar words]")
{
    CHECK(titleOf(thursday, CalendarSpan::Day, british) == u"Thursday, 19 November 2026"_s);
    CHECK(titleOf(thursday, CalendarSpan::Week, british) == u"16 – 22 November 2026"_s);
    CHECK(titleOf(thursday, CalendarSpan::Month, british) == u"November 2026"_s);
}
