// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/date_words.h"
#include "core/base/typed_time.h"
#include "core/search/typed_day.h"
#include "tests/support/catch.h"
#include "tests/unit/known_places.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QLocale fieldsAmerican(QLocale::English, QLocale::UnitedStates);

/// "14:15", "24:00"; empty where it is refused.
QString timeIn(const QString &typed, const QLocale &locale)
{
    const auto minute = minuteFromText(typed, locale);
    return minute ? u"%1:%2"_s.arg(*minute / 60, 2, 10, QChar(u'0'))
                        .arg(*minute % 60, 2, 10, QChar(u'0'))
                  : QString();
}

QString dayIn(const QString &typed, const QLocale &locale)
{
    const TypedDay day = readDay(typed, wednesday, wednesday, locale);
    return day.problem == TypedDay::Problem::None ? day.day.toString(Qt::ISODate) : QString();
}

} // namespace

TEST_CASE("a time is read as written, or refused", "[typed]")
{
    const std::tuple<QLocale, QString, QString> written[] = {
        {fieldsAmerican, u"12:30 PM"_s, u"12:30"_s},
        {fieldsAmerican, u"12:30 pm"_s, u"12:30"_s},
        {fieldsAmerican, u"12:30 AM"_s, u"00:30"_s},
        {fieldsAmerican, u"12:00 AM"_s, u"00:00"_s},
        {fieldsAmerican, u"12:00 PM"_s, u"12:00"_s},
        {fieldsAmerican, u"14:15"_s, u"14:15"_s},
        {fieldsAmerican, u"14:15 PM"_s, u"14:15"_s},
        {fieldsAmerican, u"14:15 AM"_s, {}},
        {fieldsAmerican, u"0:15 PM"_s, {}},
        {fieldsAmerican, u"2pm"_s, u"14:00"_s},
        {fieldsAmerican, u"2 p.m."_s, u"14:00"_s},
        {fieldsAmerican, u"2p"_s, u"14:00"_s},
        {fieldsAmerican, u"2:30"_s, {}}, // in the morning, or in the afternoon?
        {fieldsAmerican, u"230"_s, {}},
        {fieldsAmerican, u"02:30"_s, u"02:30"_s},
        {fieldsAmerican, u"9.30"_s, u"09:30"_s},
        {fieldsAmerican, u"14"_s, u"14:00"_s},
        {fieldsAmerican, u"24:00"_s, u"24:00"_s},
        {fieldsAmerican, u"13 AM"_s, {}},
        {british, u"14"_s, u"14:00"_s},
        {british, u"9.30"_s, u"09:30"_s},
        {british, u"9:30"_s, u"09:30"_s},
        {british, u"2pm"_s, u"14:00"_s},
        {british, u"1415"_s, u"14:15"_s},
        {british, u"930"_s, u"09:30"_s},
        {british, u" 14 : 15 "_s, {}},
        {british, u"14:15:00"_s, u"14:15"_s},
        {british, u"24:01"_s, {}},
        {british, u"25"_s, {}},
        {british, u"9:60"_s, {}},
        {british, u"9:5"_s, {}},
        {british, u"noon"_s, {}},
        {british, {}, {}},
        {british, u"-1"_s, {}},
        {british, u"9:30 am pm"_s, {}},
        {german, u"14 Uhr"_s, u"14:00"_s},
        {german, u"14.30 Uhr"_s, u"14:30"_s},
        {german, u"14h30"_s, u"14:30"_s},
        {icelandic, u"kl. 14"_s, u"14:00"_s},
        {egyptian, u"٢:٣٠ م"_s, u"14:30"_s},
        {egyptian, u"١٢:٣٠ ص"_s, u"00:30"_s},
        {egyptian, u"٢:٣٠"_s, {}},
        {egyptian, u"١٤:٣٠"_s, u"14:30"_s},
        {egyptian, u"9.30"_s, u"09:30"_s},
        {israeli, u"14"_s, u"14:00"_s},
        {israeli, u"9:30"_s, u"09:30"_s},
        {israeli, u"2pm"_s, u"14:00"_s},
        {icelandic, u"9.30"_s, u"09:30"_s},
        {german, u"2pm"_s, u"14:00"_s},
    };
    for (const auto &[locale, typed, time] : written) {
        INFO(locale.name() << ": " << typed);
        CHECK(timeIn(typed, locale) == time);
    }
}

