// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/unit/known_places.h"
#include "ui/calendar/week_words.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

QLocale locale(const char *name) { return QLocale(QString::fromLatin1(name)); }

SessionItem item(QTime time, SessionStatus status = SessionStatus::Booked,
                 ChargeState charge = ChargeState::None)
{
    SessionItem session;
    session.clientName = u"Anna Jónsdóttir"_s;
    session.startsAt = resolve(QDate(2026, 11, 19), time, berlin).first;
    session.lengthMinutes = 50;
    session.place = Place::Online;
    session.status = status;
    session.charge = charge;
    return session;
}

} // namespace

TEST_CASE("a week is named in the locale's own order", "[week words]")
{
    const QDate inside(2026, 11, 16);
    CHECK(weekTitle(inside, locale("en_GB")) == u"16 – 22 November 2026"_s);
    CHECK(weekTitle(inside, locale("en_US")) == u"November 16 – 22, 2026"_s);
    CHECK(weekTitle(inside, locale("de_DE")) == u"16. – 22. November 2026"_s);
    CHECK(weekTitle(inside, locale("is_IS")) == u"16. – 22. nóvember 2026"_s);
    CHECK(weekTitle(inside, locale("es_ES")) == u"16 – 22 de noviembre de 2026"_s);
    CHECK(weekTitle(inside, locale("hu_HU")) == u"2026. november 16. – 22."_s);
    CHECK(weekTitle(inside, locale("ja_JP")) == u"2026年11月16 – 22日"_s);
    CHECK(weekTitle(inside, locale("da_DK")) == u"16. – 22. november 2026"_s);
}

TEST_CASE("a week across months names both, across years both years", "[week words]")
{
    const QDate months(2026, 11, 30);
    CHECK(weekTitle(months, locale("en_GB")) == u"30 November – 6 December 2026"_s);
    CHECK(weekTitle(months, locale("en_US")) == u"November 30 – December 6, 2026"_s);
    CHECK(weekTitle(months, locale("de_DE")) == u"30. November – 6. Dezember 2026"_s);
    CHECK(weekTitle(months, locale("es_ES")) == u"30 de noviembre – 6 de diciembre de 2026"_s);
    CHECK(weekTitle(months, locale("hu_HU")) == u"2026. november 30. – december 6."_s);
    CHECK(weekTitle(months, locale("ja_JP")) == u"2026年11月30日 – 12月6日"_s);

    const QDate years(2026, 12, 28);
    CHECK(weekTitle(years, locale("en_GB")) == u"28 December 2026 – 3 January 2027"_s);
}

TEST_CASE("a day is named with its weekday", "[week words]")
{
    const QDate date(2026, 11, 19);
    CHECK(weekdayAndDay(date, locale("en_GB")) == u"Thursday 19 November"_s);
    CHECK(weekdayAndDay(date, locale("en_US")) == u"Thursday November 19"_s);
    CHECK(weekdayAndDay(date, locale("de_DE")) == u"Donnerstag 19. November"_s);
}

TEST_CASE("no locale loses or doubles a part of the date", "[week words]")
{
    const QDate date(2026, 11, 19);
    for (const QLocale &each : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript,
                                                        QLocale::AnyTerritory)) {
        const QString title = weekTitle(date, each); // crosses no month: one year, two days
        const QString year = each.toString(date, u"yyyy"_s);
        INFO(each.name().toStdString() << ": " << title.toStdString());
        CHECK(title.count(year) == 1);
        CHECK(title.contains(each.toString(date, u"d"_s)));
        CHECK(title.contains(each.toString(date.addDays(6), u"d"_s)));
        CHECK_FALSE(weekdayAndDay(date, each).contains(year));
    }
}

TEST_CASE("a session is said in one sentence", "[week words]")
{
    CHECK(sessionSentence(item(QTime(9, 0)), berlin, locale("en_GB")) ==
          u"Anna Jónsdóttir, Thursday 19 November, 09:00 to 09:50, Online, Booked"_s);
    const SessionItem fee = item(QTime(9, 0), SessionStatus::Cancelled, ChargeState::Unpaid);
    CHECK(
        sessionSentence(fee, berlin, locale("en_GB")).endsWith(u"Online, Cancelled, Fee unpaid"_s));
    const SessionItem voided = item(QTime(9, 0), SessionStatus::Complete, ChargeState::Void);
    CHECK(sessionSentence(voided, berlin, locale("en_GB")).endsWith(u"Online, Void"_s));
    CHECK(sessionSentence(item(QTime(14, 0)), berlin, locale("en_US"))
              .contains(u"2:00 PM to 2:50 PM"_s));
}

TEST_CASE("the counts leave out what isn't there and what began before", "[week words]")
{
    const Instant from = resolve(QDate(2026, 11, 16), QTime(0, 0), berlin).first;
    const Instant to = from.plusMinutes(7 * 24 * 60);
    CHECK(countsText({}, from, to).isEmpty());

    std::vector<SessionItem> sessions{
        item(QTime(9, 0)), item(QTime(10, 0)),
        item(QTime(11, 0), SessionStatus::Complete, ChargeState::Unpaid),
        item(QTime(12, 0), SessionStatus::Complete, ChargeState::Paid),
        item(QTime(13, 0), SessionStatus::Cancelled, ChargeState::Unpaid)};
    CHECK(countsText(sessions, from, to) == u"2 booked · 2 complete · 1 cancelled · 2 unpaid"_s);

    sessions[0].startsAt = from.plusMinutes(-30);
    CHECK(countsText(sessions, from, to) == u"1 booked · 2 complete · 1 cancelled · 2 unpaid"_s);
}

TEST_CASE("a title from right to left is one whole", "[week words]")
{
    for (const char *name : {"he_IL", "ar_EG"}) {
        for (const QDate day : {QDate(2026, 11, 18), QDate(2026, 12, 2), QDate(2026, 12, 31)}) {
            const QString title = weekTitle(day, locale(name));
            INFO(title.toStdString());
            CHECK(title.count(QChar(0x2068)) == 1);
            CHECK(title.startsWith(QChar(0x2068)));
            CHECK(weekdayAndDay(day, locale(name)).startsWith(QChar(0x2068)));
        }
    }
}
