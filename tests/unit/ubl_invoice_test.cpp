// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/ubl_gaps.h"
#include "core/letters/ubl_invoice.h"
#include "tests/support/catch.h"

#include <QHash>
#include <QStringList>
#include <QXmlStreamReader>
#include <rapidcheck.h>

#include <algorithm>

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

/// The document as a list of paths without prefixes, such as "Invoice/LegalMonetaryTotal/
/// PayableAmount", each with its texts in order. Knows nothing of how it was written.
class ReadInvoice
{
public:
    explicit ReadInvoice(const QByteArray &xml)
    {
        QXmlStreamReader reader(xml);
        QStringList path;
        while (!reader.atEnd()) {
            switch (reader.readNext()) {
            case QXmlStreamReader::StartElement: {
                path << reader.name().toString();
                names[path.join(u'/')] << reader.namespaceUri().toString();
                const QString key = path.join(u'/');
                order << key;
                texts[key] << QString();
                for (const QXmlStreamAttribute &attribute : reader.attributes())
                    texts[key + u'@' + attribute.name().toString()] << attribute.value().toString();
                break;
            }
            case QXmlStreamReader::EndElement:
                path.removeLast();
                break;
            case QXmlStreamReader::Characters:
                if (!reader.isWhitespace())
                    texts[path.join(u'/')].last() += reader.text().toString();
                break;
            default:
                break;
            }
        }
        isWellFormed = !reader.hasError();
    }
    [[nodiscard]] QStringList all(const QString &path) const { return texts.value(path); }
    [[nodiscard]] QString one(const QString &path) const
    {
        return all(path).size() == 1 ? all(path).front() : u"(%1)"_s.arg(all(path).size());
    }
    /// In cents.
    [[nodiscard]] static qint64 cents(const QString &text)
    {
        const QStringList parts = text.split(u'.');
        REQUIRE(parts.size() == 2);
        REQUIRE(parts[1].size() == 2);
        const qint64 sign = text.startsWith(u'-') ? -1 : 1;
        return sign * (std::abs(parts[0].toLongLong()) * 100 + parts[1].toLongLong());
    }
    [[nodiscard]] qint64 sum(const QString &path) const
    {
        qint64 total = 0;
        for (const QString &text : all(path))
            total += cents(text);
        return total;
    }

    bool isWellFormed = false;
    QStringList order;
    QHash<QString, QStringList> texts;
    QHash<QString, QStringList> names; ///< of their namespaces
};

DocumentLine lineOf(qint64 cents, std::optional<int> tax)
{
    DocumentLine line;
    line.servedOn = QDate(2026, 11, 3);
    line.text = u"Individual therapy"_s;
    line.client = u"K-7"_s;
    line.amount = {cents};
    line.tax = tax;
    line.taxAmount = tax ? taxIn(line.amount, *tax) : Money{};
    return line;
}

DocumentContent someStatement(const std::vector<DocumentLine> &lines)
{
    DocumentContent content;
    content.kind = DocumentKind::Statement;
    content.number = u"S-2026-0007"_s;
    content.issuedOn = QDate(2026, 12, 1);
    content.dueOn = QDate(2026, 12, 15);
    content.from = QDate(2026, 11, 1);
    content.to = QDate(2026, 11, 30);
    content.practice = u"Praxis Dr. Müller & Söhne"_s;
    content.professional = u"Ewa Żółć"_s;
    content.sender.address = u"Hauptstraße 1\nTop 2\n1010 Wien"_s;
    content.sender.country = u"AT"_s;
    content.sender.vatNumber = u"ATU 1234 5678"_s;
    content.sender.taxNumber = u"12 345/6789"_s;
    content.sender.registerNumber = u"FN 1"_s;
    content.sender.email = u"office@praxis.example.com"_s;
    content.sender.iban = u"AT611904300234573201"_s;
    content.sender.bic = u"BKAUATWW"_s;
    content.sender.exemption = u"Exempt <Art. 132 (1) c>"_s;
    content.sender.exemptionCode = u"VATEX-EU-132-1C"_s;
    content.sponsor = SponsorId{3};
    content.recipient = {u"Þórður & Co"_s, u"1 Market Square\nDublin"_s, u"PO 77"_s, u"IE"_s,
                         u"IE1234567A"_s,  u"accounts@hub.example.com"_s};
    content.currency = u"EUR"_s;
    content.language = u"en"_s;
    content.localeName = u"en_IE"_s;
    content.lines = lines;
    for (const DocumentLine &line : lines)
        content.total = content.total + line.amount;
    return content;
}

