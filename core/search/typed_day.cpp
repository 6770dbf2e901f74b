// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/typed_day.h"

#include "core/base/typed_time.h"
#include "core/search/date_phrase.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

std::optional<QDate> validDay(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QDate> nearestDay(QDate today, int month, int day)
{
    std::optional<QDate> best;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const auto date = validDay(year, month, day);
        if (date && (!best || std::abs(today.daysTo(*date)) < std::abs(today.daysTo(*best))))
            best = date;
    }
    return best;
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

/// Two or three numbers and nothing else.
struct Numbers
{
    QStringList digits;
    QString sign; ///< between the first two
};

std::optional<Numbers> numbersIn(const QString &text)
{
    static const QRegularExpression written(
        uR"(^(\d{1,4}) ?([./\- ،]) ?(\d{1,2})(?: ?[./\- ،] ?(\d{2}|\d{4})?)?\.?$)"_s);
    const QRegularExpressionMatch match = written.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    Numbers numbers{{match.captured(1), match.captured(3)}, match.captured(2)};
    if (!match.captured(4).isEmpty())
        numbers.digits << match.captured(4);
    return numbers;
}

/// The order of the three in the locale, such as "dMy".
QString orderIn(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    QString order = u"dMy"_s;
    std::ranges::sort(order, {}, [&](QChar part) { return format.indexOf(part); });
    return order;
}

std::optional<QDate> numericDay(const QString &text, QDate today, const QLocale &locale)
{
    const auto numbers = numbersIn(text);
    if (!numbers)
        return std::nullopt;
    const QStringList &digits = numbers->digits;
    const bool hasYear = digits.size() == 3;
    const auto number = [&](qsizetype at) { return digits[at].toInt(); };
    const auto yearIn = [](const QString &year) {
        return year.size() == 2 ? 2000 + year.toInt() : year.toInt();
    };
    constexpr int yearDigits = 4;
    const QString order = orderIn(locale);
    const bool usesItsSign = locale.dateFormat(QLocale::ShortFormat).contains(numbers->sign);
    if (digits.front().size() == yearDigits)
        return hasYear && digits[2].size() <= 2 ? validDay(number(0), number(1), number(2))
                                                : std::nullopt;
    if (digits.front().size() > 2)
        return std::nullopt;
    if (hasYear && order.startsWith(u'y') && usesItsSign && digits[2].size() <= 2)
        return validDay(yearIn(digits[0]), number(1), number(2));
    int day = number(0);
    int month = number(1);
    const bool dayFirst = numbers->sign == u"."_s ? !(order.startsWith(u'M') && usesItsSign)
                                                  : order.indexOf(u'd') < order.indexOf(u'M');
    constexpr int months = 12;
    if ((!dayFirst && day <= months) || month > months)
        std::swap(day, month);
    if (hasYear)
        return validDay(yearIn(digits[2]), month, day);
    return today.isValid() ? nearestDay(today, month, day) : std::nullopt;
}

/// The words mean one day, and say nothing else.
std::optional<QDate> phraseDay(const QStringList &words, QDate today, const QLocale &locale)
{
    const auto phrase = findDatePhrase(words, today, locale);
    if (!phrase || phrase->firstWord != 0 || phrase->words != words.size() ||
        phrase->days.first != phrase->days.last)
        return std::nullopt;
    return phrase->days.first;
}

std::optional<QDate> wordedDay(const QString &text, QDate today, const QLocale &locale)
{
    if (!today.isValid())
        return std::nullopt;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (const auto day = phraseDay(words, today, locale))
        return day;
    // "Sat, 12 Dec 2026"
    const auto weekday = words.isEmpty() ? std::nullopt : phraseDay(words.first(1), today, locale);
    const QStringList rest = words.mid(1);
    auto day = phraseDay(rest, today, locale);
    if (!day)
        day = numericDay(rest.join(u' '), today, locale);
    if (!weekday || !day || day->dayOfWeek() != weekday->dayOfWeek())
        return std::nullopt;
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

std::optional<QDate> dayFromText(const QString &typed, QDate today, const QLocale &locale)
{
    // What the program writes, it reads; some locales put words of their own around it.
    const QString written = typed.trimmed();
    if (const QDate own = locale.toDate(written, dayFormat(locale));
        own.isValid() && locale.toString(own, dayFormat(locale)) == written)
        return own;
    const QString text = plainDigits(typed);
    if (const auto day = relativeDay(text, today))
        return day;
    if (const auto day = numericDay(text, today, locale))
        return day;
    return wordedDay(text, today, locale);
}

} // namespace sessionbook
