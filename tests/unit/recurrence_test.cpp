// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/series_field.h"
#include "core/rules/recurrence.h"
#include "tests/support/catch.h"
#include "tests/unit/known_places.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = WallTime::Kind;

QStringList datesOf(const Repetition &repetition, QDate first)
{
    QStringList dates;
    for (const Occurrence &occurrence : occurrences(repetition, first, QTime(10, 0), berlin))
        dates << occurrence.date.toString(Qt::ISODate);
    return dates;
}

QString sentenceOf(const Repetition &repetition, QDate first)
{
    const auto errors = validate(repetition, first);
    return errors.empty() ? QString() : errors.front().sentence;
}

} // namespace

TEST_CASE("a weekly time stays on the wall clock over both switches of the year", "[recurrence]")
{
    struct Year
    {
        QTimeZone zone;
        QDate first;
        int secondsMoved;
    };
    const Year years[] = {
        {berlin, QDate(2026, 3, 16), 3600},   {berlin, QDate(2026, 10, 12), 3600},
        {newYork, QDate(2026, 3, 2), 3600},   {newYork, QDate(2026, 10, 19), 3600},
        {lordHowe, QDate(2026, 3, 23), 1800}, {lordHowe, QDate(2026, 9, 21), 1800}};
    for (const auto &[zone, first, secondsMoved] : years) {
        INFO(zone.id().toStdString() << ' ' << first.toString(Qt::ISODate));
        const auto found = occurrences({Frequency::Weekly, 1, 4}, first, QTime(10, 0), zone);
        REQUIRE(found.size() == 4);
        constexpr qint64 week = 7 * 24 * 3600;
        int shortOrLong = 0;
        for (std::size_t i = 0; i < found.size(); ++i) {
            REQUIRE(found[i].startsAt());
            const QDateTime shown = localTime(*found[i].startsAt(), zone);
            CHECK(shown.date() == first.addDays(7 * static_cast<int>(i)));
            CHECK(shown.time() == QTime(10, 0));
            if (i > 0) {
                const qint64 apart =
                    found[i].startsAt()->seconds - found[i - 1].startsAt()->seconds;
                if (apart != week) {
                    ++shortOrLong;
                    CHECK(std::abs(apart - week) == secondsMoved);
                }
            }
        }
        CHECK(shortOrLong == 1);
    }
}

TEST_CASE("a time that the clocks skip or repeat is told, never taken silently", "[recurrence]")
{
    struct Switch
    {
        QTimeZone zone;
        QDate first; ///< two weeks before the switch
        QTime time;
        Kind kind;
    };
    const Switch switches[] = {{berlin, QDate(2026, 3, 15), QTime(2, 30), Kind::Skipped},
                               {berlin, QDate(2026, 10, 11), QTime(2, 30), Kind::Twice},
                               {newYork, QDate(2026, 2, 22), QTime(2, 30), Kind::Skipped},
                               {newYork, QDate(2026, 10, 18), QTime(1, 30), Kind::Twice},
                               {lordHowe, QDate(2026, 9, 20), QTime(2, 15), Kind::Skipped},
                               {lordHowe, QDate(2026, 3, 22), QTime(1, 45), Kind::Twice}};
    for (const auto &[zone, first, time, kind] : switches) {
        INFO(zone.id().toStdString() << ' ' << first.toString(Qt::ISODate));
        const auto found = occurrences({Frequency::Weekly, 1, 4}, first, time, zone);
        REQUIRE(found.size() == 4);
        CHECK(found[1].wall.kind == Kind::Unique);
        CHECK(found[2].wall.kind == kind);
        CHECK(found[3].wall.kind == Kind::Unique);
        if (kind == Kind::Skipped)
            CHECK_FALSE(found[2].startsAt());
        else
            CHECK(found[2].startsAt() == found[2].wall.first);
    }
}

TEST_CASE("every second week leaves one out, and a last day counts", "[recurrence]")
{
    const QDate tuesday(2026, 11, 24);
    const QStringList three{u"2026-11-24"_s, u"2026-12-08"_s, u"2026-12-22"_s};
    CHECK(datesOf({Frequency::Weekly, 2, 3}, tuesday) == three);
    CHECK(datesOf({Frequency::Weekly, 2, QDate(2026, 12, 22)}, tuesday) == three);
    CHECK(datesOf({Frequency::Weekly, 2, QDate(2026, 12, 21)}, tuesday).size() == 2);
}