DocumentContent creditNoteFor(DocumentContent content)
{
    content.kind = DocumentKind::CreditNote;
    content.aboutNumber = content.number;
    content.aboutDate = content.issuedOn;
    content.number = u"C-2026-0001"_s;
    content.dueOn = {};
    content.total = -content.total;
    content.paid = content.total;
    for (DocumentLine &line : content.lines) {
        line.amount = -line.amount;
        line.taxAmount = -line.taxAmount;
    }
    return content;
}

/// What the standard computes, from what was written alone (EN 16931-1, BR-CO-10 to BR-CO-17 and
/// the rules of each category). Empty if all holds.
QStringList brokenRules(const QByteArray &xml)
{
    const ReadInvoice read(xml);
    const QString root = read.order.value(0);
    const QString line = root + (root == u"CreditNote" ? u"/CreditNoteLine"_s : u"/InvoiceLine"_s);
    const QString total = root + u"/LegalMonetaryTotal/"_s;
    const QString tax = root + u"/TaxTotal/TaxSubtotal/"_s;
    QStringList broken;
    const auto need = [&broken](bool holds, const QString &rule) {
        if (!holds)
            broken << rule;
    };
    const qint64 net = read.sum(total + u"LineExtensionAmount"_s);
    const qint64 without = read.sum(total + u"TaxExclusiveAmount"_s);
    const qint64 taxes = read.sum(root + u"/TaxTotal/TaxAmount"_s);
    const qint64 with = read.sum(total + u"TaxInclusiveAmount"_s);
    need(net == read.sum(line + u"/LineExtensionAmount"_s), u"BR-CO-10"_s);
    need(without == net, u"BR-CO-13"_s); // there are no allowances and charges
    need(taxes == read.sum(tax + u"TaxAmount"_s), u"BR-CO-14"_s);
    need(with == without + taxes, u"BR-CO-15"_s);
    need(read.sum(total + u"PayableAmount"_s) == with - read.sum(total + u"PrepaidAmount"_s) +
                                                     read.sum(total + u"PayableRoundingAmount"_s),
         u"BR-CO-16"_s);
    const QStringList taxable = read.all(tax + u"TaxableAmount"_s);
    const QStringList amounts = read.all(tax + u"TaxAmount"_s);
    const QStringList rates = read.all(tax + u"TaxCategory/Percent"_s);
    const QStringList categories = read.all(tax + u"TaxCategory/ID"_s);
    const QStringList lineCategories = read.all(line + u"/Item/ClassifiedTaxCategory/ID"_s);
    const QStringList lineRates = read.all(line + u"/Item/ClassifiedTaxCategory/Percent"_s);
    const QStringList lineNets = read.all(line + u"/LineExtensionAmount"_s);
    need(!taxable.isEmpty(), u"BR-CO-18"_s);
    need(lineCategories.size() == lineNets.size() && lineRates.size() == lineNets.size(),
         u"BR-CO-04"_s);
    for (qsizetype i = 0; i < taxable.size(); ++i) {
        const qint64 product = ReadInvoice::cents(taxable[i]) * ReadInvoice::cents(rates[i]);
        const qint64 size = (std::abs(product) + 5000) / 10000;
        need(ReadInvoice::cents(amounts[i]) == (product < 0 ? -size : size), u"BR-CO-17"_s);
        qint64 ofLines = 0;
        for (qsizetype j = 0; j < lineNets.size(); ++j) {
            if (lineCategories[j] == categories[i] && lineRates[j] == rates[i])
                ofLines += ReadInvoice::cents(lineNets[j]);
        }
        need(ofLines == ReadInvoice::cents(taxable[i]), u"BR-S-08"_s);
        const bool isTaxed = ReadInvoice::cents(rates[i]) > 0;
        need((categories[i] == u"S") == isTaxed, u"BR-S-05"_s);
    }
    const bool isExempt = categories.contains(u"E"_s);
    const auto reasons = read.all(tax + u"TaxCategory/TaxExemptionReason"_s).size() +
                         read.all(tax + u"TaxCategory/TaxExemptionReasonCode"_s).size();
    need(isExempt == (reasons > 0), u"BR-E-10"_s);
    // Each line has what it needs, and no price is below nothing.
    const qsizetype lines = lineNets.size();
    need(lines > 0, u"BR-16"_s);
    need(read.all(line + u"/ID"_s).size() == lines, u"BR-21"_s);
    need(read.all(line + u"/Item/Name"_s).size() == lines, u"BR-25"_s);
    need(read.all(line + u"/Price/PriceAmount"_s).size() == lines, u"BR-26"_s);
    for (const QString &price : read.all(line + u"/Price/PriceAmount"_s))
        need(!price.startsWith(u'-'), u"BR-27"_s);
    for (auto texts = read.texts.cbegin(); texts != read.texts.cend(); ++texts) {
        const bool isGroup = std::ranges::any_of(
            read.order, [&](const QString &key) { return key.startsWith(texts.key() + u'/'); });
        need(isGroup || !texts.value().contains(QString()), u"empty: "_s + texts.key());
    }
    need(read.isWellFormed, u"XML"_s);
    return broken;
}

} // namespace

