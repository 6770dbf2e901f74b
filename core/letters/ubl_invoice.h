// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "core/records/sponsor.h"

#include <QByteArray>
#include <QString>

#include <vector>

/// A sponsor's statement, or the credit note about one, as an electronic invoice: EN 16931 in the
/// syntax of UBL 2.1. Pure.
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

/// The invoice as XML, in UTF-8. Call it without gaps only.
///
/// The net amount of a line is what its price contains without tax. The tax of each rate is
/// computed from the sum of these, as the standard wants it, not line by line as on the page; the
/// cents between both are given as rounding, so that the sum to pay is the page's.
[[nodiscard]] QByteArray ublInvoice(const DocumentContent &content);

/// With what was not known of both sides when it was issued, as it is known now: an electronic
/// invoice must say more than a page. What the page says stays.
[[nodiscard]] DocumentContent filledIn(DocumentContent issued, const Letterhead &letterhead,
                                       const Sponsor &sponsor);

} // namespace sessionbook
