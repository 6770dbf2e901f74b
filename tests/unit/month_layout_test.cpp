// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/unit/known_places.h"
#include "ui/calendar/calendar_words.h"
#include "ui/calendar/month_cell.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QDate november(2026, 11, 1);
const ShownDays novemberPage = daysAround(november, CalendarSpan::Month, Qt::Monday);

Instant at(QDate date, int hour, const QTimeZone &zone)
{
    return resolve(date, QTime(hour, 0), zone).first;
}

SessionItem sessionOn(qint64 id, QDate date, int hour, const QTimeZone &zone)
{
    SessionItem item;
    item.id = {id};
    item.clientName = u"Anna Berg"_s;
    item.startsAt = at(date, hour, zone);
    item.lengthMinutes = 50;
    return item;
}

} // namespace

TEST_CASE("each session stands on the day it begins on", "[month layout]")
{
    for (const char *name : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe"}) {
        INFO(name);
        const QTimeZone zone(name);
        // From the switch of October to that of November, with its first and its last hour.
        std::vector<SessionItem> sessions;
        for (int day = 0; day < novemberPage.count; ++day) {
            sessions.push_back(sessionOn(2 * day, novemberPage.date(day), 0, zone));
            sessions.push_back(sessionOn(2 * day + 1, novemberPage.date(day), 23, zone));
        }
        const auto days = monthDays(novemberPage, november, sessions, {}, zone);
        REQUIRE(days.size() == 42);
        for (std::size_t day = 0; day < days.size(); ++day) {
            CHECK(days[day].visits == std::vector<DayVisit>{{2 * day, 0}, {2 * day + 1, 23 * 60}});
        }
    }
}

TEST_CASE("a month's page knows its neighbours' days", "[month layout]")
{
    const QTimeZone zone("Europe/Berlin");
    const std::vector early{sessionOn(1, novemberPage.first.addDays(-1), 23, zone)};
    const auto days = monthDays(novemberPage, november, early, {}, zone);
    CHECK_FALSE(days[5].ofMonth); // 31 October
    CHECK(days[6].ofMonth);
    CHECK_FALSE(days[41].ofMonth); // 6 December
    for (const MonthDay &day : days)
        CHECK(day.visits.empty()); // it began before the page
}

TEST_CASE("time off stands on every day it takes", "[month layout]")
{
    const QTimeZone zone("Europe/Berlin");
    TimeOff holiday;
    holiday.startsAt = startOfDay(QDate(2026, 11, 3), zone);
    holiday.endsAt = startOfDay(QDate(2026, 11, 5), zone);
    TimeOff before;
    before.startsAt = startOfDay(novemberPage.first.addDays(-3), zone);
    before.endsAt = startOfDay(novemberPage.first.addDays(1), zone);
    const std::vector timeOff{holiday, before};
    const auto days = monthDays(novemberPage, november, {}, timeOff, zone);
    CHECK(days[8].timeOff == std::vector<std::size_t>{0});
    CHECK(days[9].timeOff == std::vector<std::size_t>{0});
    CHECK(days[10].timeOff.empty()); // it ends at the midnight before
    CHECK(days[0].timeOff == std::vector<std::size_t>{1});
    CHECK(days[1].timeOff.empty());
}

TEST_CASE("a day is said in a sentence, what is cancelled apart", "[month layout]")
{
    const QTimeZone zone("Europe/Berlin");
    std::vector<SessionItem> sessions;
    for (int i = 0; i < 3; ++i)
        sessions.push_back(sessionOn(i, thursday, 9 + i, zone));
    sessions[1].status = SessionStatus::Cancelled;
    const auto days = monthDays(novemberPage, november, sessions, {}, zone);
    const auto index = static_cast<std::size_t>(novemberPage.first.daysTo(thursday));
    CHECK(days[index].takingPlace() == 2);
    CHECK(daySentence(days[index], {}, british) ==
          u"Thursday 19 November, 2 sessions, 1 cancelled"_s);
    CHECK(daySentence(days[index + 1], {}, british) == u"Friday 20 November, no sessions"_s);
    sessions[1].charge = ChargeState::Unpaid;
    sessions[2].charge = ChargeState::Paid;
    const auto owed = monthDays(novemberPage, november, sessions, {}, zone);
    CHECK(daySentence(owed[index], {}, british) ==
          u"Thursday 19 November, 2 sessions, 1 cancelled, 1 unpaid"_s);
    CHECK(dayLines(owed[index], sessions, {}, zone, british).contains(u"Cancelled · Fee unpaid"_s));
}

namespace {

constexpr CellMetrics metrics{16, 14, 18, 50};

/// "line line mark mark +2, time off": what stands in a cell.
QString standing(int visits, int timeOff, int width, int height)
{
    MonthDay day;
    day.visits.resize(static_cast<std::size_t>(visits));
    day.timeOff.resize(static_cast<std::size_t>(timeOff));
    const MonthCell cell(day, QRect(100, 200, width, height), metrics);
    QStringList parts;
    for (const PlacedVisit &placed : cell.visits) {
        parts << (placed.isMark ? u"mark"_s : u"line"_s);
        CHECK(cell.visitAt(placed.rect.center()) == placed.visit);
        CHECK(cell.room.contains(placed.rect));
    }
    if (cell.more > 0)
        parts << u"+%1"_s.arg(cell.more);
    for (const QRect &line : cell.timeOff) {
        parts << u"off"_s;
        CHECK(cell.room.contains(line));
    }
    return parts.join(u' ');
}

} // namespace

TEST_CASE("sessions come first in a cell, and more than one is seen at any size", "[month layout]")
{
    const int tall = metrics.leastHeight() + 2 * metrics.lineHeight; // four lines
    CHECK(standing(0, 0, 100, tall).isEmpty());
    CHECK(standing(2, 1, 100, tall) == u"line line off"_s);
    CHECK(standing(4, 1, 100, tall) == u"line line line line"_s);
    CHECK(standing(6, 0, 100, tall) == u"line line line mark mark mark"_s);
    CHECK(standing(9, 2, 100, tall) == u"line line line mark mark +4"_s);
    CHECK(standing(0, 6, 100, tall) == u"off off off off"_s);
    CHECK(standing(1, 1, 60, metrics.leastHeight()) == u"line off"_s);
    CHECK(standing(3, 1, 60, metrics.leastHeight()) == u"line mark mark"_s);
    CHECK(standing(9, 0, 60, metrics.leastHeight()) == u"line +8"_s);
    CHECK(standing(3, 0, 60, 20).isEmpty() == false); // counted at least
}
