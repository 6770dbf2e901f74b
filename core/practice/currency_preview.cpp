// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/currency_preview.h"

#include <QCoreApplication>

#include <algorithm>

namespace sessionbook {

namespace {

struct CurrencyWords
{
    Q_DECLARE_TR_FUNCTIONS(CurrencyPreview)
};

} // namespace

QStringList consequencesOf(const CurrencyPreview &preview, const QLocale &locale)
{
    constexpr std::size_t shown = 6;
    QStringList lines;
    if (preview.rounded.empty())
        return {CurrencyWords::tr("All prices keep their numbers.")};
    lines << CurrencyWords::tr("%n price(s) are rounded, and changing back does not bring the "
                               "decimals back. All others keep their figures.",
                               nullptr, static_cast<int>(preview.rounded.size()));
    for (std::size_t i = 0; i < std::min(shown, preview.rounded.size()); ++i) {
        const RoundedPrice &price = preview.rounded[i];
        lines << CurrencyWords::tr("%1: %2 becomes %3.")
                     .arg(price.of, formatMoney(price.before, preview.before, locale),
                          formatMoney(price.after, preview.after, locale));
    }
    if (preview.rounded.size() > shown)
        lines << CurrencyWords::tr("And %n more.", nullptr,
                                   static_cast<int>(preview.rounded.size() - shown));
    return lines;
}

} // namespace sessionbook
