// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/written_date.h"

#include "core/base/date_words.h"
#include "core/base/search_text.h"
#include "core/search/numeric_day.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
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

/// Ways in which the program writes a day, as bare words.
struct Ways
{
    QStringList withYear;
    QString withoutYear;
};

const Ways &waysToWrite(QDate day, const QLocale &locale)
{
    // Typing goes on with the same numbers.
    constexpr int enough = 2'000;
    thread_local QLocale last;
    thread_local QHash<QDate, Ways> known;
    if (last != locale || known.size() > enough) {
        known.clear();
        last = locale;
    }
    Ways &ways = known[day];
    if (!ways.withYear.isEmpty())
        return ways;
    for (const QString &written :
         {mediumDate(day, locale), locale.toString(day, QLocale::LongFormat),
          locale.toString(day, QLocale::ShortFormat)})
        ways.withYear << bareWords(searchText(written));
    ways.withoutYear = bareWords(searchText(nearDate(day, day, locale)));
    return ways;
}

/// The day that is written so, among all that the numbers could mean: no grammar of a hundred
/// languages has to be known.
std::optional<QDate> dayWritten(const QString &bare, QDate today, const QLocale &locale)
{
    static const QRegularExpression digits(u"\\d+"_s);
    std::vector<int> numbers;
    for (auto found = digits.globalMatch(bare); found.hasNext();)
        numbers.push_back(found.next().captured().left(5).toInt());
    for (int month = 1; month <= 12; ++month) {
        for (const int day : numbers) {
            const QDate nearest = nearestDay(today, month, day);
            if (nearest.isValid() && waysToWrite(nearest, locale).withoutYear == bare)
                return nearest;
            for (const int number : numbers) {
                const QDate date(number < 100 ? 2000 + number : number, month, day);
                const bool isNear = date.year() >= 1900 && date.year() < 2200;
                if (date.isValid() && isNear && waysToWrite(date, locale).withYear.contains(bare))
                    return date;
            }
        }
    }
    return std::nullopt;
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
        if (const auto day = dayWritten(bare, today, locale))
            return WrittenDate{*day, count};
    }
    return std::nullopt;
}

std::optional<WrittenTime> writtenTimeAt(const QStringList &words, int first, const QLocale &locale)
{
    static const QRegularExpression numbers(u"(\\d{1,2}) (\\d{2})"_s);
    constexpr int most = 3; // "1:00 p. m."
    constexpr int noon = 12;
    for (int count = std::min(most, static_cast<int>(words.size()) - first); count > 0; --count) {
        const QString bare = bareWords(words.mid(first, count).join(u' '));
        const auto found = numbers.match(bare);
        const int hour = found.captured(1).toInt();
        for (const int shown : {hour, hour + noon, hour - noon}) {
            const QTime time(shown, found.captured(2).toInt());
            if (found.hasMatch() && time.isValid() &&
                bareWords(searchText(clockTime(time, locale))) == bare)
                return WrittenTime{time, count};
        }
    }
    return std::nullopt;
}

} // namespace sessionbook
