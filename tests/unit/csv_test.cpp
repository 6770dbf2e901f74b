// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/csv.h"
#include "tests/support/catch.h"
#include "tests/unit/known_places.h"
#include "ui/activity/period.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("a record is written as RFC 4180 says", "[csv]")
{
    CHECK(csvRecord({u"Þór"_s, u"90"_s}) == "Þór,90\r\n");
    CHECK(csvRecord({u"Berg, Anna"_s, {}}) == "\"Berg, Anna\",\r\n");
    CHECK(csvRecord({u"the \"best\""_s}) == "\"the \"\"best\"\"\"\r\n");
    CHECK(csvRecord({u"two\nlines"_s}) == "\"two\nlines\"\r\n");
    CHECK(csvRecord({u"two\rlines"_s}) == "\"two\rlines\"\r\n");
    CHECK(csvRecord({}) == "\r\n");
}

TEST_CASE("no cell is a formula to a spreadsheet", "[csv]")
{
    for (const QString &cell : {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s, u"\t=1"_s})
        CHECK(csvRecord({cell}) == QString(u'\'' + cell + u"\r\n"_s).toUtf8());
    CHECK(csvRecord({u"=HYPERLINK(\"x\", \"y\")"_s}) ==
          "\"'=HYPERLINK(\"\"x\"\", \"\"y\"\")\"\r\n");
    CHECK(csvRecord({u"\r=1"_s}) == "\"'\r=1\"\r\n");
    CHECK(csvRecord({u"\n=1"_s}) == "\"'\n=1\"\r\n");
    CHECK(csvRecord({u"2026-11-18"_s}) == "2026-11-18\r\n");
}

TEST_CASE("a period is of whole days by the locale's week", "[period]")
{
    const QLocale american(QLocale::English, QLocale::UnitedStates);
    CHECK(daysOf(Period::ThisWeek, wednesday, british) ==
          DaySpan{QDate(2026, 11, 16), QDate(2026, 11, 22)});
    CHECK(daysOf(Period::ThisWeek, wednesday, american) ==
          DaySpan{QDate(2026, 11, 15), QDate(2026, 11, 21)});
    CHECK(daysOf(Period::ThisMonth, wednesday, british) ==
          DaySpan{QDate(2026, 11, 1), QDate(2026, 11, 30)});
    CHECK(daysOf(Period::LastMonth, QDate(2026, 1, 31), british) ==
          DaySpan{QDate(2025, 12, 1), QDate(2025, 12, 31)});
    CHECK(daysOf(Period::ThisYear, wednesday, british) ==
          DaySpan{QDate(2026, 1, 1), QDate(2026, 12, 31)});
    CHECK_FALSE(daysOf(Period::All, wednesday, british));
}
