// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/recurrence.h"

#include "core/base/isolated.h"
#include "core/records/series_field.h"

#include <QCoreApplication>

#include <array>
#include <libical/ical.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct Recurrence
{
    Q_DECLARE_TR_FUNCTIONS(Recurrence)
};

constexpr int daysInWeek = 7;
constexpr int lastOfMonth = -1;

/// 1 for the first Tuesday of its month, and so on; a fifth one is taken as the last.
int weekOfMonth(QDate date)
{
    const int week = (date.day() - 1) / daysInWeek + 1;
    return week == 5 ? lastOfMonth : week;
}

// As iCalendar (RFC 5545) writes them.
QByteArray asIcal(QDate date) { return date.toString(u"yyyyMMdd"_s).toLatin1(); }

QByteArray ruleFor(const Repetition &repetition, QDate first)
{
    static constexpr std::array weekdays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    QByteArray rule;
    switch (repetition.frequency) {
    case Frequency::Weekly:
        rule = "FREQ=WEEKLY;INTERVAL=" + QByteArray::number(repetition.every);
        break;
    case Frequency::MonthlyOnWeekday:
        rule = "FREQ=MONTHLY;INTERVAL=" + QByteArray::number(repetition.every) +
               ";BYDAY=" + QByteArray::number(weekOfMonth(first)) +
               weekdays[static_cast<std::size_t>(first.dayOfWeek() - 1)];
        break;
    case Frequency::Weekdays:
        rule = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
        break;
    }
    if (const auto *until = std::get_if<QDate>(&repetition.end))
        return rule + ";UNTIL=" + asIcal(*until);
    return rule + ";COUNT=" + QByteArray::number(std::get<int>(repetition.end));
}

std::vector<QDate> datesOf(const Repetition &repetition, QDate first, std::size_t most)
{
    // Dates only: daylight saving is looked at afterwards, date by date.
    const icaltimetype start = icaltime_from_string(asIcal(first).constData());
    const auto rule = icalrecurrencetype_from_string(ruleFor(repetition, first).constData());
    const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> iterator(
        icalrecur_iterator_new(rule, start), &icalrecur_iterator_free);
    std::vector<QDate> dates;
    while (iterator && dates.size() < most) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next))
            break;
        dates.emplace_back(next.year, next.month, next.day);
    }
    return dates;
}

/// "the second Tuesday"
QString weekdayOfMonth(QDate date, const QLocale &locale)
{
    const QString day = locale.standaloneDayName(date.dayOfWeek());
    switch (weekOfMonth(date)) {
    case 1:
        return Recurrence::tr("the first %1").arg(day);
    case 2:
        return Recurrence::tr("the second %1").arg(day);
    case 3:
        return Recurrence::tr("the third %1").arg(day);
    case 4:
        return Recurrence::tr("the fourth %1").arg(day);
    default:
        return Recurrence::tr("the last %1").arg(day);
    }
}

} // namespace

std::optional<Instant> Occurrence::startsAt() const
{
    return wall.kind == WallTime::Kind::Skipped ? std::nullopt : std::optional(wall.first);
}

std::vector<Occurrence> occurrences(const Repetition &repetition, QDate first, QTime time,
                                    const QTimeZone &zone)
{
    std::vector<Occurrence> list;
    for (const QDate date : datesOf(repetition, first, mostOccurrences))
        list.push_back({date, time, resolve(date, time, zone)});
    return list;
}

std::vector<Error> validate(const Repetition &repetition, QDate first)
{
    const auto *until = std::get_if<QDate>(&repetition.end);
    const Field field = until ? field::until : field::count;
    if (until && *until <= first)
        return {invalid(field, Recurrence::tr("Choose a day after the first one."))};
    const int count = until ? 0 : std::get<int>(repetition.end);
    if (!until && (count < 2 || count > mostOccurrences))
        return {invalid(field, Recurrence::tr("Choose from 2 to %L1 times.").arg(mostOccurrences))};
    const std::vector<QDate> dates = datesOf(repetition, first, mostOccurrences + 1);
    if (dates.size() < 2)
        return {invalid(field, Recurrence::tr("That is only one session. Choose a later day."))};
    if (dates.size() > std::size_t{mostOccurrences} ||
        dates.back() > first.addYears(longestRepetitionYears)) {
        return {invalid(
            field, Recurrence::tr("That is too long. Choose at most %L1 times within two years.")
                       .arg(mostOccurrences))};
    }
    return {};
}

QString frequencyWords(Frequency frequency, int every, QDate first, const QLocale &locale)
{
    switch (frequency) {
    case Frequency::Weekly: {
        const QString day = locale.standaloneDayName(first.dayOfWeek());
        return every == 1 ? Recurrence::tr("Every week on %1").arg(day)
                          : Recurrence::tr("Every %n week(s) on %1", nullptr, every).arg(day);
    }
    case Frequency::MonthlyOnWeekday: {
        const QString day = weekdayOfMonth(first, locale);
        return every == 1 ? Recurrence::tr("Monthly on %1", "the second Tuesday").arg(day)
                          : Recurrence::tr("Every %n month(s) on %1", nullptr, every).arg(day);
    }
    case Frequency::Weekdays:
        return Recurrence::tr("Every weekday");
    }
    Q_UNREACHABLE();
}

QString repetitionWords(const Repetition &repetition, QDate first, const QLocale &locale)
{
    const QString how = frequencyWords(repetition.frequency, repetition.every, first, locale);
    if (const auto *until = std::get_if<QDate>(&repetition.end)) {
        // The long format without its weekday: "3 March 2027".
        QString format = locale.dateFormat(QLocale::LongFormat);
        format.remove(u"dddd"_s);
        while (!format.isEmpty() && !format.front().isLetter() && format.front() != u'\'')
            format.remove(0, 1);
        return Recurrence::tr("%1 until %2")
            .arg(how, isolated(locale.toString(*until, format.trimmed())));
    }
    return Recurrence::tr("%1, %n time(s)", nullptr, std::get<int>(repetition.end)).arg(how);
}

} // namespace sessionbook
