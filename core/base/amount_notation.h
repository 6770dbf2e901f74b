// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"

#include <QByteArray>

#include <memory>

namespace sessionbook {

/// How amounts in a currency are written in a locale, by ICU.
///
/// Thread: one at a time.
class AmountNotation
{
public:
    AmountNotation(const Currency &currency, const QLocale &locale);
    ~AmountNotation();
    Q_DISABLE_COPY_MOVE(AmountNotation)

    /// `decimal` is ASCII, such as "1234.50". Without the currency's symbol.
    [[nodiscard]] QString written(const QByteArray &decimal) const;

    /// ASCII digits, at least one in `whole`.
    struct Decimal
    {
        QByteArray whole;
        QByteArray fraction;

        friend bool operator==(const Decimal &, const Decimal &) = default;
    };
    /// Empty if it is no amount, or could be two.
    [[nodiscard]] std::optional<Decimal> read(const QString &typed) const;

private:
    struct Icu;
    struct Format;
    [[nodiscard]] QString withoutSymbol(const QString &line) const;
    [[nodiscard]] std::optional<Decimal> readBy(const Format &format, const QString &figure) const;

    Currency m_currency;
    std::unique_ptr<Icu> m_icu;
};

/// The notation of the thread; valid until the next call. Making one takes a millisecond, so the
/// last few are kept.
[[nodiscard]] const AmountNotation &amountNotation(const Currency &currency, const QLocale &locale);

} // namespace sessionbook
