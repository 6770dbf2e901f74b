// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/money.h"

#include "core/base/amount_notation.h"
#include "core/base/isolated.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

qint64 unitsOf(const Currency &currency)
{
    qint64 units = 1;
    for (int i = 0; i < currency.digits; ++i)
        units *= 10;
    return units;
}

/// A symbol made of letters ("kr.", "CHF") follows the number like a word; a sign such as € goes
/// where the locale puts it.
bool symbolFollows(const QString &symbol, const QLocale &locale)
{
    if (symbol.front().isLetter())
        return true;
    return !locale.toCurrencyString(1, symbol).startsWith(symbol);
}

} // namespace

const std::vector<Currency> &currencies()
{
    static const std::vector<Currency> list{
        {u"AUD"_s, 2, u"$"_s},  {u"CAD"_s, 2, u"$"_s},   {u"CHF"_s, 2, u"CHF"_s},
        {u"CZK"_s, 2, u"Kč"_s}, {u"DKK"_s, 2, u"kr."_s}, {u"EUR"_s, 2, u"€"_s},
        {u"GBP"_s, 2, u"£"_s},  {u"ISK"_s, 0, u"kr."_s}, {u"JPY"_s, 0, u"¥"_s},
        {u"NOK"_s, 2, u"kr"_s}, {u"NZD"_s, 2, u"$"_s},   {u"PLN"_s, 2, u"zł"_s},
        {u"SEK"_s, 2, u"kr"_s}, {u"USD"_s, 2, u"$"_s},
    };
    return list;
}

std::optional<Currency> currencyByCode(const QString &code)
{
    const auto &all = currencies();
    const auto it = std::ranges::find(all, code, &Currency::code);
    return it == all.end() ? std::nullopt : std::optional(*it);
}

Currency currencyOf(const QLocale &locale)
{
    if (const auto currency = currencyByCode(locale.currencySymbol(QLocale::CurrencyIsoCode)))
        return *currency;
    return *currencyByCode(u"EUR"_s);
}

QString plainAmount(Money amount, const Currency &currency, const QLocale &locale)
{
    const qint64 units = unitsOf(currency);
    const qint64 absolute = amount.minor < 0 ? -amount.minor : amount.minor;
    QString text = QString::number(absolute / units);
    // With Latin digits no spreadsheet reads another sign, such as the Arabic one.
    const QChar point = locale.decimalPoint() == u","_s ? u',' : u'.';
    if (currency.digits > 0)
        text += point + QString::number(absolute % units).rightJustified(currency.digits, u'0');
    return amount.minor < 0 ? u'-' + text : text;
}

QString formatAmount(Money amount, const Currency &currency, const QLocale &locale)
{
    const qint64 units = unitsOf(currency);
    const qint64 absolute = amount.minor < 0 ? -amount.minor : amount.minor;
    QByteArray decimal = QByteArray::number(absolute / units);
    if (currency.digits > 0)
        decimal += '.' + QByteArray::number(absolute % units).rightJustified(currency.digits, '0');
    const QString text = amountNotation(currency, locale).written(decimal);
    return amount.minor < 0 ? locale.negativeSign() + text : text;
}

QString formatMoney(Money amount, const Currency &currency, const QLocale &locale)
{
    const QString number = formatAmount(amount, currency, locale);
    if (symbolFollows(currency.symbol, locale))
        return isolated(number + QChar(QChar::Nbsp) + currency.symbol);
    if (amount.minor < 0)
        return isolated(locale.negativeSign() + currency.symbol +
                        formatAmount(-amount, currency, locale));
    return isolated(currency.symbol + number);
}

std::optional<Money> parseMoney(const QString &text, const Currency &currency,
                                const QLocale &locale)
{
    const auto decimal = amountNotation(currency, locale).read(text);
    if (!decimal)
        return std::nullopt;
    qint64 minor = 0;
    for (const char digit :
         decimal->whole + decimal->fraction.leftJustified(currency.digits, '0')) {
        minor = minor * 10 + (digit - '0');
        if (minor > largestAmount)
            return std::nullopt;
    }
    return Money{minor};
}

QString exampleAmount(const Currency &currency, const QLocale &locale)
{
    return formatAmount(currency.digits == 0 ? Money{9'500} : Money{95 * unitsOf(currency)},
                        currency, locale);
}

Money percentOf(Money amount, int percent) { return {(amount.minor * percent + 50) / 100}; }

Money taxIn(Money amount, int rate)
{
    const qint64 whole = 10'000 + qint64{rate};
    const qint64 halfway = amount.minor < 0 ? -(whole / 2) : whole / 2;
    return {(amount.minor * rate + halfway) / whole};
}

Money sameFigure(Money amount, const Currency &from, const Currency &to)
{
    const qint64 was = unitsOf(from);
    const qint64 becomes = unitsOf(to);
    if (becomes >= was)
        return {amount.minor * (becomes / was)};
    const qint64 fewer = was / becomes;
    return {(amount.minor + fewer / 2) / fewer};
}

} // namespace sessionbook
