// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/written_date.h"

#include "core/base/date_words.h"
#include "core/base/search_text.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// Letters and digits as words, without what is between them.
QString bareWords(const QString &folded)
{
    static const QRegularExpression between(
        u"[^\\p{L}\\p{M}\\p{N}]+|(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return QString(folded).replace(between, u" "_s).trimmed();
}

/// All ways in which the program writes the day.
const QStringList &waysToWrite(QDate day, const QLocale &locale)
{
    // Typing goes on with the same numbers.
    constexpr int enough = 2'000;
    thread_local QLocale last;
    thread_local QHash<QDate, QStringList> known;
    if (last != locale || known.size() > enough) {
        known.clear();
        last = locale;
    }
    QStringList &ways = known[day];
    if (!ways.isEmpty())
        return ways;
    for (const QString &written :
         {mediumDate(day, locale), nearDate(day, day, locale),
          locale.toString(day, QLocale::LongFormat), locale.toString(day, QLocale::ShortFormat)})
        ways << bareWords(searchText(written));
    return ways;
}

/// The days that the numbers could mean, those nearest to today first. Reading is then a search for
/// the one that is written so, which no grammar of a hundred languages has to know.
std::vector<QDate> candidates(const QString &bare, QDate today)
{
    static const QRegularExpression digits(u"\\d+"_s);
    std::vector<int> numbers;
    for (auto found = digits.globalMatch(bare); found.hasNext();)
        numbers.push_back(found.next().captured().left(5).toInt());
    std::vector<int> years{today.year(), today.year() - 1, today.year() + 1};
    for (const int number : numbers) {
        if (number >= 1900 && number < 2200)
            years = {number};
        else if (number < 100)
            years.push_back(2000 + number);
    }
    std::vector<QDate> days;
    for (const int year : years) {
        for (int month = 1; month <= 12; ++month) {
            for (const int day : numbers) {
                if (QDate::isValid(year, month, day))
                    days.emplace_back(year, month, day);
            }
        }
    }
    std::ranges::stable_sort(days, {}, [&](QDate day) { return std::abs(today.daysTo(day)); });
    return days;
}

} // namespace

std::optional<WrittenDate> writtenDateAt(const QStringList &words, int first, QDate today,
                                         const QLocale &locale)
{
    constexpr int most = 8; // "sabado 12 de diciembre de 2026" has six
    for (int count = std::min(most, static_cast<int>(words.size()) - first); count > 0; --count) {
        const QString bare = bareWords(words.mid(first, count).join(u' '));
        if (bare.count(u' ') < 1 || !bare.contains(QRegularExpression(u"\\d"_s)))
            continue;
        for (const QDate day : candidates(bare, today)) {
            if (waysToWrite(day, locale).contains(bare))
                return WrittenDate{day, count};
        }
    }
    return std::nullopt;
}

} // namespace sessionbook
