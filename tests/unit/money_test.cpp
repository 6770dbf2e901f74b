// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/money.h"
#include "tests/support/catch.h"
#include "tests/unit/known_places.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QLocale arabic(QLocale::Arabic, QLocale::Egypt); // has digits of its own
const QLocale danish(QLocale::Danish, QLocale::Denmark);

const Currency eur = *currencyByCode(u"EUR"_s);
const Currency isk = *currencyByCode(u"ISK"_s);

std::optional<qint64> read(const QString &text, const Currency &currency, const QLocale &locale)
{
    const auto money = parseMoney(text, currency, locale);
    return money ? std::optional(money->minor) : std::nullopt;
}

} // namespace

TEST_CASE("money is written with the digits of its currency and the marks of the locale", "[money]")
{
    CHECK(formatMoney(Money{85'00}, eur, british) == u"€85.00"_s);
    CHECK(formatMoney(Money{1'234'56}, eur, british) == u"€1,234.56"_s);
    CHECK(formatMoney(Money{-85'00}, eur, british) == u"-€85.00"_s);
    CHECK(formatMoney(Money{5}, eur, british) == u"€0.05"_s);
    CHECK(formatMoney(Money{1'234'56}, eur, german) == u"1.234,56\u00a0€"_s);
    CHECK(formatMoney(Money{18'500}, isk, british) == u"18,500\u00a0kr."_s);
    CHECK(formatMoney(Money{18'500}, isk, icelandic) == u"18.500\u00a0kr."_s);
    CHECK(formatAmount(Money{1'234'56}, eur, arabic) == u"١٬٢٣٤٫٥٦"_s);
    CHECK(formatAmount(Money{-5}, eur, british) == u"-0.05"_s);
}

TEST_CASE("what is written can be read again, in every currency and locale", "[money]")
{
    for (const Currency &currency : currencies()) {
        for (const QLocale &locale : {british, german, icelandic, arabic, danish}) {
            for (const qint64 minor : {qint64{0}, qint64{1}, qint64{99}, qint64{100}, qint64{9000},
                                       qint64{123'456}, qint64{1'234'567}, largestAmount}) {
                const QString amount = formatAmount(Money{minor}, currency, locale);
                const QString money = formatMoney(Money{minor}, currency, locale);
                INFO(locale.name() << ": " << amount << ", " << money);
                CHECK(read(amount, currency, locale) == minor);
                CHECK(read(money, currency, locale) == minor);
            }
        }
    }
}

TEST_CASE("an amount is read as a person types it", "[money]")
{
    CHECK(read(u"18500"_s, isk, icelandic) == 18'500);
    CHECK(read(u"18.500 kr."_s, isk, icelandic) == 18'500);
    CHECK(read(u" ISK 18,500 "_s, isk, british) == 18'500);
    CHECK(read(u"90"_s, eur, german) == 90'00);
    CHECK(read(u"90,5"_s, eur, german) == 90'50);
    CHECK(read(u"1.234,56 €"_s, eur, german) == 1'234'56);
    CHECK(read(u"€ 1,234.56"_s, eur, british) == 1'234'56);
    CHECK(read(u"٩٠٫٥٠"_s, eur, arabic) == 90'50);
    CHECK(read(u"0"_s, eur, british) == 0);
}

TEST_CASE("what isn't an amount of this currency is refused, never guessed", "[money]")
{
    for (const QString &text :
         {u""_s, u" "_s, u"abc"_s, u"-5"_s, u"5-"_s, u"1e3"_s, u"5."_s, u".50"_s, u"5.123"_s,
          u"1,50"_s, u"1,2345"_s, u"1234,567"_s, u",500"_s, u"5 apples"_s, u"€"_s, u"0x10"_s,
          u"5.5.5"_s, u"٫"_s, u"½"_s}) {
        INFO(text);
        CHECK_FALSE(parseMoney(text, eur, british));
    }
    CHECK_FALSE(parseMoney(u"18500,50"_s, isk, icelandic)); // ISK has no smaller unit
    CHECK_FALSE(parseMoney(u"90.50"_s, eur, german));
}

TEST_CASE("an amount stays far from overflow", "[money]")
{
    CHECK(read(QString::number(largestAmount), isk, british) == largestAmount);
    CHECK_FALSE(parseMoney(QString::number(largestAmount + 1), isk, british));
    CHECK_FALSE(parseMoney(u"9223372036854775808"_s, isk, british));
    CHECK_FALSE(parseMoney(QString(400, u'9'), eur, british));
}

TEST_CASE("a part of an amount is rounded half up to the smallest unit", "[money]")
{
    CHECK(percentOf(Money{90'00}, 50) == Money{45'00});
    CHECK(percentOf(Money{1}, 50) == Money{1});
    CHECK(percentOf(Money{1}, 49) == Money{0});
    CHECK(percentOf(Money{333}, 33) == Money{110});
    CHECK(percentOf(Money{largestAmount}, 100) == Money{largestAmount});
}

TEST_CASE("the practice's currency is guessed from where it is", "[money]")
{
    CHECK(currencyOf(icelandic).code == u"ISK"_s);
    CHECK(currencyOf(danish).code == u"DKK"_s);
    CHECK(currencyOf(german).code == u"EUR"_s);
    CHECK(currencyOf(arabic).code == u"EUR"_s); // EGP is not among ours
    CHECK_FALSE(currencyByCode(u"XXX"_s));
}

TEST_CASE("another currency keeps the figure, halves rounded up", "[money]")
{
    const Currency krona = *currencyByCode(u"ISK"_s);
    const Currency euro = *currencyByCode(u"EUR"_s);
    const Currency franc = *currencyByCode(u"CHF"_s);
    CHECK(sameFigure(Money{18'500}, krona, euro) == Money{18'500'00});
    CHECK(sameFigure(Money{90'49}, euro, krona) == Money{90});
    CHECK(sameFigure(Money{90'50}, euro, krona) == Money{91});
    CHECK(sameFigure(Money{90'50}, euro, franc) == Money{90'50});
    CHECK(sameFigure(Money{}, euro, krona) == Money{});
}
