// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/typed_time.h"

#include "core/base/civil_time.h"
#include "core/base/date_words.h"
#include "core/base/isolated.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

enum class HalfDay { Morning, Afternoon };

/// Without dots and spaces, so that "a. m." is "am".
QString bareHalfDay(const QString &text)
{
    QString bare = plainDigits(text).toLower();
    bare.remove(u'.').remove(u' ');
    return bare;
}

std::optional<HalfDay> halfDayOf(const QString &word, const QLocale &locale)
{
    const QString bare = bareHalfDay(word);
    if (bare == u"am"_s || bare == u"a"_s || bare == bareHalfDay(locale.amText()))
        return HalfDay::Morning;
    if (bare == u"pm"_s || bare == u"p"_s || bare == bareHalfDay(locale.pmText()))
        return HalfDay::Afternoon;
    return std::nullopt;
}

/// Words that are written around a time and say nothing of it: "14 Uhr", "kl. 14", "14 h".
bool saysNothing(const QString &word)
{
    const QString bare = bareHalfDay(word);
    return bare.isEmpty() || bare == u"uhr"_s || bare == u"kl"_s || bare == u"h"_s;
}

/// What the program writes, it reads; some locales put words of their own around it.
std::optional<int> asWrittenBy(const QLocale &locale, const QString &typed)
{
    static const QRegularExpression twoNumbers(uR"((\d{1,2})\D+(\d{1,2}))"_s);
    const QRegularExpressionMatch match = twoNumbers.match(plainDigits(typed));
    if (!match.hasMatch())
        return std::nullopt;
    constexpr int halfDay = minutesInDay / 2;
    const int minute = match.captured(1).toInt() * minutesInHour + match.captured(2).toInt();
    for (const int candidate : {minute, minute + halfDay, minute - halfDay}) {
        if (candidate >= 0 && candidate < minutesInDay &&
            withoutIsolates(clockTime(clockOf(candidate), locale)) ==
                withoutIsolates(typed.trimmed()))
            return candidate;
    }
    return std::nullopt;
}

} // namespace

QString plainDigits(const QString &typed)
{
    QString plain;
    for (const char32_t letter : typed.toUcs4()) {
        if (QChar::isDigit(letter))
            plain += QChar(u'0' + QChar::digitValue(letter));
        else if (QChar::isSpace(letter))
            plain += u' ';
        else if (QChar::category(letter) != QChar::Other_Format) // marks of direction
            plain += QChar::fromUcs4(letter);
    }
    return plain.simplified();
}

bool hasHalfDays(const QLocale &locale)
{
    return locale.timeFormat(QLocale::ShortFormat).contains(u"ap"_s, Qt::CaseInsensitive);
}

std::optional<int> minuteFromText(const QString &typed, const QLocale &locale)
{
    if (const auto own = asWrittenBy(locale, typed))
        return own;
    // Words, hours, minutes, zero seconds, words.
    static const QRegularExpression parts(
        uR"(^([^\d]*?)(\d{1,2})(?:([:.,hH])(\d{2})(?:[:.]00)?|(\d{2}))?([^\d]*)$)"_s);
    const QRegularExpressionMatch match = parts.match(plainDigits(typed));
    if (!match.hasMatch())
        return std::nullopt;
    std::optional<HalfDay> half;
    for (const QString &words : {match.captured(1), match.captured(6)}) {
        if (saysNothing(words))
            continue;
        const auto said = halfDayOf(words, locale);
        if (!said || half)
            return std::nullopt;
        half = said;
    }
    const QString hours = match.captured(2);
    const bool isTogether = !match.captured(5).isEmpty(); // "930", "1415"
    const int hour = hours.toInt();
    const int minute = (isTogether ? match.captured(5) : match.captured(4)).toInt();
    if (minute >= minutesInHour || hour > 24 || (hour == 24 && (minute > 0 || half)))
        return std::nullopt;
    constexpr int noon = 12;
    if (!half) {
        const bool mayBeEither = hour >= 1 && hour <= noon;
        const bool writtenIn24 = hours.startsWith(u'0') || match.captured(3) == u"."_s ||
                                 match.captured(3).compare(u"h"_s, Qt::CaseInsensitive) == 0;
        if (mayBeEither && !writtenIn24 && hasHalfDays(locale))
            return std::nullopt;
        return hour * minutesInHour + minute;
    }
    // "14:15 PM" says it twice, "14:15 AM" contradicts itself.
    const bool saysMorning = *half == HalfDay::Morning;
    if (hour > noon || hour == 0) {
        const bool isMorning = hour == 0;
        if (isMorning != saysMorning)
            return std::nullopt;
        return hour * minutesInHour + minute;
    }
    return (hour % noon + (saysMorning ? 0 : noon)) * minutesInHour + minute;
}

} // namespace sessionbook
