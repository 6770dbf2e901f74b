// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/schedule.h"

#include "core/base/civil_time.h"
#include "core/base/date_words.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/practice/time_off_book.h"
#include "ui/calendar/calendar_words.h"

#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// The first letter with its combining accents; empty if there is none.
QString firstLetter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > from;
         from = to, to = finder.toNextBoundary()) {
        const QString cluster = word.mid(from, to - from);
        if (QChar::isLetter(cluster.toUcs4().front()))
            return cluster.toUpper();
    }
    return {};
}

QString initialsOfPerson(const QString &name)
{
    QStringList letters;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (const QString letter = firstLetter(word); !letter.isEmpty())
            letters << letter + u'.';
    }
    return letters.join(u' ');
}

DayRange workingHoursOf(const ShownDays &days, const PracticeProfile &profile)
{
    DayRange hours{0, minutesInDay, 0};
    for (int day = 0; day < days.count; ++day) {
        if (const auto workday = workdayOn(profile.workingHours, days.date(day))) {
            hours.fromMinute = std::min(hours.fromMinute, workday->from);
            hours.toMinute = std::max(hours.toMinute, workday->to);
        }
    }
    const Workday usual;
    return hours.toMinute > 0 ? hours : DayRange{0, usual.from, usual.to};
}

QString nameOfType(SessionTypeId id, const std::vector<SessionType> &types)
{
    const auto found = std::ranges::find(types, id, &SessionType::id);
    return found == types.end() ? QString() : found->name;
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
    // Of a name without a letter, such as a number, the beginning.
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    return people.isEmpty() ? name.left(finder.toNextBoundary()) : people.join(u" & "_s);
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
    const auto types = practice.settings().sessionTypes();
    if (!types)
        return types.error();
    const auto timeOff = practice.timeOff().between(from, to);
    if (!timeOff)
        return timeOff.error();

    const WeekClock clock(schedule.days, profile.zone);
    std::vector<SessionItem> hidden;
    for (const SessionItem &session : wish.filter.apply(*sessions, hidden)) {
        schedule.entries.push_back(
            {wish.names == PrintedNames::Full ? session.clientName : initialsOf(session.clientName),
             nameOfType(session.type, *types), markOf(session.status, session.charge),
             spanOf(clock.at(session.startsAt), session.lengthMinutes),
             clockTime(localTime(session.startsAt, profile.zone), locale),
             clockSpan(localTime(session.startsAt, profile.zone),
                       localTime(session.endsAt(), profile.zone), locale)});
    }
    for (const TimeOff &off : *timeOff) {
        for (const DayRange &range :
             rangesOf({clock.at(off.startsAt), clock.at(off.endsAt)}, schedule.days.count))
            schedule.timeOff.push_back(range);
    }
    schedule.filtered = !hidden.empty();
    schedule.workingHours = workingHoursOf(schedule.days, profile);
    return schedule;
}

} // namespace sessionbook