TEST_CASE("a day is read as written, or refused", "[typed]")
{
    const std::tuple<QLocale, QString, QString> written[] = {
        {british, u"05.01.2027"_s, u"2027-01-05"_s},
        {german, u"05.01.2027"_s, u"2027-01-05"_s},
        {fieldsAmerican, u"05.01.2027"_s, u"2027-01-05"_s},
        {british, u"05/01/2027"_s, u"2027-01-05"_s},
        {fieldsAmerican, u"05/01/2027"_s, u"2027-05-01"_s},
        {fieldsAmerican, u"19/11/2026"_s, u"2026-11-19"_s}, // there is no other reading
        {british, u"5/1/27"_s, u"2027-01-05"_s},
        {british, u"2027-01-05"_s, u"2027-01-05"_s},
        {british, u"2/12"_s, u"2026-12-02"_s},
        {fieldsAmerican, u"2/12"_s, u"2027-02-12"_s},
        {german, u"2.12."_s, u"2026-12-02"_s},
        {british, u"+7"_s, u"2026-11-25"_s},
        {british, u"-1"_s, u"2026-11-17"_s},
        {british, u"tomorrow"_s, u"2026-11-19"_s},
        {british, u"fri"_s, u"2026-11-20"_s},
        {british, u"next tue"_s, u"2026-11-24"_s},
        {british, u"12 Dec 2026"_s, u"2026-12-12"_s},
        {british, u"Sat, 12 Dec 2026"_s, u"2026-12-12"_s},
        {british, u"Sun, 12 Dec 2026"_s, {}}, // a Saturday
        {german, u"Sa., 12. Dez. 2026"_s, u"2026-12-12"_s},
        {egyptian, u"٥‏/١‏/٢٠٢٧"_s, u"2027-01-05"_s},
        {british, u"5/1/1"_s, {}},
        {british, u"31/02/2027"_s, {}},
        {british, u"30 feb"_s, {}},
        {british, u"14"_s, u"2026-11-14"_s}, // of the month that is shown
        {german, u"14."_s, u"2026-11-14"_s},
        {egyptian, u"١٤"_s, u"2026-11-14"_s},
        {british, u"31"_s, {}},
        {british, u"0"_s, {}},
        {fieldsAmerican, u"2/30"_s, {}},
        {fieldsAmerican, u"13/32"_s, {}},
        {icelandic, u"2.12.2026"_s, u"2026-12-02"_s},
        {icelandic, u"2.12"_s, u"2026-12-02"_s},
        {icelandic, u"fös"_s, u"2026-11-20"_s},
        {icelandic, u"12. des."_s, u"2026-12-12"_s},
        {german, u"Fr"_s, u"2026-11-20"_s},
        {german, u"Fre"_s, u"2026-11-20"_s},
        {israeli, u"2.12.2026"_s, u"2026-12-02"_s},
        {israeli, u"2/12"_s, u"2026-12-02"_s},
        {israeli, u"12 דצמבר 2026"_s, u"2026-12-12"_s},
        {egyptian, u"٢/١٢"_s, u"2026-12-02"_s},
        {egyptian, u"+٧"_s, u"2026-11-25"_s},
        {egyptian, u"tomorrow"_s, u"2026-11-19"_s},
        {british, u"5/1/1226"_s, {}},
        {british, u"1226-01-05"_s, {}},
        {british, u"29/2"_s, u"2028-02-29"_s},
        {british, u"next week"_s, {}},
        {british, u"november"_s, {}},
        {british, u"5/1/2027 noon"_s, {}},
        {british, u"12345/1/1"_s, {}},
        {british, {}, {}},
    };
    for (const auto &[locale, typed, day] : written) {
        INFO(locale.name() << ": " << typed);
        CHECK(dayIn(typed, locale) == day);
    }
}

TEST_CASE("what is wrong with a day is known", "[typed]")
{
    using Problem = TypedDay::Problem;
    const std::tuple<QLocale, QString, Problem> written[] = {
        {british, u"31/02/2027"_s, Problem::NoSuchDay},
        {british, u"31.2."_s, Problem::NoSuchDay},
        {british, u"30 feb"_s, Problem::NoSuchDay},
        {british, u"31"_s, Problem::NoSuchDay},
        {german, u"31.2.2027"_s, Problem::NoSuchDay},
        {british, u"5/1/1226"_s, Problem::YearTooFar},
        {british, u"05/01/0027"_s, Problem::YearTooFar},
        {german, u"5.1.2200"_s, Problem::YearTooFar},
        {british, u"5/1/2199"_s, Problem::None},
        {british, u"5/1/1900"_s, Problem::None},
        {british, u"Sun, 12 Dec 2026"_s, Problem::OtherWeekday},
        {british, u"sun 12/12"_s, Problem::OtherWeekday},
        {german, u"Fr., 12. Dez. 2026"_s, Problem::OtherWeekday},
        {british, u"someday"_s, Problem::NotADay},
        {british, u"45/45"_s, Problem::NotADay},
        {british, {}, Problem::NotADay},
    };
    for (const auto &[locale, typed, problem] : written) {
        INFO(locale.name() << ": " << typed);
        CHECK(readDay(typed, wednesday, wednesday, locale).problem == problem);
    }
    CHECK(readDay(u"sun 12 dec"_s, wednesday, wednesday, british).day == QDate(2026, 12, 12));
}

TEST_CASE("without today, only what does not depend on it is a day", "[typed]")
{
    CHECK(readDay(u"5/1/2027"_s, {}, {}, british).day == QDate(2027, 1, 5));
    for (const auto &typed : {u"5/1"_s, u"tomorrow"_s, u"+1"_s, u"fri"_s, u"14"_s})
        CHECK(readDay(typed, {}, {}, british).problem == TypedDay::Problem::NotADay);
}

TEST_CASE("every locale reads the times and days that it writes", "[typed]")
{
    const auto all =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    REQUIRE(all.size() > 300);
    for (const QLocale &locale : all) {
        INFO(locale.name());
        for (const QTime time :
             {QTime(0, 0), QTime(0, 30), QTime(9, 5), QTime(12, 30), QTime(23, 59)}) {
            INFO(clockTime(time, locale));
            CHECK(minuteFromText(clockTime(time, locale), locale) == minuteOf(time));
        }
        for (const QDate day : {QDate(2027, 1, 5), QDate(2026, 11, 12), QDate(2028, 2, 29)}) {
            INFO(locale.toString(day, dayFormat(locale)));
            CHECK(readDay(locale.toString(day, dayFormat(locale)), wednesday, {}, locale).day ==
                  day);
        }
    }
}
