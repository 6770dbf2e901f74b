// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <vector>

namespace sessionbook {

/// A price whose figure the new currency can't have, as it has fewer decimals.
struct RoundedPrice
{
    QString of; ///< what it is the price of, translated
    Money before;
    Money after;

    friend bool operator==(const RoundedPrice &, const RoundedPrice &) = default;
};

/// What a change of the practice's currency would do. Prices keep their figures; those that can't
/// are rounded, and changing back does not bring their decimals back.
struct CurrencyPreview
{
    Currency before;
    Currency after;
    std::vector<RoundedPrice> rounded{};
};

/// The same in words, a line for each thing. Translated.
[[nodiscard]] QStringList consequencesOf(const CurrencyPreview &preview, const QLocale &locale);

} // namespace sessionbook
