// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "core/base/money.h"
#include "tests/support/catch.h"
#include "tests/unit/known_places.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QLocale american(QLocale::English, QLocale::UnitedStates);

} // namespace

TEST_CASE("a day has its weekday, in the order of the locale", "[words]")
{
    CHECK(mediumDate(thursday, british) == u"Thu, 19 Nov 2026"_s);
    CHECK(mediumDate(thursday, american) == u"Thu, Nov 19, 2026"_s);
    CHECK(mediumDate(thursday, german) == u"Do., 19. Nov. 2026"_s);
}

TEST_CASE("a near day goes without its year, one of another year has it", "[words]")
{
    const QDate today(2026, 1, 2);
    CHECK(nearDate(thursday, today, british) == u"Thu, 19 Nov"_s);
    CHECK(nearDate(thursday, today, american) == u"Thu, Nov 19"_s);
    CHECK(nearDate(thursday, today, german) == u"Do., 19. Nov."_s);
    CHECK(nearDate(thursday, today, QLocale(u"es_ES"_s)) == u"jue, 19 de nov"_s);
    CHECK(nearDate(thursday, today, QLocale(u"is_IS"_s)) == u"fim., 19. nóv."_s);
    CHECK(nearDate(thursday, today, QLocale(u"ja_JP"_s)).contains(u"11月19日"_s));
    CHECK_FALSE(nearDate(thursday, today, QLocale(u"ja_JP"_s)).contains(u"2026"_s));
    CHECK(nearDate(thursday, QDate(2027, 1, 2), british) == u"Thu, 19 Nov 2026"_s);
}

TEST_CASE("a time is on the clock of the locale, without seconds", "[words]")
{
    CHECK(clockTime(QTime(14, 30), british) == u"14:30"_s);
    CHECK(clockTime(QTime(14, 30), american) == u"2:30 PM"_s);
    CHECK(clockTime(QTime(14, 30), QLocale::c()) == u"14:30"_s);
}

TEST_CASE("a time that comes twice names its clock, in the locale's words", "[words]")
{
    const Instant first = resolve(QDate(2027, 10, 31), QTime(2, 30), berlin).first;
    const auto local = [&](qint64 minutes) {
        return localTime(first.plusMinutes(minutes), berlin);
    };
    CHECK(clockSpan(local(0), local(30), british) == u"02:30 CEST – 02:00 CET"_s);
    CHECK(clockTime(local(0), german) == u"02:30 MESZ"_s);
    CHECK(clockTime(local(60), german) == u"02:30 MEZ"_s);
    CHECK(clockTime(local(60), american) == u"2:30 AM GMT+1"_s); // no abbreviation of its own
    CHECK(mediumDateTime(local(60), british) == u"Sun, 31 Oct 2027, 02:30 CET"_s);
    CHECK(timeSpan(local(-60), local(60), british) == u"Sun, 31 Oct 2027, 01:30 – 02:30 CET"_s);
    CHECK(clockTime(local(90), british) == u"03:00"_s);
    const QTimeZone azores("Atlantic/Azores");
    CHECK(clockTime(localTime(startOfDay(QDate(2027, 10, 31), azores), azores), british) ==
          u"00:00 GMT"_s);
}

TEST_CASE("a span names its second day only where it ends on another", "[words]")
{
    const QDateTime start(thursday, QTime(23, 30), berlin);
    CHECK(timeSpan(start.addSecs(-7200), start, british) == u"Thu, 19 Nov 2026, 21:30 – 23:30"_s);
    CHECK(timeSpan(start, start.addSecs(3600), british) ==
          u"Thu, 19 Nov 2026, 23:30 – Fri, 20 Nov 2026, 00:30"_s);
}

TEST_CASE("days, times and amounts of right-to-left countries stand apart in a sentence", "[words]")
{
    const auto standsApart = [](const QString &text) {
        return text.startsWith(QChar(0x2068)) && text.endsWith(QChar(0x2069));
    };
    const QDate today(2026, 1, 2);
    const Currency euro = currencyByCode(u"EUR"_s).value();
    for (const QLocale &locale : {QLocale(u"ar_EG"_s), QLocale(u"he_IL"_s)}) {
        INFO(locale.name().toStdString());
        for (const QString &day : {mediumDate(thursday, locale), longDate(thursday, locale),
                                   nearDate(thursday, today, locale)}) {
            CHECK(standsApart(day));
            CHECK(withoutIsolates(day).size() == day.size() - 2);
        }
    }
    CHECK(standsApart(clockTime(QTime(14, 30), QLocale(u"ar_EG"_s))));
    CHECK(standsApart(formatMoney({90'00}, euro, QLocale(u"ar_EG"_s))));
    // Of a span each end is one, so that it runs as the sentence does.
    const QDateTime from(thursday, QTime(10, 30));
    const QString span = clockSpan(from, from.addSecs(3'000), QLocale(u"ar_EG"_s));
    CHECK(span.count(QChar(0x2068)) == 2);
    // European figures reorder nothing.
    CHECK(clockTime(QTime(14, 30), QLocale(u"he_IL"_s)) == u"14:30"_s);
    CHECK_FALSE(standsApart(longDate(thursday, british)));
    CHECK(withoutIsolates(formatMoney({90'00}, euro, british)) ==
          formatMoney({90'00}, euro, british));
}
