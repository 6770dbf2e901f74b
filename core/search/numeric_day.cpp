// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/numeric_day.h"

#include "core/base/typed_time.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int months = 12;
constexpr int longestMonth = 31;
constexpr int yearDigits = 4;

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

int yearIn(const QString &digits)
{
    constexpr int century = 2000;
    return digits.size() == 2 ? century + digits.toInt() : digits.toInt();
}

std::optional<NumericDay> ofYear(int year, int month, int day, const QString &sign)
{
    if (month < 1 || month > months || day < 1 || day > longestMonth)
        return std::nullopt;
    const bool isInReach = year >= 1900 && year <= 2199;
    return NumericDay{isInReach ? QDate(year, month, day) : QDate(), true, isInReach, sign};
}

} // namespace

QDate nearestDay(QDate today, int month, int day)
{
    constexpr int reach = 8; // between some leap years
    QDate best;
    for (int away = 0; away <= reach && (away <= 1 || !best.isValid()); ++away) {
        for (const int year : {today.year() - away, today.year() + away}) {
            const QDate date(year, month, day);
            if (date.isValid() &&
                (!best.isValid() || std::abs(today.daysTo(date)) < std::abs(today.daysTo(best))))
                best = date;
        }
    }
    return best;
}

std::optional<NumericDay> numericDay(const QString &text, QDate today, const QLocale &locale)
{
    const auto numbers = numbersIn(plainDigits(text));
    if (!numbers)
        return std::nullopt;
    const QStringList &digits = numbers->digits;
    const QString &sign = numbers->sign;
    const bool hasYear = digits.size() == 3;
    const auto number = [&](qsizetype at) { return digits[at].toInt(); };
    if (digits.front().size() == yearDigits)
        return hasYear && digits[2].size() <= 2 ? ofYear(number(0), number(1), number(2), sign)
                                                : std::nullopt;
    if (digits.front().size() > 2)
        return std::nullopt;
    const QString order = orderIn(locale);
    const bool usesItsSign = locale.dateFormat(QLocale::ShortFormat).contains(sign);
    if (hasYear && order.startsWith(u'y') && usesItsSign && digits[2].size() <= 2)
        return ofYear(yearIn(digits[0]), number(1), number(2), sign);
    int day = number(0);
    int month = number(1);
    const bool dayFirst = sign == u"."_s ? !(order.startsWith(u'M') && usesItsSign)
                                         : order.indexOf(u'd') < order.indexOf(u'M');
    if ((!dayFirst && day <= months) || month > months)
        std::swap(day, month);
    if (hasYear)
        return ofYear(yearIn(digits[2]), month, day, sign);
    if (!today.isValid() || !ofYear(today.year(), month, day, sign))
        return std::nullopt;
    return NumericDay{nearestDay(today, month, day), false, true, sign};
}

} // namespace sessionbook
