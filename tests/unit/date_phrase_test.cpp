// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/date_words.h"
#include "core/base/search_text.h"
#include "core/search/date_phrase.h"
#include "tests/support/catch.h"
#include "tests/unit/known_places.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// "2026-11-12", "2026-11-01 – 2026-11-30"; empty when no days are meant.
QString daysIn(const QString &typed, const QLocale &locale = british)
{
    const auto phrase =
        findDatePhrase(searchText(typed).split(u' ', Qt::SkipEmptyParts), wednesday, locale);
    if (!phrase)
        return {};
    if (phrase->days.last < phrase->days.first)
        return u"no such day"_s;
    const QString first = phrase->days.first.toString(Qt::ISODate);
    return phrase->days.first == phrase->days.last
               ? first
               : first + u" – "_s + phrase->days.last.toString(Qt::ISODate);
}

} // namespace

TEST_CASE("days are read as one writes them", "[search]")
{
    const std::pair<QString, QString> written[] = {
        {u"12 nov"_s, u"2026-11-12"_s},
        {u"12. Nov."_s, u"2026-11-12"_s},
        {u"nov 12"_s, u"2026-11-12"_s},
        {u"12th november"_s, u"2026-11-12"_s},
        {u"12 novem"_s, u"2026-11-12"_s},
        {u"12 nov 2025"_s, u"2025-11-12"_s},
        {u"november 12, 2025"_s, u"2025-11-12"_s},
        {u"3 jan"_s, u"2027-01-03"_s}, // nearer than that of this year
        {u"19.11."_s, u"2026-11-19"_s},
        {u"19.11"_s, u"2026-11-19"_s},
        {u"19.11.25"_s, u"2025-11-19"_s},
        {u"19/11"_s, u"2026-11-19"_s},
        {u"19/11/2025"_s, u"2025-11-19"_s},
        {u"2026-11-19"_s, u"2026-11-19"_s},
        {u"2026-11"_s, u"2026-11-01 – 2026-11-30"_s},
        {u"nov"_s, u"2026-11-01 – 2026-11-30"_s},
        {u"november 2025"_s, u"2025-11-01 – 2025-11-30"_s},
        {u"feb"_s, u"2027-02-01 – 2027-02-28"_s},
        {u"today"_s, u"2026-11-18"_s},
        {u"tomorrow"_s, u"2026-11-19"_s},
        {u"tom"_s, u"2026-11-19"_s},
        {u"yesterday"_s, u"2026-11-17"_s},
        {u"tue"_s, u"2026-11-24"_s},
        {u"wed"_s, u"2026-11-18"_s}, // today is one
        {u"next wed"_s, u"2026-11-25"_s},
        {u"next tue"_s, u"2026-11-24"_s},
        {u"last tuesday"_s, u"2026-11-17"_s},
        {u"this week"_s, u"2026-11-16 – 2026-11-22"_s},
        {u"next week"_s, u"2026-11-23 – 2026-11-29"_s},
        {u"last month"_s, u"2026-10-01 – 2026-10-31"_s},
        {u"anna 12 nov"_s, u"2026-11-12"_s},
        {u"anna"_s, {}},
        {u"12"_s, {}},
        {u"32.1."_s, {}},
        {u"29 feb"_s, u"2028-02-29"_s},
        {u"feb 29"_s, u"2028-02-29"_s},
        {u"29/2"_s, u"2028-02-29"_s},
        {u"29 feb 2028"_s, u"2028-02-29"_s},
        {u"29 feb 2027"_s, u"no such day"_s},
        {u"30 feb"_s, u"no such day"_s},
        {u"31 feb"_s, u"no such day"_s},
        {u"anna 31 apr"_s, u"no such day"_s},
        {u"2027-02-29"_s, u"no such day"_s},
        {u"31.02.2027"_s, u"no such day"_s},
        {u"31.4."_s, u"no such day"_s},
        {u"31/4"_s, u"no such day"_s},
        {u"31.04"_s, {}}, // an amount
        {u"12.50"_s, {}},
        {u"sat 12 dec"_s, u"2026-12-12"_s},
        {u"Saturday, December 12, 2026"_s, u"2026-12-12"_s},
        {u"sat 12/12"_s, u"2026-12-12"_s},
        {u"fri 12 dec"_s, u"no such day"_s},
        {u"Friday, 12 December 2026"_s, u"no such day"_s},
        {u"١٢ nov"_s, u"2026-11-12"_s},
        {u"１２／１１／２０２６"_s, u"2026-11-12"_s},
        {u"next anna"_s, {}},
    };
    for (const auto &[typed, days] : written) {
        INFO(typed);
        CHECK(daysIn(typed) == days);
    }
}

TEST_CASE("days are read in the locale's language and order, and in English", "[search]")
{
    CHECK(daysIn(u"12. Dez."_s, german) == u"2026-12-12"_s);
    CHECK(daysIn(u"12 dec"_s, german) == u"2026-12-12"_s);
    CHECK(daysIn(u"Dienstag"_s, german) == u"2026-11-24"_s);
    CHECK(daysIn(u"märz"_s, german) == u"2027-03-01 – 2027-03-31"_s);
    CHECK(daysIn(u"þri"_s, icelandic) == u"2026-11-24"_s);
    CHECK(daysIn(u"fimmtud"_s, icelandic) == u"2026-11-19"_s);
    const QLocale american(QLocale::English, QLocale::UnitedStates);
    CHECK(daysIn(u"11/19"_s, american) == u"2026-11-19"_s);
    CHECK(daysIn(u"19/11"_s, american) == u"2026-11-19"_s); // there is no other reading
    CHECK(daysIn(u"3/4"_s, american) == u"2027-03-04"_s);
    CHECK(daysIn(u"3/4"_s) == u"2027-04-03"_s);
    CHECK(daysIn(u"this week"_s, american) == u"2026-11-15 – 2026-11-21"_s);
}

TEST_CASE("a day is found as the program writes it, in any language", "[search]")
{
    const QDate days[] = {QDate(2026, 12, 12), QDate(2027, 2, 1), QDate(2026, 5, 31),
                          QDate(2026, 11, 18), QDate(2025, 9, 30)};
    for (const char *name : {"en_GB", "en_US", "de_DE", "de_CH", "fr_FR", "es_ES", "it_IT", "pt_BR",
                             "nl_NL", "da_DK", "sv_SE", "nb_NO", "fi_FI", "is_IS", "pl_PL", "cs_CZ",
                             "hu_HU", "ro_RO", "tr_TR", "el_GR", "uk_UA", "lt_LT", "he_IL", "ar_EG",
                             "fa_IR", "hi_IN", "th_TH", "ja_JP", "zh_CN", "ko_KR"}) {
        const QLocale locale(QString::fromLatin1(name));
        for (const QDate day : days) {
            const QString iso = day.toString(Qt::ISODate);
            for (const QString &written :
                 {mediumDate(day, locale), nearDate(day, wednesday, locale),
                  locale.toString(day, QLocale::LongFormat),
                  u"anna "_s + mediumDate(day, locale) + u" paid"_s}) {
                INFO(name << ": " << written);
                CHECK(daysIn(written, locale) == iso);
            }
        }
    }
}
