// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/date_phrase.h"

#include "core/base/civil_time.h"
#include "core/base/search_text.h"
#include "core/rules/names.h"
#include "core/search/numeric_day.h"
#include "core/search/written_date.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct DateWords
{
    Q_DECLARE_TR_FUNCTIONS(DatePhrase)
};

constexpr int shortestName = 3;

QString bare(const QString &word)
{
    QString name = searchText(word);
    while (name.endsWith(u'.') || name.endsWith(u','))
        name.chop(1);
    return name;
}

/// "nov" and "novem" are "november".
bool means(const QString &word, const QString &name)
{
    return !name.isEmpty() &&
           (word == name || (word.size() >= shortestName && name.startsWith(word)));
}

enum class Which { Last, This, Next };

/// Reads phrases word by word.
class Reader
{
public:
    Reader(const QStringList &words, QDate today, const QLocale &locale)
        : m_today(today), m_locale(locale)
    {
        for (const QString &word : words)
            m_words << bare(word);
        m_raw = words;
    }

    [[nodiscard]] std::optional<DatePhrase> phraseAt(int first) const
    {
        const auto found = [&](int words, const std::optional<DaySpan> &days) {
            return days ? std::optional(DatePhrase{first, words, *days}) : std::nullopt;
        };
        if (const auto day = writtenDateAt(m_words, first, m_today, m_locale))
            return found(day->words, oneDay(day->day));
        // A weekday before a date has to be that of the date.
        if (const auto weekday = weekdayNumber(first)) {
            for (auto reading : {found(4, dayMonthYear(first + 1)),
                                 found(3, dayAndMonth(first + 1)), found(2, numeric(first + 1))}) {
                if (!reading)
                    continue;
                if (reading->days.first.dayOfWeek() != *weekday)
                    reading->days = noDay();
                return reading;
            }
        }
        // The longest reading counts: "12 nov 2025" is not "12 nov".
        for (const auto &reading :
             {found(3, dayMonthYear(first)), found(2, dayAndMonth(first)),
              found(2, monthAndYear(first)), found(2, relative(first)), found(1, numeric(first)),
              found(1, nearDay(first)), found(1, weekday(first, std::nullopt)),
              found(1, month(first))}) {
            if (reading)
                return reading;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] QString word(int index) const { return m_words.value(index); }

    [[nodiscard]] std::optional<int> number(int index, int least, int most) const
    {
        bool ok = false;
        const int value = word(index).toInt(&ok);
        return ok && value >= least && value <= most ? std::optional(value) : std::nullopt;
    }
    [[nodiscard]] std::optional<int> dayNumber(int index) const
    {
        QString text = word(index);
        for (const auto &ending : {u"st"_s, u"nd"_s, u"rd"_s, u"th"_s}) {
            if (text.endsWith(ending))
                text.chop(2);
        }
        bool ok = false;
        const int day = text.toInt(&ok);
        return ok && day >= 1 && day <= 31 ? std::optional(day) : std::nullopt;
    }
    [[nodiscard]] std::optional<int> year(int index) const { return number(index, 1900, 2199); }

    template <class NameOf>
    [[nodiscard]] std::optional<int> named(int index, int count, NameOf nameOf) const
    {
        const QString text = word(index);
        if (text.isEmpty() || text.front().isDigit())
            return std::nullopt;
        for (const QLocale &locale : {m_locale, QLocale(QLocale::English)}) {
            for (const auto format : {QLocale::ShortFormat, QLocale::LongFormat}) {
                for (int number = 1; number <= count; ++number) {
                    if (means(text, bare(nameOf(locale, number, format))))
                        return number;
                }
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<int> monthNumber(int index) const
    {
        const auto standing = named(index, 12, [](const QLocale &l, int n, auto format) {
            return l.standaloneMonthName(n, format);
        });
        return standing ? standing : named(index, 12, [](const QLocale &l, int n, auto format) {
            return l.monthName(n, format);
        });
    }
    [[nodiscard]] std::optional<int> weekdayNumber(int index) const
    {
        return named(index, 7, [](const QLocale &l, int n, auto format) {
            return l.standaloneDayName(n, format);
        });
    }

    [[nodiscard]] DaySpan noDay() const { return {m_today, m_today.addDays(-1)}; }
    [[nodiscard]] std::optional<DaySpan> oneDay(const QDate &date) const
    {
        return date.isValid() ? DaySpan{date, date} : noDay();
    }
    static DaySpan wholeMonth(const QDate &first)
    {
        return {first, first.addMonths(1).addDays(-1)};
    }
    [[nodiscard]] QDate nearest(int month, int day) const
    {
        return nearestDay(m_today, month, day);
    }

    [[nodiscard]] std::optional<DaySpan> dayMonthYear(int at) const
    {
        const auto y = year(at + 2);
        if (!y)
            return std::nullopt;
        if (const auto m = monthNumber(at + 1), d = dayNumber(at); m && d)
            return oneDay({*y, *m, *d});
        if (const auto m = monthNumber(at), d = dayNumber(at + 1); m && d)
            return oneDay({*y, *m, *d});
        return std::nullopt;
    }
    [[nodiscard]] std::optional<DaySpan> dayAndMonth(int at) const
    {
        if (const auto m = monthNumber(at + 1), d = dayNumber(at); m && d)
            return oneDay(nearest(*m, *d));
        if (const auto m = monthNumber(at), d = dayNumber(at + 1); m && d)
            return oneDay(nearest(*m, *d));
        return std::nullopt;
    }
    [[nodiscard]] std::optional<DaySpan> monthAndYear(int at) const
    {
        const auto m = monthNumber(at);
        const auto y = year(at + 1);
        return m && y ? std::optional(wholeMonth({*y, *m, 1})) : std::nullopt;
    }
    [[nodiscard]] std::optional<DaySpan> month(int at) const
    {
        const auto m = monthNumber(at);
        if (!m)
            return std::nullopt;
        const QDate middle = nearest(*m, 15);
        return wholeMonth({middle.year(), *m, 1});
    }

    [[nodiscard]] std::optional<Which> which(int at) const
    {
        const QString text = word(at);
        if (text == u"next"_s || text == bare(DateWords::tr("next", "next week, next Tuesday")))
            return Which::Next;
        if (text == u"last"_s || text == bare(DateWords::tr("last", "last week, last Tuesday")))
            return Which::Last;
        if (text == u"this"_s || text == bare(DateWords::tr("this", "this week, this Tuesday")))
            return Which::This;
        return std::nullopt;
    }
    [[nodiscard]] std::optional<DaySpan> relative(int at) const
    {
        const auto chosen = which(at);
        if (!chosen)
            return std::nullopt;
        const int steps = *chosen == Which::Next ? 1 : *chosen == Which::Last ? -1 : 0;
        const QString unit = word(at + 1);
        if (unit == u"week"_s || unit == bare(DateWords::tr("week", "next week"))) {
            const QDate monday = startOfWeek(m_today, m_locale.firstDayOfWeek()).addDays(7 * steps);
            return DaySpan{monday, monday.addDays(6)};
        }
        if (unit == u"month"_s || unit == bare(DateWords::tr("month", "next month")))
            return wholeMonth(QDate(m_today.year(), m_today.month(), 1).addMonths(steps));
        if (unit == u"year"_s || unit == bare(DateWords::tr("year", "next year"))) {
            const QDate first(m_today.year() + steps, 1, 1);
            return DaySpan{first, first.addYears(1).addDays(-1)};
        }
        return weekday(at + 1, chosen);
    }
    [[nodiscard]] std::optional<DaySpan> weekday(int at, std::optional<Which> chosen) const
    {
        const auto day = weekdayNumber(at);
        if (!day)
            return std::nullopt;
        const int ahead = (*day - m_today.dayOfWeek() + 7) % 7;
        if (chosen == Which::Last)
            return oneDay(m_today.addDays(ahead - 7));
        if (chosen == Which::Next && ahead == 0)
            return oneDay(m_today.addDays(7));
        return oneDay(m_today.addDays(ahead));
    }
    [[nodiscard]] std::optional<DaySpan> nearDay(int at) const
    {
        const QString text = word(at);
        const struct
        {
            QString english;
            QString name;
            int days;
        } near[] = {{u"today"_s, DateWords::tr("today"), 0},
                    {u"tomorrow"_s, DateWords::tr("tomorrow"), 1},
                    {u"yesterday"_s, DateWords::tr("yesterday"), -1}};
        for (const auto &day : near) {
            if (means(text, day.english) || means(text, bare(day.name)))
                return oneDay(m_today.addDays(day.days));
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<DaySpan> numeric(int at) const
    {
        static const QRegularExpression yearAndMonth(u"^(\\d{4})-(\\d{1,2})$"_s);
        const QString text = m_raw.value(at);
        if (const auto match = yearAndMonth.match(text); match.hasMatch()) {
            const QDate first(match.captured(1).toInt(), match.captured(2).toInt(), 1);
            return first.isValid() ? std::optional(wholeMonth(first)) : std::nullopt;
        }
        const auto day = numericDay(text, m_today, m_locale);
        if (!day || !day->isYearInReach)
            return std::nullopt;
        // "12.50" and "31.02" may be amounts.
        const bool mayBeAmount = !day->hasYear && text.back().isDigit() && day->sign != u"/"_s;
        return day->day.isValid() || !mayBeAmount ? oneDay(day->day) : std::nullopt;
    }

    QDate m_today;
    QLocale m_locale;
    QStringList m_words;
    QStringList m_raw;
};

} // namespace

std::optional<DatePhrase> findDatePhrase(const QStringList &words, QDate today,
                                         const QLocale &locale)
{
    const Reader reader(words, today, locale);
    for (int first = 0; first < words.size(); ++first) {
        if (const auto phrase = reader.phraseAt(first))
            return phrase;
    }
    return std::nullopt;
}

} // namespace sessionbook
