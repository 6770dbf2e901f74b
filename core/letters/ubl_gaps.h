// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "core/records/sponsor.h"

#include <QString>

#include <vector>

/// What an electronic invoice needs beyond a page. Pure.
namespace sessionbook {

/// What the standard wants that the document does not have.
enum class UblGap {
    SellerAddress,
    SellerCountry,
    SellerTaxNumber, ///< neither a VAT nor a tax number
    SellerVatPrefix, ///< the VAT number does not begin with a country's letters
    BankAccount,     ///< nothing to pay to
    ExemptionReason, ///< something is exempt, and neither words nor a code say why
    BuyerAddress,
    BuyerCountry,
    BuyerVatPrefix,
};
[[nodiscard]] std::vector<UblGap> gapsIn(const DocumentContent &content);
/// What is missing and where it is entered, in a sentence. Translated.
[[nodiscard]] QString sentenceFor(UblGap gap);

/// With what was not known of both sides when it was issued, as it is known now: an electronic
/// invoice must say more than a page. What the page says stays.
[[nodiscard]] DocumentContent filledIn(DocumentContent issued, const Letterhead &letterhead,
                                       const Sponsor &sponsor);

} // namespace sessionbook