TEST_CASE("an electronic invoice says who asks whom for what", "[ubl]")
{
    const ReadInvoice read(ublInvoice(someStatement({lineOf(80'00, {})})));
    REQUIRE(read.isWellFormed);
    CHECK(read.one(u"Invoice/CustomizationID"_s) == u"urn:cen.eu:en16931:2017"_s);
    CHECK(read.one(u"Invoice/ID"_s) == u"S-2026-0007"_s);
    CHECK(read.one(u"Invoice/IssueDate"_s) == u"2026-12-01"_s);
    CHECK(read.one(u"Invoice/DueDate"_s) == u"2026-12-15"_s);
    CHECK(read.one(u"Invoice/InvoiceTypeCode"_s) == u"380"_s);
    CHECK(read.one(u"Invoice/DocumentCurrencyCode"_s) == u"EUR"_s);
    CHECK(read.one(u"Invoice/BuyerReference"_s) == u"PO 77"_s);
    CHECK(read.one(u"Invoice/InvoicePeriod/StartDate"_s) == u"2026-11-01"_s);
    CHECK(read.names[u"Invoice"_s].front() ==
          u"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"_s);

    const QString seller = u"Invoice/AccountingSupplierParty/Party/"_s;
    CHECK(read.one(seller + u"PartyLegalEntity/RegistrationName"_s) ==
          u"Praxis Dr. Müller & Söhne"_s);
    CHECK(read.one(seller + u"PartyLegalEntity/CompanyID"_s) == u"FN 1"_s);
    CHECK(read.one(seller + u"PostalAddress/StreetName"_s) == u"Hauptstraße 1"_s);
    CHECK(read.one(seller + u"PostalAddress/AdditionalStreetName"_s) == u"Top 2"_s);
    CHECK(read.one(seller + u"PostalAddress/PostalZone"_s) == u"1010"_s);
    CHECK(read.one(seller + u"PostalAddress/CityName"_s) == u"Wien"_s);
    CHECK(read.one(seller + u"PostalAddress/Country/IdentificationCode"_s) == u"AT"_s);
    CHECK(read.all(seller + u"PartyTaxScheme/CompanyID"_s) ==
          QStringList{u"ATU12345678"_s, u"12 345/6789"_s});
    CHECK(read.all(seller + u"PartyTaxScheme/TaxScheme/ID"_s) == QStringList{u"VAT"_s, u"FC"_s});
    const QString buyer = u"Invoice/AccountingCustomerParty/Party/"_s;
    CHECK(read.one(buyer + u"PartyLegalEntity/RegistrationName"_s) == u"Þórður & Co"_s);
    CHECK(read.one(buyer + u"PostalAddress/CityName"_s) == u"Dublin"_s);
    CHECK(read.one(buyer + u"PostalAddress/Country/IdentificationCode"_s) == u"IE"_s);
    CHECK(read.one(buyer + u"PartyTaxScheme/CompanyID"_s) == u"IE1234567A"_s);
    CHECK(read.one(buyer + u"EndpointID@schemeID"_s) == u"EM"_s);

    const QString means = u"Invoice/PaymentMeans/"_s;
    CHECK(read.one(means + u"PaymentMeansCode"_s) == u"58"_s);
    CHECK(read.one(means + u"PaymentID"_s) == u"S-2026-0007"_s);
    CHECK(read.one(means + u"PayeeFinancialAccount/ID"_s) == u"AT611904300234573201"_s);
    CHECK(read.one(means + u"PayeeFinancialAccount/FinancialInstitutionBranch/ID"_s) ==
          u"BKAUATWW"_s);
    const QString category = u"Invoice/TaxTotal/TaxSubtotal/TaxCategory/"_s;
    CHECK(read.one(category + u"ID"_s) == u"E"_s);
    CHECK(read.one(category + u"Percent"_s) == u"0.00"_s);
    CHECK(read.one(category + u"TaxExemptionReason"_s) == u"Exempt <Art. 132 (1) c>"_s);
    CHECK(read.one(category + u"TaxExemptionReasonCode"_s) == u"VATEX-EU-132-1C"_s);
    CHECK(read.one(u"Invoice/InvoiceLine/Item/Description"_s) == u"Client K-7"_s);
    CHECK(read.one(u"Invoice/InvoiceLine/InvoicePeriod/StartDate"_s) == u"2026-11-03"_s);
    CHECK(read.one(u"Invoice/LegalMonetaryTotal/PayableAmount"_s) == u"80.00"_s);
    CHECK(read.one(u"Invoice/LegalMonetaryTotal/PayableAmount@currencyID"_s) == u"EUR"_s);
}

TEST_CASE("an electronic invoice has one reason for all that is exempt", "[ubl][exemption]")
{
    DocumentLine own = lineOf(60'00, {});
    own.exemption = u"Art. 44"_s;
    const QString category = u"Invoice/TaxTotal/TaxSubtotal/TaxCategory/"_s;
    struct Reason
    {
        QStringList texts;
        QStringList codes;
        bool operator==(const Reason &) const = default;
    };
    const auto reason = [&](const DocumentContent &content) {
        const QByteArray xml = ublInvoice(content);
        CHECK(brokenRules(xml) == QStringList());
        const ReadInvoice read(xml);
        return Reason{read.all(category + u"TaxExemptionReason"_s),
                      read.all(category + u"TaxExemptionReasonCode"_s)};
    };
    // The practice's code would be wrong about the line with a reason of its own.
    DocumentContent content = someStatement({lineOf(80'00, {}), own, own, lineOf(80'00, 20'00)});
    CHECK(reason(content) == Reason{{u"Exempt <Art. 132 (1) c>; Art. 44"_s}, {}});
    CHECK(reason(someStatement({own})) == Reason{{u"Art. 44"_s}, {}});
    // Unless nothing else says why the others are.
    content.sender.exemption.clear();
    CHECK(gapsIn(content).empty());
    CHECK(reason(content) == Reason{{u"Art. 44"_s}, {u"VATEX-EU-132-1C"_s}});
    content.sender.exemptionCode.clear();
    CHECK(gapsIn(content) == std::vector{UblGap::ExemptionReason});
    content.lines.erase(content.lines.begin());
    CHECK(gapsIn(content).empty());
}

TEST_CASE("the parts of an electronic invoice are in the order of its schema", "[ubl]")
{
    const auto topOf = [](const QByteArray &xml) {
        QStringList names;
        for (const QString &key : ReadInvoice(xml).order) {
            if (key.count(u'/') == 1 && (names.isEmpty() || names.last() != key.section(u'/', 1)))
                names << key.section(u'/', 1);
        }
        return names.join(u' ');
    };
    const DocumentContent statement = someStatement({lineOf(80'00, {}), lineOf(80'00, 20'00)});
    CHECK(topOf(ublInvoice(statement)) ==
          u"CustomizationID ID IssueDate DueDate InvoiceTypeCode DocumentCurrencyCode"
          " BuyerReference InvoicePeriod AccountingSupplierParty AccountingCustomerParty"
          " PaymentMeans TaxTotal LegalMonetaryTotal InvoiceLine"_s);
    CHECK(topOf(ublInvoice(creditNoteFor(statement))) ==
          u"CustomizationID ID IssueDate CreditNoteTypeCode DocumentCurrencyCode BuyerReference"
          " InvoicePeriod BillingReference AccountingSupplierParty AccountingCustomerParty"
          " PaymentTerms TaxTotal LegalMonetaryTotal CreditNoteLine"_s);
}

TEST_CASE("a credit note names what it corrects and gives it back in positive amounts", "[ubl]")
{
    const DocumentContent note =
        creditNoteFor(someStatement({lineOf(80'00, 20'00), lineOf(60'00, {})}));
    const QByteArray xml = ublInvoice(note);
    const ReadInvoice read(xml);
    CHECK(brokenRules(xml) == QStringList());
    CHECK(read.one(u"CreditNote/CreditNoteTypeCode"_s) == u"381"_s);
    CHECK(read.one(u"CreditNote/BillingReference/InvoiceDocumentReference/ID"_s) ==
          u"S-2026-0007"_s);
    CHECK(read.one(u"CreditNote/BillingReference/InvoiceDocumentReference/IssueDate"_s) ==
          u"2026-12-01"_s);
    CHECK(read.one(u"CreditNote/LegalMonetaryTotal/PayableAmount"_s) == u"140.00"_s);
    CHECK(read.names[u"CreditNote"_s].front() ==
          u"urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"_s);
    CHECK(gapsIn(note).empty());
}

TEST_CASE("the sums of an electronic invoice are those of the standard and of the page", "[ubl]")
{
    // Each page rounds 13.33 once for a line; 300 lines at once come to 1.20 more.
    const QByteArray many =
        ublInvoice(someStatement(std::vector<DocumentLine>(300, lineOf(80'00, 20'00))));
    CHECK(brokenRules(many) == QStringList());
    const ReadInvoice read(many);
    CHECK(read.one(u"Invoice/LegalMonetaryTotal/PayableAmount"_s) == u"24000.00"_s);
    CHECK(read.one(u"Invoice/LegalMonetaryTotal/PayableRoundingAmount"_s) == u"-1.20"_s);
    CHECK(read.one(u"Invoice/TaxTotal/TaxAmount"_s) == u"4000.20"_s);

    const bool holds = rc::check("any lines at any rates", [] {
        std::vector<DocumentLine> lines;
        qint64 total = 0;
        const auto count = *rc::gen::inRange(1, 40);
        for (int i = 0; i < count; ++i) {
            const auto cents = *rc::gen::inRange<qint64>(1, 500'00);
            const auto rate = *rc::gen::element(-1, 0, 7'00, 7'70, 19'00, 20'00, 99'99);
            lines.push_back(lineOf(cents, rate < 0 ? std::nullopt : std::optional(rate)));
            total += cents;
        }
        DocumentContent content = someStatement(lines);
        if (*rc::gen::arbitrary<bool>())
            content = creditNoteFor(content);
        const QByteArray xml = ublInvoice(content);
        const QStringList broken = brokenRules(xml);
        RC_LOG(broken.join(u' ').toStdString());
        RC_ASSERT(broken.isEmpty());
        const ReadInvoice invoice(xml);
        RC_ASSERT(invoice.sum(invoice.order.front() + u"/LegalMonetaryTotal/PayableAmount"_s) ==
                  total);
    });
    CHECK(holds);
}

TEST_CASE("what an electronic invoice lacks is named", "[ubl]")
{
    const DocumentContent whole = someStatement({lineOf(80'00, {})});
    CHECK(gapsIn(whole).empty());
    const auto gaps = [&whole](auto change) {
        DocumentContent content = whole;
        change(content);
        return gapsIn(content);
    };
    using Gaps = std::vector<UblGap>;
    CHECK(gaps([](DocumentContent &c) { c.sender.address.clear(); }) ==
          Gaps{UblGap::SellerAddress});
    CHECK(gaps([](DocumentContent &c) { c.sender.country.clear(); }) ==
          Gaps{UblGap::SellerCountry});
    CHECK(gaps([](DocumentContent &c) { c.sender.vatNumber.clear(); }).empty());
    CHECK(gaps([](DocumentContent &c) {
              c.sender.vatNumber.clear();
              c.sender.taxNumber.clear();
          }) == Gaps{UblGap::SellerTaxNumber});
    CHECK(gaps([](DocumentContent &c) { c.sender.vatNumber = u"12345"_s; }) ==
          Gaps{UblGap::SellerVatPrefix});
    CHECK(gaps([](DocumentContent &c) { c.sender.vatNumber = u"EL123456789"_s; }).empty());
    CHECK(gaps([](DocumentContent &c) { c.sender.iban.clear(); }) == Gaps{UblGap::BankAccount});
    CHECK(gaps([](DocumentContent &c) { c.sender.exemption.clear(); }).empty()); // a code is enough
    CHECK(gaps([](DocumentContent &c) {
              c.sender.exemption.clear();
              c.sender.exemptionCode.clear();
          }) == Gaps{UblGap::ExemptionReason});
    CHECK(gaps([](DocumentContent &c) { c.recipient.address.clear(); }) ==
          Gaps{UblGap::BuyerAddress});
    CHECK(gaps([](DocumentContent &c) { c.recipient.country.clear(); }) ==
          Gaps{UblGap::BuyerCountry});
    CHECK(gaps([](DocumentContent &c) { c.recipient.vatNumber = u"77"_s; }) ==
          Gaps{UblGap::BuyerVatPrefix});
    for (int gap = 0; gap <= int(UblGap::BuyerVatPrefix); ++gap)
        CHECK(sentenceFor(static_cast<UblGap>(gap)).contains(u"Settings › "_s));
}

TEST_CASE("without a VAT or register number a tax number identifies the seller", "[ubl]")
{
    DocumentContent content = someStatement({lineOf(80'00, {})});
    content.sender.vatNumber.clear();
    content.sender.registerNumber.clear();
    const QByteArray xml = ublInvoice(content);
    CHECK(ReadInvoice(xml).one(u"Invoice/AccountingSupplierParty/Party/PartyIdentification/ID"_s) ==
          u"12 345/6789"_s);
    CHECK(brokenRules(xml) == QStringList());
}

TEST_CASE("in another currency than the euro it is no SEPA transfer", "[ubl]")
{
    DocumentContent content = someStatement({lineOf(80'00, {})});
    content.currency = u"DKK"_s;
    const ReadInvoice read(ublInvoice(content));
    CHECK(read.one(u"Invoice/PaymentMeans/PaymentMeansCode"_s) == u"30"_s);
    content.currency = u"ISK"_s;
    CHECK(ReadInvoice(ublInvoice(content)).one(u"Invoice/LegalMonetaryTotal/PayableAmount"_s) ==
          u"8000"_s);
}
