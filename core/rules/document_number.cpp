// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/document_number.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// Two or more N are the number, or one that stands in no word; the N of "INV" is a letter.
const QRegularExpression &digitsWanted()
{
    static const QRegularExpression digits(u"N{2,}|(?<!\\p{L})N(?!\\p{L})"_s);
    return digits;
}

/// Likewise: the Y of "MAY" is a letter.
const QRegularExpression &yearWanted()
{
    static const QRegularExpression year(u"Y{2,}"_s);
    return year;
}

int countOf(const QString &pattern, const QRegularExpression &part)
{
    int count = 0;
    for (auto match = part.globalMatch(pattern); match.hasNext(); match.next())
        ++count;
    return count;
}

} // namespace

bool isNumberPattern(const QString &pattern)
{
    static const QRegularExpression allowed(u"^[\\p{L}0-9 /._-]{1,30}\\z"_s);
    if (!allowed.match(pattern).hasMatch() || countOf(pattern, digitsWanted()) != 1 ||
        countOf(pattern, yearWanted()) > 1)
        return false;
    static const QRegularExpression loneYear(u"(?<!\\p{L})Y(?!\\p{L})"_s);
    if (loneYear.match(pattern).hasMatch())
        return false;
    const qsizetype years = yearWanted().match(pattern).capturedLength();
    return digitsWanted().match(pattern).capturedLength() <= 9 &&
           (years == 0 || years == 2 || years == 4);
}

QString numberFor(const QString &pattern, int year, int position)
{
    // The digits first: where they are does not depend on how long the year is.
    QString number = pattern;
    const auto digits = digitsWanted().match(number);
    if (!digits.hasMatch()) // a pattern from before single letters of words were none of it
        return number + QString::number(position);
    number.replace(digits.capturedStart(), digits.capturedLength(),
                   QString::number(position).rightJustified(digits.capturedLength(), u'0'));
    if (const auto match = yearWanted().match(number); match.hasMatch()) {
        number.replace(match.capturedStart(), match.capturedLength(),
                       QString::number(year).right(match.capturedLength()));
    }
    return number;
}

std::optional<QString> numberGivenAgain(const QString &pattern, int year, int lastPosition,
                                        const QStringList &numbers)
{
    // A year is as long as its letters, so the digits are where the N are.
    const auto digits = digitsWanted().match(pattern);
    const qsizetype around = digits.capturedStart() + pattern.size() - digits.capturedEnd();
    const auto found = std::ranges::find_if(numbers, [&](const QString &number) {
        bool isNumber = false;
        const int position = QStringView(number)
                                 .mid(digits.capturedStart(), number.size() - around)
                                 .toInt(&isNumber);
        return isNumber && position > lastPosition && numberFor(pattern, year, position) == number;
    });
    return found == numbers.end() ? std::nullopt : std::optional(*found);
}

QString patternOf(const Letterhead &letterhead, DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Invoice:
        return letterhead.invoicePattern;
    case DocumentKind::CreditNote:
        return letterhead.creditNotePattern;
    case DocumentKind::Receipt:
        return letterhead.receiptPattern;
    case DocumentKind::Statement:
        return letterhead.statementPattern;
    case DocumentKind::Reminder:
        return {};
    }
    Q_UNREACHABLE();
}

int seriesYear(const QString &pattern, QDate day)
{
    return yearWanted().match(pattern).hasMatch() ? day.year() : 0;
}

} // namespace sessionbook
