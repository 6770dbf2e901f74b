// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/ubl_gaps.h"

#include "core/base/iban.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct ElectronicInvoice
{
    Q_DECLARE_TR_FUNCTIONS(ElectronicInvoice)
};

/// Greece writes EL instead of its country's code.
bool beginsWithCountry(const QString &vatNumber)
{
    const QString prefix = vatNumber.left(2);
    return prefix == "EL"_L1 || isCountry(prefix);
}

} // namespace

std::vector<UblGap> gapsIn(const DocumentContent &content)
{
    const Letterhead &sender = content.sender;
    const DocumentParty &buyer = content.recipient;
    std::vector<UblGap> gaps;
    const auto need = [&gaps](bool isThere, UblGap gap) {
        if (!isThere)
            gaps.push_back(gap);
    };
    need(!sender.address.isEmpty(), UblGap::SellerAddress);
    need(!sender.country.isEmpty(), UblGap::SellerCountry);
    need(!sender.vatNumber.isEmpty() || !sender.taxNumber.isEmpty(), UblGap::SellerTaxNumber);
    need(sender.vatNumber.isEmpty() || beginsWithCountry(compactCode(sender.vatNumber)),
         UblGap::SellerVatPrefix);
    need(content.kind == DocumentKind::CreditNote || !sender.iban.isEmpty(), UblGap::BankAccount);
    need(!exemptionsIn(content).contains(QString()) || !sender.exemptionCode.isEmpty(),
         UblGap::ExemptionReason);
    need(!buyer.address.isEmpty(), UblGap::BuyerAddress);
    need(!buyer.country.isEmpty(), UblGap::BuyerCountry);
    need(buyer.vatNumber.isEmpty() || beginsWithCountry(compactCode(buyer.vatNumber)),
         UblGap::BuyerVatPrefix);
    return gaps;
}

QString sentenceFor(UblGap gap)
{
    switch (gap) {
    case UblGap::SellerAddress:
        return ElectronicInvoice::tr("Your postal address is missing: Settings › Documents.");
    case UblGap::SellerCountry:
        return ElectronicInvoice::tr("Your country is missing: Settings › Documents.");
    case UblGap::SellerTaxNumber:
        return ElectronicInvoice::tr("Your tax or VAT number is missing: Settings › Documents.");
    case UblGap::SellerVatPrefix:
        return ElectronicInvoice::tr("Your VAT number must begin with the letters of a country, as "
                                     "in ATU12345678: Settings › Documents.");
    case UblGap::BankAccount:
        return ElectronicInvoice::tr("Your IBAN is missing: Settings › Documents.");
    case UblGap::ExemptionReason:
        return ElectronicInvoice::tr(
            "The reason for charging no tax is missing: Settings › Documents.");
    case UblGap::BuyerAddress:
        return ElectronicInvoice::tr("The sponsor's postal address is missing: Settings › "
                                     "Sponsors.");
    case UblGap::BuyerCountry:
        return ElectronicInvoice::tr("The sponsor's country is missing: Settings › Sponsors.");
    case UblGap::BuyerVatPrefix:
        return ElectronicInvoice::tr("The sponsor's VAT number must begin with the letters of a "
                                     "country, as in ATU12345678: Settings › Sponsors.");
    }
    Q_UNREACHABLE();
}

DocumentContent filledIn(DocumentContent issued, const Letterhead &letterhead,
                         const Sponsor &sponsor)
{
    const auto fill = [](QString &empty, const QString &known) {
        if (empty.isEmpty())
            empty = known;
    };
    Letterhead &sender = issued.sender;
    if (sender.iban.isEmpty())
        sender.bic = letterhead.bic; // of that account
    fill(sender.iban, letterhead.iban);
    fill(sender.address, letterhead.address);
    fill(sender.country, letterhead.country);
    fill(sender.taxNumber, letterhead.taxNumber);
    fill(sender.vatNumber, letterhead.vatNumber);
    fill(sender.exemption, letterhead.exemption);
    fill(sender.exemptionCode, letterhead.exemptionCode);
    fill(issued.recipient.address, sponsor.address);
    fill(issued.recipient.country, sponsor.country);
    fill(issued.recipient.vatNumber, sponsor.vatNumber);
    return issued;
}

} // namespace sessionbook
