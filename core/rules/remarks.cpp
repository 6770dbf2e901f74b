// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/remarks.h"

#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "core/rules/recurrence.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct Remarks
{
    Q_DECLARE_TR_FUNCTIONS(Remarks)
};

bool overlap(Instant from, Instant to, Instant otherFrom, Instant otherTo)
{
    return from < otherTo && otherFrom < to;
}

/// "10:00 – 10:50", "Thu, 19 Nov 2026, 23:30 – Fri, 20 Nov 2026, 00:20"
QString spanWords(Instant from, Instant to, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime start = localTime(from, zone);
    const QDateTime end = localTime(to, zone);
    if (start.date() != end.date())
        return timeSpan(start, end, locale);
    return Remarks::tr("%1 – %2", "from, to").arg(clockTime(start, locale), clockTime(end, locale));
}

QString clashSentence(Instant from, Instant to, const Surroundings &around, const QTimeZone &zone,
                      const QLocale &locale)
{
    QStringList names;
    for (const Neighbour &other : around.sessions) {
        if (overlap(from, to, other.startsAt, other.endsAt))
            names << Remarks::tr("%1, %2", "client, from – to")
                         .arg(isolated(other.clientName),
                              spanWords(other.startsAt, other.endsAt, zone, locale));
    }
    return names.isEmpty() ? QString() : Remarks::tr("Overlaps with %1.").arg(names.join(u"; "_s));
}

QString timeOffWords(const TimeOff &off, const QTimeZone &zone, const QLocale &locale)
{
    const QString when = off.wholeDays ? Remarks::tr("whole day")
                                       : spanWords(off.startsAt, off.endsAt, zone, locale);
    return off.title.isEmpty() ? when
                               : Remarks::tr("%1, %2", "title of blocked time, when")
                                     .arg(isolated(off.title), when);
}

QString timeOffSentence(Instant from, Instant to, const Surroundings &around, const QTimeZone &zone,
                        const QLocale &locale)
{
    QStringList timeOff;
    for (const TimeOff &off : around.timeOff) {
        if (overlap(from, to, off.startsAt, off.endsAt))
            timeOff << timeOffWords(off, zone, locale);
    }
    return timeOff.isEmpty()
               ? QString()
               : Remarks::tr("Overlaps with blocked time: %1.").arg(timeOff.join(u"; "_s));
}

QString hoursSentence(Instant from, Instant to, const PracticeProfile &profile,
                      const QLocale &locale)
{
    const QDateTime start = localTime(from, profile.zone);
    const QDateTime end = localTime(to, profile.zone);
    const std::optional<Workday> workday = workdayOn(profile.workingHours, start.date());
    if (!workday) {
        return Remarks::tr("%1 is not a working day.")
            .arg(locale.standaloneDayName(start.date().dayOfWeek()));
    }
    const auto daysLater = static_cast<int>(start.date().daysTo(end.date()));
    if (minuteOf(start.time()) >= workday->from &&
        daysLater * minutesInDay + minuteOf(end.time()) <= workday->to)
        return {};
    return Remarks::tr("Outside your working hours, %1 – %2.")
        .arg(clockTime(clockOf(workday->from), locale), clockTime(clockOf(workday->to), locale));
}

QString bufferSentence(Instant from, Instant to, const Surroundings &around, int bufferMinutes)
{
    for (const Neighbour &other : around.sessions) {
        if (overlap(from, to, other.startsAt, other.endsAt))
            continue; // reported as a clash
        if (other.endsAt <= from && from < other.endsAt.plusMinutes(bufferMinutes)) {
            return Remarks::tr("Leaves less than %n minute(s) after %1.", nullptr, bufferMinutes)
                .arg(isolated(other.clientName));
        }
        if (to <= other.startsAt && other.startsAt < to.plusMinutes(bufferMinutes)) {
            return Remarks::tr("Leaves less than %n minute(s) before %1.", nullptr, bufferMinutes)
                .arg(isolated(other.clientName));
        }
    }
    return {};
}

} // namespace

bool isGrave(const std::vector<Remark> &remarks)
{
    return std::ranges::any_of(remarks, [](const Remark &remark) {
        return remark.kind == Remark::Kind::Clash || remark.kind == Remark::Kind::TimeOff ||
               remark.kind == Remark::Kind::Long || remark.kind == Remark::Kind::FarAhead;
    });
}

std::vector<Remark> remarksOn(Instant startsAt, int lengthMinutes, const Surroundings &around,
                              const PracticeProfile &profile, Instant now, const QLocale &locale)
{
    const Instant end = startsAt.plusMinutes(lengthMinutes);
    std::vector<Remark> remarks;
    const auto add = [&](Remark::Kind kind, const QString &sentence) {
        if (!sentence.isEmpty())
            remarks.push_back({kind, sentence});
    };
    add(Remark::Kind::Clash, clashSentence(startsAt, end, around, profile.zone, locale));
    add(Remark::Kind::TimeOff, timeOffSentence(startsAt, end, around, profile.zone, locale));
    if (lengthMinutes > longestUsualMinutes) {
        add(Remark::Kind::Long, Remarks::tr("Longer than %n hour(s). Check the length.", nullptr,
                                            longestUsualMinutes / 60));
    }
    const QDate today = localTime(now, profile.zone).date();
    if (localTime(startsAt, profile.zone).date() > today.addYears(longestRepetitionYears)) {
        add(Remark::Kind::FarAhead, Remarks::tr("More than %n year(s) ahead. Check the year.",
                                                nullptr, longestRepetitionYears));
    }
    add(Remark::Kind::Buffer, bufferSentence(startsAt, end, around, profile.bufferMinutes));
    add(Remark::Kind::OutsideHours, hoursSentence(startsAt, end, profile, locale));
    if (end <= now) {
        add(Remark::Kind::Past, Remarks::tr("This time has passed. If the session took place, mark "
                                            "it as complete after booking."));
    }
    return remarks;
}

} // namespace sessionbook
