// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>

#include <compare>
#include <optional>
#include <vector>

namespace sessionbook {

/// An amount in minor units of the practice's one currency (cents; whole krónur, as ISK has none).
struct Money
{
    qint64 minor = 0;

    friend constexpr auto operator<=>(Money, Money) = default;
    friend constexpr Money operator+(Money a, Money b) { return {a.minor + b.minor}; }
    friend constexpr Money operator-(Money a, Money b) { return {a.minor - b.minor}; }
    constexpr Money operator-() const { return {-minor}; }
};

/// The largest amount that may be typed, in minor units: keeps every sum far from overflow.
inline constexpr qint64 largestAmount = 1'000'000'000'00;

struct Currency
{
    QString code; ///< ISO 4217, such as "ISK"
    int digits = 2;
    QString symbol;

    friend bool operator==(const Currency &, const Currency &) = default;
};

/// The currencies a practice can be kept in, by code.
[[nodiscard]] const std::vector<Currency> &currencies();
[[nodiscard]] std::optional<Currency> currencyByCode(const QString &code);
/// The currency of the locale's territory, else EUR.
[[nodiscard]] Currency currencyOf(const QLocale &locale);

/// "18,500 kr." or "€85.00": digits and separators by the locale, the symbol where it puts it.
[[nodiscard]] QString formatMoney(Money amount, const Currency &currency, const QLocale &locale);
/// The same without the symbol, for a field that states the currency beside it.
[[nodiscard]] QString formatAmount(Money amount, const Currency &currency, const QLocale &locale);
/// Reads what a person types; nothing for what isn't a non-negative amount of this currency
/// (too many decimals, letters, more than largestAmount). Never goes through floating point.
[[nodiscard]] std::optional<Money> parseMoney(const QString &text, const Currency &currency,
                                              const QLocale &locale);
/// percent (0 to 100) of an amount, rounded half up to the currency's whole minor unit.
[[nodiscard]] Money percentOf(Money amount, int percent);
/// The same figure in another currency: 18,500 kr. for €18,500.00, halves rounded up. Not its
/// worth.
[[nodiscard]] Money sameFigure(Money amount, const Currency &from, const Currency &to);

} // namespace sessionbook