TEST_CASE("monthly keeps to the second, the fourth or the last weekday", "[recurrence]")
{
    CHECK(datesOf({Frequency::MonthlyOnWeekday, 1, 4}, QDate(2026, 11, 10)) ==
          QStringList{u"2026-11-10"_s, u"2026-12-08"_s, u"2027-01-12"_s, u"2027-02-09"_s});
    // The fourth Tuesday, also where a fifth one follows.
    CHECK(datesOf({Frequency::MonthlyOnWeekday, 1, 3}, QDate(2026, 11, 24)) ==
          QStringList{u"2026-11-24"_s, u"2026-12-22"_s, u"2027-01-26"_s});
    // A fifth Monday is the last: most months have no fifth.
    CHECK(datesOf({Frequency::MonthlyOnWeekday, 1, 4}, QDate(2026, 11, 30)) ==
          QStringList{u"2026-11-30"_s, u"2026-12-28"_s, u"2027-01-25"_s, u"2027-02-22"_s});
    CHECK(datesOf({Frequency::MonthlyOnWeekday, 3, 2}, QDate(2026, 11, 10)) ==
          QStringList{u"2026-11-10"_s, u"2027-02-09"_s});
}

TEST_CASE("weekdays pass over the weekend, also at their beginning", "[recurrence]")
{
    CHECK(datesOf({Frequency::Weekdays, 1, 3}, QDate(2026, 11, 26)) ==
          QStringList{u"2026-11-26"_s, u"2026-11-27"_s, u"2026-11-30"_s});
    CHECK(datesOf({Frequency::Weekdays, 1, 2}, QDate(2026, 11, 28)) ==
          QStringList{u"2026-11-30"_s, u"2026-12-01"_s});
}

TEST_CASE("a repetition has an end that one can oversee", "[recurrence]")
{
    const QDate first(2026, 11, 24);
    CHECK(sentenceOf({Frequency::Weekly, 1, 2}, first).isEmpty());
    CHECK(sentenceOf({Frequency::Weekdays, 1, mostOccurrences}, first).isEmpty());
    CHECK(sentenceOf({Frequency::Weekly, 1, QDate(2026, 12, 1)}, first).isEmpty());
    CHECK(sentenceOf({Frequency::Weekly, 1, 1}, first) == u"Choose from 2 to 260 times."_s);
    CHECK(sentenceOf({Frequency::Weekly, 1, 261}, first) == u"Choose from 2 to 260 times."_s);
    CHECK(sentenceOf({Frequency::Weekly, 1, first}, first) ==
          u"Choose a day after the first one."_s);
    CHECK(sentenceOf({Frequency::Weekly, 1, QDate(2026, 11, 30)}, first)
              .startsWith(u"That is only one session."_s));
    CHECK(sentenceOf({Frequency::Weekly, 1, 120}, first).startsWith(u"That is too long"_s));
    CHECK(sentenceOf({Frequency::Weekdays, 1, QDate(2028, 11, 1)}, first)
              .startsWith(u"That is too long"_s));
    CHECK(validate({Frequency::Weekly, 1, 1}, first).front().field == field::count);
    CHECK(validate({Frequency::Weekly, 1, first}, first).front().field == field::until);
}

TEST_CASE("as many occurrences as are allowed are taken, one more is not", "[recurrence]")
{
    const QDate first(2027, 1, 4);
    const Repetition year{Frequency::Weekdays, 1, QDate(2027, 12, 31)};
    CHECK(validate(year, first).empty());
    CHECK(occurrences(year, first, QTime(9, 0), berlin).size() == mostOccurrences);
    const auto errors = validate({Frequency::Weekdays, 1, QDate(2028, 1, 3)}, first); // a Monday
    REQUIRE(errors.size() == 1);
    CHECK(errors.front().field == field::until);
    CHECK(validate({Frequency::Weekdays, 1, QDate(2028, 1, 2)}, first).empty()); // a Sunday
    CHECK(validate({Frequency::Weekdays, 1, mostOccurrences}, first).empty());
    CHECK_FALSE(validate({Frequency::Weekdays, 1, mostOccurrences + 1}, first).empty());
    // Within two years, its last day included.
    CHECK(validate({Frequency::Weekly, 1, QDate(2029, 1, 4)}, QDate(2027, 1, 4)).empty());
    CHECK(validate({Frequency::Weekly, 2, 53}, QDate(2027, 1, 4)).empty());
    CHECK_FALSE(validate({Frequency::Weekly, 2, 54}, QDate(2027, 1, 4)).empty());
}

TEST_CASE("a repetition is said as people say it", "[recurrence]")
{
    const QDate tuesday(2026, 11, 10);
    CHECK(repetitionWords({Frequency::Weekly, 2, 10}, tuesday, british) ==
          u"Every 2 weeks on Tuesday, 10 times"_s);
    CHECK(repetitionWords({Frequency::Weekly, 1, 2}, tuesday, british) ==
          u"Every week on Tuesday, 2 times"_s);
    CHECK(repetitionWords({Frequency::MonthlyOnWeekday, 1, QDate(2027, 3, 3)}, tuesday, british) ==
          u"Monthly on the second Tuesday until 3 March 2027"_s);
    CHECK(repetitionWords({Frequency::MonthlyOnWeekday, 2, 3}, QDate(2026, 11, 30), british) ==
          u"Every 2 months on the last Monday, 3 times"_s);
    CHECK(repetitionWords({Frequency::Weekdays, 1, 5}, tuesday, british) ==
          u"Every weekday, 5 times"_s);
}
