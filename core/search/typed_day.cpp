// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/typed_day.h"

#include "core/base/typed_time.h"
#include "core/search/date_phrase.h"
#include "core/search/numeric_day.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

using Problem = TypedDay::Problem;

TypedDay dayOr(Problem problem, QDate day)
{
    return day.isValid() ? TypedDay{day, Problem::None} : TypedDay{{}, problem};
}

/// "+7" and "−1", in days from today.
std::optional<QDate> relativeDay(const QString &text, QDate today)
{
    static const QRegularExpression written(uR"(^([+\-\x{2212}]) ?(\d{1,4})$)"_s);
    const QRegularExpressionMatch match = written.match(text);
    if (!match.hasMatch() || !today.isValid())
        return std::nullopt;
    const int days = match.captured(2).toInt();
    return today.addDays(match.captured(1) == u"+"_s ? days : -days);
}

/// "14", of the month that is shown.
std::optional<QDate> dayOfMonth(const QString &text, QDate shown)
{
    static const QRegularExpression written(uR"(^\d{1,2}\.?$)"_s);
    if (!shown.isValid() || !written.match(text).hasMatch())
        return std::nullopt;
    return QDate(shown.year(), shown.month(), text.left(2).remove(u'.').toInt());
}

TypedDay inNumbers(const QString &text, QDate today, const QLocale &locale)
{
    const auto numeric = numericDay(text, today, locale);
    if (!numeric)
        return {};
    return dayOr(numeric->isYearInReach ? Problem::NoSuchDay : Problem::YearTooFar, numeric->day);
}

/// The words mean one day, and say nothing else.
TypedDay inWords(const QStringList &words, QDate today, const QLocale &locale)
{
    const auto phrase = findDatePhrase(words, today, locale);
    if (!phrase || phrase->firstWord != 0 || phrase->words != words.size())
        return {};
    if (phrase->days.last < phrase->days.first)
        return {{}, Problem::NoSuchDay};
    return phrase->days.first == phrase->days.last ? TypedDay{phrase->days.first, Problem::None}
                                                   : TypedDay{};
}

TypedDay worded(const QString &text, QDate today, const QLocale &locale)
{
    if (!today.isValid())
        return {};
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const TypedDay whole = inWords(words, today, locale);
    if (whole.problem == Problem::None || words.size() < 2)
        return whole;
    // "Sat, 12 Dec 2026"
    const TypedDay weekday = inWords(words.first(1), today, locale);
    const QStringList rest = words.mid(1);
    TypedDay day = inWords(rest, today, locale);
    if (day.problem == Problem::NotADay)
        day = inNumbers(rest.join(u' '), today, locale);
    if (weekday.problem != Problem::None || day.problem == Problem::NotADay)
        return whole;
    if (day.problem == Problem::None && day.day.dayOfWeek() != weekday.day.dayOfWeek())
        day.problem = Problem::OtherWeekday;
    return day;
}

} // namespace

QString dayFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s);
    return format;
}

TypedDay readDay(const QString &typed, QDate today, QDate shown, const QLocale &locale)
{
    // What the program writes, it reads; some locales put words of their own around it.
    const QString written = typed.trimmed();
    if (const QDate own = locale.toDate(written, dayFormat(locale));
        own.isValid() && locale.toString(own, dayFormat(locale)) == written &&
        numericDay(written, today, locale).value_or(NumericDay{}).isYearInReach)
        return {own, Problem::None};
    const QString text = plainDigits(typed);
    if (const auto day = relativeDay(text, today))
        return {*day, Problem::None};
    if (const auto day = dayOfMonth(text, shown))
        return dayOr(Problem::NoSuchDay, *day);
    const TypedDay numeric = inNumbers(text, today, locale);
    return numeric.problem == Problem::NotADay ? worded(text, today, locale) : numeric;
}

} // namespace sessionbook
