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

TEST_CASE("what is written can be read again, in every locale", "[money]")
{
    std::vector<Currency> all;
    for (const char *code : {"EUR", "USD", "JPY", "ISK", "CHF", "DKK"})
        all.push_back(*currencyByCode(QString::fromLatin1(code)));
    all.push_back({u"INR"_s, 2, u"₹"_s});
    all.push_back({u"KWD"_s, 3, u"KD"_s});
    int locales = 0;
    for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript,
                                                          QLocale::AnyTerritory)) {
        ++locales;
        for (const Currency &currency : all) {
            for (const qint64 minor : {qint64{0}, qint64{5}, qint64{9500}, qint64{123'456},
                                       qint64{1'234'567}, largestAmount}) {
                const QString amount = formatAmount(Money{minor}, currency, locale);
                const QString money = formatMoney(Money{minor}, currency, locale);
                if (read(amount, currency, locale) == minor &&
                    read(money, currency, locale) == minor)
                    continue;
                INFO(locale.name() << ' ' << currency.code << ": " << amount << ", " << money);
                CHECK(false);
            }
        }
    }
    CHECK(locales > 300);
}

TEST_CASE("what the locale's own people write is read", "[money]")
{
    const auto reads = [](const char *locale, const QString &text, const char *currency) {
        return read(text, *currencyByCode(QString::fromLatin1(currency)),
                    QLocale(QString::fromLatin1(locale)));
    };
    for (const QString &text : {u"1'234.50"_s, u"1’234.50"_s, u"1234.50"_s, u"CHF 1’234.50"_s,
                                u"1'234.50 CHF"_s, u"1234.5"_s})
        CHECK(reads("de_CH", text, "CHF") == 1'234'50);
    for (const QString &text : {u"85.–"_s, u"85.-"_s, u"85.—"_s, u"CHF 85.-"_s})
        CHECK(reads("de_CH", text, "CHF") == 85'00);
    CHECK(reads("fr_CH", u"1 234.50"_s, "CHF") == 1'234'50);
    for (const QString &text : {u"500 kr"_s, u"500 kr."_s, u"kr. 500"_s, u"500,-"_s, u"500,- kr."_s,
                                u"500,00"_s, u"500 DKK"_s, u"KR 500"_s})
        CHECK(reads("da_DK", text, "DKK") == 500'00);
    CHECK(reads("da_DK", u"1.500,-"_s, "DKK") == 1'500'00);
    for (const QString &text :
         {u"18.500 kr"_s, u"18.500 kr."_s, u"18500"_s, u"18.500"_s, u"18.500,-"_s, u"ISK 18.500"_s})
        CHECK(reads("is_IS", text, "ISK") == 18'500);
    CHECK(reads("nb_NO", u"kr 1 500,50"_s, "NOK") == 1'500'50);
    CHECK(reads("sv_SE", u"1\u00a0500:-"_s, "SEK") == std::nullopt);
    for (const QString &text : {u"1,23,456.00"_s, u"123456"_s, u"$1,23,456"_s})
        CHECK(reads("en_IN", text, "USD") == 123'456'00);
    CHECK(reads("en_IN", u"123,456.00"_s, "USD") == std::nullopt);
    for (const QString &text :
         {u"1 250,50 €"_s, u"1\u202f250,50"_s, u"1\u00a0250,5"_s, u"1250,50"_s})
        CHECK(reads("fr_FR", text, "EUR") == 1'250'50);
    for (const QString &text : {u"١٬٢٣٤٫٥٠"_s, u"١٢٣٤٫٥"_s, u"1,234.50"_s, u"1234.50 €"_s})
        CHECK(reads("ar_EG", text, "EUR") == 1'234'50);
    for (const QString &text : {u"۱٬۲۳۴٫۵۰"_s, u"۱۲۳۴٫۵"_s, u"1234.50"_s, u"€۱۲۳۴"_s})
        CHECK(reads("fa_IR", text, "EUR") == (text.startsWith(u"€") ? 1'234'00 : 1'234'50));
    CHECK(reads("hi_IN", u"१,२३,४५६.५०"_s, "USD") == 123'456'50);
    for (const QString &text : {u"¥1,850"_s, u"￥１，８５０"_s, u"1850 JPY"_s, u"1850"_s})
        CHECK(reads("ja_JP", text, "JPY") == 1'850);
    CHECK(reads("en_US", u"$1,234.50"_s, "USD") == 1'234'50);
    CHECK(reads("en_CA", u"US$5"_s, "USD") == 5'00);
    CHECK(reads("es_ES", u"1.234 €"_s, "EUR") == 1'234'00);
    CHECK(reads("pl_PL", u"1 234,50 zł"_s, "PLN") == 1'234'50);
    CHECK(reads("de_AT", u"€ 1.234,50"_s, "EUR") == reads("de_AT", u"1234,50"_s, "EUR"));
}

TEST_CASE("a digit too many or a group out of place is no other amount", "[money]")
{
    const auto reads = [](const char *locale, const QString &text, const char *currency) {
        return read(text, *currencyByCode(QString::fromLatin1(currency)),
                    QLocale(QString::fromLatin1(locale)));
    };
    for (const QString &text :
         {u"40 23"_s,  u"40,23"_s,  u"1 234.50"_s, u"1'234.50"_s, u"4023.001"_s, u"4,0,23"_s,
          u"40..23"_s, u"40.2.3"_s, u"1,234,56"_s, u"0,123"_s,    u"1234,567"_s, u"40 €"_s,
          u"$ 40 $"_s, u"4$0"_s,    u"5²"_s,       u"-40"_s,      u"(40)"_s,     u"40-"_s,
          u"40,-"_s,   u"+40"_s,    u"40 kr"_s})
        CHECK(reads("en_US", text, "USD") == std::nullopt);
    for (const QString &text :
         {u"12 50"_s, u"1 25"_s, u"1 2500"_s, u"12.50"_s, u"1.250"_s, u"1 250 00"_s, u"12,5 0"_s})
        CHECK(reads("fr_FR", text, "EUR") == std::nullopt);
    CHECK(reads("de_DE", u"95.50"_s, "EUR") == std::nullopt);
    CHECK(reads("de_DE", u"1.2345"_s, "EUR") == std::nullopt);
    CHECK(reads("is_IS", u"18.50"_s, "ISK") == std::nullopt);
    CHECK(reads("is_IS", u"18,50"_s, "ISK") == std::nullopt);
}

TEST_CASE("the example of an amount is one in the currency", "[money]")
{
    CHECK(exampleAmount(eur, british) == u"95.00"_s);
    CHECK(exampleAmount(eur, german) == u"95,00"_s);
    CHECK(exampleAmount(isk, icelandic) == u"9.500"_s);
    CHECK(exampleAmount(eur, arabic) == u"٩٥٫٠٠"_s);
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
