// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/csv.h"
#include "core/base/money.h"
#include "tests/support/catch.h"
#include "tests/unit/known_places.h"
#include "ui/fields/period.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("a record is written as RFC 4180 says", "[csv]")
{
    const CsvTable table(british);
    CHECK(table.record({u"Þór"_s, u"90"_s}) == "Þór,90\r\n");
    CHECK(table.record({u"Berg, Anna"_s, {}}) == "\"Berg, Anna\",\r\n");
    CHECK(table.record({u"the \"best\""_s}) == "\"the \"\"best\"\"\"\r\n");
    CHECK(table.record({u"two\nlines"_s}) == "\"two\nlines\"\r\n");
    CHECK(table.record({u"two\rlines"_s}) == "\"two\rlines\"\r\n");
    CHECK(table.record({u"Berg; Anna"_s, u"1"_s}) == "\"Berg; Anna\",1\r\n");
    CHECK(table.record({u"two\tcells"_s}) == "\"two\tcells\"\r\n");
    CHECK(table.record({}) == "\r\n");
}

TEST_CASE("a table is one for the spreadsheets of its locale", "[csv]")
{
    CHECK(CsvTable::start() == QString(QChar(QChar::ByteOrderMark)).toUtf8());
    const QStringList cells{u"a"_s, u"b;c"_s, u"d,e"_s};
    for (const QLocale &locale : {german, icelandic, QLocale(QLocale::French)})
        CHECK(CsvTable(locale).record(cells) == "a;\"b;c\";\"d,e\"\r\n");
    const QLocale swiss(QLocale::German, QLocale::Switzerland); // 1'234.50
    for (const QLocale &locale : {british, swiss, QLocale(QLocale::Japanese)})
        CHECK(CsvTable(locale).record(cells) == "a,\"b;c\",\"d,e\"\r\n");
}

TEST_CASE("no cell is a formula to a spreadsheet", "[csv]")
{
    const CsvTable table(british);
    for (const QString &cell :
         {u"=1+1"_s, u"+1"_s, u"-1+1"_s, u"@SUM(A1)"_s, u" +1+1"_s, u"  =1"_s, u"\u00a0=1"_s,
          u"＝1+1"_s, u"＋1"_s, u"－1"_s, u"＠SUM(A1)"_s, u"\u3000＝1"_s, u"﹦1"_s, u"−1"_s})
        CHECK(table.record({cell}) == QString(u'\'' + cell + u"\r\n"_s).toUtf8());
    CHECK(table.record({u"=HYPERLINK(\"x\", \"y\")"_s}) ==
          "\"'=HYPERLINK(\"\"x\"\", \"\"y\"\")\"\r\n");
    CHECK(table.record({u"\t=1"_s}) == "\"'\t=1\"\r\n");
    CHECK(table.record({u" \t=1"_s}) == "\"' \t=1\"\r\n");
    CHECK(table.record({u"\r=1"_s}) == "\"'\r=1\"\r\n");
    CHECK(table.record({u"\n=1"_s}) == "\"'\n=1\"\r\n");
    for (const QString &cell : {u"--1"_s, u"-"_s, u"-1-1"_s, u"-A1"_s, u"-1.5.5"_s, u"-1\n"_s})
        CHECK(table.record({cell}).contains(QString(u'\'' + cell).toUtf8()));
    // Of a reversal, to be added up.
    CHECK(table.record({u"-1"_s, u"-1234.50"_s}) == "-1,-1234.50\r\n");
    CHECK(CsvTable(german).record({u"-1234,50"_s}) == "\"-1234,50\"\r\n");
    CHECK(table.record({u"2026-11-18"_s}) == "2026-11-18\r\n");
    CHECK(table.record({u"Anna-Lena"_s, u" "_s, u"a=b"_s}) == "Anna-Lena, ,a=b\r\n");
}

TEST_CASE("an amount in a table has the locale's decimal mark and nothing else", "[csv]")
{
    const Currency euro = *currencyByCode(u"EUR"_s);
    const Currency krona = *currencyByCode(u"ISK"_s);
    CHECK(plainAmount(Money{1'234'50}, euro, german) == u"1234,50"_s);
    CHECK(plainAmount(Money{1'234'05}, euro, british) == u"1234.05"_s);
    CHECK(plainAmount(Money{57'48}, euro, QLocale(u"ar_EG"_s)) == u"57.48"_s);
    CHECK(plainAmount(Money{1'234'000}, krona, icelandic) == u"1234000"_s);
    CHECK(plainAmount(Money{-5}, euro, british) == u"-0.05"_s);
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
    CHECK(daysOf(Period::LastYear, wednesday, british) ==
          DaySpan{QDate(2025, 1, 1), QDate(2025, 12, 31)});
    CHECK_FALSE(daysOf(Period::All, wednesday, british));
}
