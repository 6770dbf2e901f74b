// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>

#include <compare>
#include <optional>
#include <vector>

namespace sessionbook {

/// An amount in minor units of the practice's currency: cents, or whole krónur, as ISK has no
/// smaller unit.
struct Money
{
    qint64 minor = 0;

    friend constexpr auto operator<=>(Money, Money) = default;
    friend constexpr Money operator+(Money a, Money b) { return {a.minor + b.minor}; }
    friend constexpr Money operator-(Money a, Money b) { return {a.minor - b.minor}; }
    constexpr Money operator-() const { return {-minor}; }
};

/// The largest amount that input may have, in minor units. Keeps sums far from overflow.
inline constexpr qint64 largestAmount = 1'000'000'000'00;

struct Currency
{
    QString code; ///< ISO 4217, such as "ISK"
    int digits = 2;
    QString symbol;

    friend bool operator==(const Currency &, const Currency &) = default;
};

/// The currencies that a practice can use, ordered by code.
[[nodiscard]] const std::vector<Currency> &currencies();
[[nodiscard]] std::optional<Currency> currencyByCode(const QString &code);
/// The currency of the locale's country; EUR if it is not one of currencies().
[[nodiscard]] Currency currencyOf(const QLocale &locale);

/// "18,500 kr." or "€85.00": digits, separators and the symbol's place by the locale. For display:
/// isolated().
[[nodiscard]] QString formatMoney(Money amount, const Currency &currency, const QLocale &locale);
/// Without the symbol, for a field that shows the currency separately.
[[nodiscard]] QString formatAmount(Money amount, const Currency &currency, const QLocale &locale);
/// For a spreadsheet: the locale's decimal mark, and neither a symbol nor groups, such as
/// "1234,50".
[[nodiscard]] QString plainAmount(Money amount, const Currency &currency, const QLocale &locale);
/// Reads what formatMoney() and formatAmount() write and what people of the locale do: "85.50",
/// "1'234.50", "500,-", "18.500 kr", with or without groups, in any digits. Empty if it is not an
/// amount from 0 to largestAmount in this currency: with other letters, too many decimals, or
/// groups where the locale has none. Uses no floating point.
[[nodiscard]] std::optional<Money> parseMoney(const QString &text, const Currency &currency,
                                              const QLocale &locale);
/// An amount such as a session costs, to show how one is written: "95.00", "9,500".
[[nodiscard]] QString exampleAmount(const Currency &currency, const QLocale &locale);
/// `percent` is 0 to 100. Rounds to a minor unit, halves up.
[[nodiscard]] Money percentOf(Money amount, int percent);
/// The highest tax on a price, in hundredths of a percent.
inline constexpr int highestTax = 9999;
/// The tax that an amount contains, at a rate in hundredths of a percent. Rounds to a minor unit,
/// halves away from zero; the rest is the net amount.
[[nodiscard]] Money taxIn(Money amount, int rate);
/// Keeps the number and changes the currency, without an exchange rate: 18,500 kr. for €18,500.00.
/// Halves are rounded up.
[[nodiscard]] Money sameFigure(Money amount, const Currency &from, const Currency &to);

} // namespace sessionbook
