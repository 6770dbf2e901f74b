// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/schedule.h"

#include "core/base/civil_time.h"
#include "core/base/date_words.h"
#include "core/practice/sessions.h"
#include "core/practice/time_off_book.h"
#include "ui/calendar/calendar_words.h"

#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// The first letter with its combining accents.
QString firstLetter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const auto end = finder.toNextBoundary();
    return end > 0 ? word.left(end).toUpper() : QString();
}

QString initialsOfPerson(const QString &name)
{
    QStringList letters;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (word.front().isLetter() || word.front().isSurrogate())
            letters << firstLetter(word) + u'.';
    }
    return letters.join(u' ');
}

DayRange workingHoursOf(const ShownDays &days, const PracticeProfile &profile)
{
    DayRange hours{0, minutesInDay, 0};
    for (int day = 0; day < days.count; ++day) {
        if (const auto &workday = profile.workdayOf(days.date(day))) {
            hours.fromMinute = std::min(hours.fromMinute, workday->from);
            hours.toMinute = std::max(hours.toMinute, workday->to);
        }
    }
    const Workday usual;
    return hours.toMinute > 0 ? hours : DayRange{0, usual.from, usual.to};
}

/// Shows the working hours, and sessions that begin or end near them.
void fitHours(Schedule &schedule, const PracticeProfile &profile)
{
    constexpr int farAway = 3 * minutesInHour;
    DayRange hours = workingHoursOf(schedule.days, profile);
    const int earliest = hours.fromMinute - farAway;
    const int latest = hours.toMinute + farAway;
    std::vector<Schedule::Entry> &entries = schedule.entries;
    const auto atOddHours =
        std::stable_partition(entries.begin(), entries.end(), [&](const Schedule::Entry &entry) {
            return entry.span.start.day == entry.span.end.day &&
                   entry.span.start.minute >= earliest && entry.span.end.minute <= latest;
        });
    schedule.atOddHours.assign(atOddHours, entries.end());
    entries.erase(atOddHours, entries.end());
    for (const Schedule::Entry &entry : schedule.entries) {
        hours.fromMinute = std::min(hours.fromMinute, entry.span.start.minute);
        hours.toMinute = std::max(hours.toMinute, entry.span.end.minute);
    }
    schedule.fromHour = hours.fromMinute / minutesInHour;
    schedule.toHour = (hours.toMinute + minutesInHour - 1) / minutesInHour;
}

} // namespace

QString initialsOf(const QString &clientName)
{
    // Leave out a prefix such as "Couple:" and the count of a group.
    const QString name = clientName.section(u": "_s, -1).section(u" ("_s, 0, 0);
    QStringList people;
    for (const QString &person : name.split(u'&', Qt::SkipEmptyParts))
        people << initialsOfPerson(person);
    people.removeAll(QString());
    return people.join(u" & "_s);
}

Result<Schedule> scheduleFor(const Practice &practice, const ScheduleWish &wish,
                             const QLocale &locale)
{
    const PracticeProfile &profile = practice.profile();
    Schedule schedule;
    schedule.title = titleOf(wish.date, wish.span, locale);
    schedule.practice = profile.name;
    schedule.days = daysAround(wish.date, wish.span, locale.firstDayOfWeek());
    const Instant from = startOfDay(schedule.days.first, profile.zone);
    const Instant to = startOfDay(schedule.days.end(), profile.zone);
    const auto sessions = practice.sessions().between(from, to);
    if (!sessions)
        return sessions.error();
    const auto timeOff = practice.timeOff().between(from, to);
    if (!timeOff)
        return timeOff.error();

    const WeekClock clock(schedule.days, profile.zone);
    std::vector<SessionItem> hidden;
    for (const SessionItem &session : wish.filter.apply(*sessions, hidden)) {
        schedule.entries.push_back(
            {wish.names == PrintedNames::Full ? session.clientName : initialsOf(session.clientName),
             markOf(session.status, session.charge),
             spanOf(clock.at(session.startsAt), session.lengthMinutes),
             clockSpan(localTime(session.startsAt, profile.zone),
                       localTime(session.endsAt(), profile.zone), locale)});
    }
    for (const TimeOff &off : *timeOff) {
        for (const DayRange &range :
             rangesOf({clock.at(off.startsAt), clock.at(off.endsAt)}, schedule.days.count))
            schedule.timeOff.push_back(range);
    }
    schedule.filtered = !hidden.empty();
    fitHours(schedule, profile);
    return schedule;
}

} // namespace sessionbook
