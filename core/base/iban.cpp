// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/iban.h"

#include "core/base/iban_lengths.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

bool isCapital(QChar c) { return c >= 'A'_L1 && c <= 'Z'_L1; }
bool isDigit(QChar c) { return c >= '0'_L1 && c <= '9'_L1; }

/// Letters count as 10 to 35.
int remainderBy97(const QString &digitsAndLetters)
{
    int remainder = 0;
    for (const QChar c : digitsAndLetters) {
        const int value = isDigit(c) ? c.unicode() - '0' : c.unicode() - 'A' + 10;
        remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder;
}

} // namespace

bool isIban(const QString &text)
{
    constexpr qsizetype shortest = 15; // Norway's
    constexpr qsizetype longest = 34;
    if (text.size() < shortest || text.size() > longest)
        return false;
    const auto isKnown = [](QChar c) { return isCapital(c) || isDigit(c); };
    if (!std::ranges::all_of(text, isKnown) || !isCapital(text[0]) || !isCapital(text[1]) ||
        !isDigit(text[2]) || !isDigit(text[3]))
        return false;
    const QByteArray country = text.left(2).toLatin1();
    const auto known =
        std::ranges::find(ibanLengths, std::string_view(country.data(), 2), &IbanLength::country);
    if (known != ibanLengths.end() && text.size() != known->length)
        return false;
    return remainderBy97(text.mid(4) + text.left(4)) == 1;
}

bool isBic(const QString &text)
{
    if (text.size() != 8 && text.size() != 11)
        return false;
    const auto isKnown = [](QChar c) { return isCapital(c) || isDigit(c); };
    return std::ranges::all_of(text, isKnown) && isCapital(text[4]) && isCapital(text[5]);
}

bool isCountry(const QString &code)
{
    return code.size() == 2 && QLocale::territoryToCode(QLocale::codeToTerritory(code)) == code;
}

QString compactCode(const QString &typed)
{
    QString text;
    for (const QChar c : typed) {
        if (!c.isSpace())
            text += c.toUpper();
    }
    return text;
}

QString groupedIban(const QString &iban)
{
    QString text;
    for (qsizetype i = 0; i < iban.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            text += QChar(QChar::Nbsp);
        text += iban[i];
    }
    return text;
}

} // namespace sessionbook
