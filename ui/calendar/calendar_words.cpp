// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/calendar_words.h"

#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "core/rules/wording.h"
#include "ui/calendar/week_words.h"
#include "ui/parts/session_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct CalendarWords
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::CalendarWords)
};

} // namespace

QString titleOf(QDate date, CalendarSpan span, const QLocale &locale)
{
    switch (span) {
    case CalendarSpan::Day:
        return longDate(date, locale);
    case CalendarSpan::Week:
        return weekTitle(daysAround(date, span, locale.firstDayOfWeek()).first, locale);
    case CalendarSpan::Month:
        return isolated(
            CalendarWords::tr("%1 %2", "month and year")
                .arg(locale.standaloneMonthName(date.month()), locale.toString(date, u"yyyy")));
    }
    Q_UNREACHABLE();
}

QString shortTitleOf(QDate date, CalendarSpan span, const QLocale &locale)
{
    if (span == CalendarSpan::Day)
        return nearDate(date, date, locale);
    return isolated(CalendarWords::tr("%1 %2", "month and year")
                        .arg(locale.standaloneMonthName(date.month(), QLocale::ShortFormat),
                             locale.toString(date, u"yyyy")));
}

QString titleOf(const TimeOff &off)
{
    return off.title.isEmpty() ? CalendarWords::tr("Blocked time") : off.title;
}

bool needsAttention(PaymentBadge badge)
{
    return badge != PaymentBadge::None && badge != PaymentBadge::Paid;
}

QString daySentence(const MonthDay &day, std::span<const TimeOff> timeOff, const QLocale &locale)
{
    QStringList parts{weekdayAndDay(day.date, locale)};
    parts << (day.takingPlace() == 0 ? CalendarWords::tr("no sessions")
                                     : sessionsText(day.takingPlace()));
    if (day.cancelled > 0)
        parts << CalendarWords::tr("%n cancelled", nullptr, day.cancelled);
    if (day.unpaid > 0)
        parts << CalendarWords::tr("%n unpaid", nullptr, day.unpaid);
    for (const std::size_t off : day.timeOff)
        parts << isolated(titleOf(timeOff[off]));
    return parts.join(CalendarWords::tr(", ", "between the parts of a spoken list"));
}

QString dayLines(const MonthDay &day, std::span<const SessionItem> sessions,
                 std::span<const TimeOff> timeOff, const QTimeZone &zone, const QLocale &locale)
{
    QStringList lines{weekdayAndDay(day.date, locale)};
    for (const std::size_t off : day.timeOff)
        lines << isolated(titleOf(timeOff[off]));
    for (const DayVisit &visit : day.visits) {
        const SessionItem &session = sessions[visit.session];
        lines << timeText(session.startsAt, zone, locale) + u"  "_s + isolated(session.clientName) +
                     u" · "_s + nameOf(markOf(session.status, session.charge));
        const PaymentBadge badge = badgeOf(session.status, session.charge);
        if (needsAttention(badge))
            lines.last() += u" · "_s + nameOf(badge);
    }
    return lines.join(u'\n');
}

int countBetween(std::span<const SessionItem> sessions, Instant from, Instant to)
{
    return static_cast<int>(std::ranges::count_if(sessions, [&](const SessionItem &session) {
        return session.startsAt >= from && session.startsAt < to;
    }));
}

QString sessionsText(int count) { return CalendarWords::tr("%n session(s)", nullptr, count); }

QString moreText(int count) { return CalendarWords::tr("%n more", nullptr, count); }

QString shownText(int shown, int all)
{
    return CalendarWords::tr("%1 of %n shown", "sessions that pass the filter", all).arg(shown);
}

} // namespace sessionbook
