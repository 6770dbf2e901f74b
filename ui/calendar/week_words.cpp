// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/week_words.h"

#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "core/rules/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct WeekWords
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::WeekWords)
};

/// "d MMMM yyyy", "MMMM d, yyyy", "yyyy. MMMM d."
QString dayMonthYear(const QLocale &locale)
{
    static const QRegularExpression weekday(u"^dddd[\\s,،]*('den'\\s*)?|[\\s,،]*dddd$"_s);
    return locale.dateFormat(QLocale::LongFormat).remove(weekday).trimmed();
}

bool yearComesFirst(const QString &format) { return format.startsWith(u'y'); }

QString withoutYear(QString format)
{
    static const QRegularExpression leading(u"^y+(\\('e'\\))?[^dM']*('[^']*')?\\.?\\s*"_s);
    static const QRegularExpression trailing(u"([\\s,،./-]|'[^']*')*y+.*$"_s);
    // A quote that belongs to the day, as in "d 'de' MMMM 'de' yyyy", lies before the month.
    return format.remove(yearComesFirst(format) ? leading : trailing).trimmed();
}

QString timesText(const SessionItem &session, const QTimeZone &zone, const QLocale &locale)
{
    return WeekWords::tr("%1 to %2", "times of day")
        .arg(timeText(session.startsAt, zone, locale), timeText(session.endsAt(), zone, locale));
}

QStringList stateWords(const SessionItem &session)
{
    QStringList words{nameOf(markOf(session.status, session.charge))};
    if (const PaymentBadge badge = badgeOf(session.status, session.charge);
        badge != PaymentBadge::None)
        words << nameOf(badge);
    return words;
}

/// Keeps a name in the other writing direction apart from the text beside it.
QString alwaysIsolated(const QString &name)
{
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popIsolate(0x2069);
    return firstStrongIsolate + name + popIsolate;
}

} // namespace

QString weekTitle(QDate weekStart, const QLocale &locale)
{
    const QDate weekEnd = weekStart.addDays(6);
    const QString full = dayMonthYear(locale);
    const QString dash = u" – "_s;
    if (weekStart.year() != weekEnd.year())
        return isolated(locale.toString(weekStart, full) + dash + locale.toString(weekEnd, full));

    if (weekStart.month() == weekEnd.month()) {
        // Only the day comes twice: "16 – 22 November", "16. – 22. November". Quoted words of the
        // format are skipped.
        static const QRegularExpression upToDay(u"^((?:'[^']*'|[^d'])*)(d+\\.?)"_s);
        const QRegularExpressionMatch match = upToDay.match(full);
        return isolated(
            locale.toString(weekStart, match.captured(1) + match.captured(2)) + dash +
            locale.toString(weekEnd, match.captured(2) + full.mid(match.capturedEnd())));
    }

    const QString shorter = withoutYear(full);
    const bool yearFirst = yearComesFirst(full);
    return isolated(locale.toString(weekStart, yearFirst ? full : shorter) + dash +
                    locale.toString(weekEnd, yearFirst ? shorter : full));
}

QString weekdayAndDay(QDate date, const QLocale &locale)
{
    return isolated(WeekWords::tr("%1 %2", "weekday, then day and month")
                        .arg(locale.dayName(date.dayOfWeek()),
                             locale.toString(date, withoutYear(dayMonthYear(locale)))));
}

QString timeText(Instant instant, const QTimeZone &zone, const QLocale &locale)
{
    return clockTime(localTime(instant, zone), locale);
}

QString countsText(std::span<const SessionItem> sessions, Instant from, Instant to)
{
    std::array<int, 5> marks{};
    int unpaid = 0;
    for (const SessionItem &session : sessions) {
        if (session.startsAt < from || session.startsAt >= to)
            continue; // it began before
        ++marks[static_cast<std::size_t>(markOf(session.status, session.charge))];
        unpaid += session.charge == ChargeState::Unpaid;
    }
    QStringList parts;
    const auto say = [&](int count, const QString &words) {
        if (count > 0)
            parts << words;
    };
    const auto count = [&](Mark mark) { return marks[static_cast<std::size_t>(mark)]; };
    say(count(Mark::Booked), WeekWords::tr("%n booked", nullptr, count(Mark::Booked)));
    say(count(Mark::InProgress), WeekWords::tr("%n in progress", nullptr, count(Mark::InProgress)));
    say(count(Mark::Complete), WeekWords::tr("%n complete", nullptr, count(Mark::Complete)));
    say(count(Mark::Cancelled), WeekWords::tr("%n cancelled", nullptr, count(Mark::Cancelled)));
    say(count(Mark::Void), WeekWords::tr("%n void", nullptr, count(Mark::Void)));
    say(unpaid, WeekWords::tr("%n unpaid", nullptr, unpaid));
    return parts.join(u" · "_s);
}

QString sessionSentence(const SessionItem &session, const QTimeZone &zone, const QLocale &locale)
{
    const QDate date = localTime(session.startsAt, zone).date();
    QStringList parts{isolated(session.clientName), weekdayAndDay(date, locale),
                      timesText(session, zone, locale), nameOf(session.place)};
    parts << stateWords(session);
    return parts.join(WeekWords::tr(", ", "between the parts of a spoken list"));
}

QString sessionLines(const SessionItem &session, const QTimeZone &zone, const QLocale &locale)
{
    const QDate date = localTime(session.startsAt, zone).date();
    const QString dot = u" · "_s;
    return QStringList{alwaysIsolated(session.clientName),
                       weekdayAndDay(date, locale) + dot + timesText(session, zone, locale),
                       nameOf(session.place) + dot + stateWords(session).join(dot)}
        .join(u'\n');
}

QString moveText(const MoveRequest &move, const QTimeZone &zone, const QLocale &locale)
{
    SessionItem there;
    there.startsAt = move.startsAt;
    there.lengthMinutes = move.lengthMinutes;
    return WeekWords::tr("%1, %2", "day, times")
        .arg(weekdayAndDay(localTime(move.startsAt, zone).date(), locale),
             timesText(there, zone, locale));
}

QString timesAndLength(Instant startsAt, int minutes, const QTimeZone &zone, const QLocale &locale)
{
    return WeekWords::tr("%1 – %2 (%n min)", "from, to", minutes)
        .arg(timeText(startsAt, zone, locale),
             timeText(startsAt.plusMinutes(minutes), zone, locale));
}

QString noSuchTimeText() { return WeekWords::tr("No such time on this day"); }

QString skippedTimeText()
{
    return WeekWords::tr("The clocks go forward on this day, so these times don't exist.");
}

} // namespace sessionbook
