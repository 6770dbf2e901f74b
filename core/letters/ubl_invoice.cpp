// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/ubl_invoice.h"

#include "core/base/iban.h"
#include "core/letters/document_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QXmlStreamWriter>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

// The namespaces of UBL 2.1 and the code lists that EN 16931 names.
constexpr auto basic = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"_L1;
constexpr auto aggregate =
    "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"_L1;
constexpr auto invoiceSpace = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"_L1;
constexpr auto creditSpace = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"_L1;
constexpr auto customization = "urn:cen.eu:en16931:2017"_L1;
constexpr auto commercialInvoice = "380"_L1; // UNTDID 1001
constexpr auto creditNote = "381"_L1;
constexpr auto sepaTransfer = "58"_L1; // UNTDID 4461
constexpr auto anyTransfer = "30"_L1;
constexpr auto onePiece = "C62"_L1; // UN/ECE Recommendation 20
constexpr auto byEmail = "EM"_L1;   // Electronic Address Scheme
constexpr int wholeRate = 100'00;   // hundredths of a percent

qint64 roundedDivision(qint64 amount, qint64 divisor)
{
    const qint64 half = divisor / 2;
    return amount < 0 ? -((-amount + half) / divisor) : (amount + half) / divisor;
}

/// S: taxed, Z: at a rate of nothing, E: exempt (UNCL 5305).
QLatin1StringView categoryOf(const std::optional<int> &rate)
{
    return !rate ? "E"_L1 : *rate == 0 ? "Z"_L1 : "S"_L1;
}

QString percentOfRate(const std::optional<int> &rate)
{
    const int hundredths = rate.value_or(0);
    return u"%1.%2"_s.arg(hundredths / 100).arg(hundredths % 100, 2, 10, QChar(u'0'));
}

struct RateSum
{
    std::optional<int> rate;
    Money net;
    Money tax;
};

struct Totals
{
    std::vector<RateSum> rates;
    Money net;
    Money tax;
    Money rounding; ///< what the page asks for beyond net and tax
    Money toPay;
};

/// Writes one document. A credit note says what it gives back, so its amounts change their sign.
class UblWriter
{
public:
    explicit UblWriter(const DocumentContent &content)
        : m_content(content), m_isCredit(content.kind == DocumentKind::CreditNote), m_xml(&m_bytes),
          m_digits(currencyByCode(content.currency).value_or(Currency{{}, 2, {}}).digits)
    {
        addUp();
    }

    QByteArray written()
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
        m_xml.writeDefaultNamespace(m_isCredit ? creditSpace : invoiceSpace);
        m_xml.writeNamespace(aggregate, u"cac"_s);
        m_xml.writeNamespace(basic, u"cbc"_s);
        m_xml.writeStartElement(m_isCredit ? creditSpace : invoiceSpace,
                                m_isCredit ? u"CreditNote"_s : u"Invoice"_s);
        writeHead();
        writeSeller();
        writeBuyer();
        writePaymentMeans();
        writeTaxes();
        writeTotals();
        int number = 0;
        for (const DocumentLine &line : m_content.lines)
            writeLine(++number, line);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void addUp()
    {
        std::map<int, RateSum> sums; // by rate; exempt is below every rate
        Money total;
        for (const DocumentLine &line : m_content.lines) {
            RateSum &sum = sums[line.tax.value_or(-1)];
            sum.rate = line.tax;
            sum.net = sum.net + netOf(line);
            total = total + signedly(line.amount);
        }
        for (auto &[key, sum] : sums) {
            sum.tax = {roundedDivision(sum.net.minor * sum.rate.value_or(0), wholeRate)};
            m_totals.net = m_totals.net + sum.net;
            m_totals.tax = m_totals.tax + sum.tax;
            m_totals.rates.push_back(sum);
        }
        m_totals.toPay = total;
        m_totals.rounding = total - m_totals.net - m_totals.tax;
    }

    [[nodiscard]] Money signedly(Money amount) const { return m_isCredit ? -amount : amount; }
    [[nodiscard]] Money netOf(const DocumentLine &line) const
    {
        return signedly(line.amount - line.taxAmount);
    }

    void open(const QString &name) { m_xml.writeStartElement(aggregate, name); }
    void close() { m_xml.writeEndElement(); }
    /// Nothing if the text is empty: the standard knows no empty elements.
    void text(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_xml.writeTextElement(basic, name, value);
    }
    void text(const QString &name, const QString &value, const QString &attribute,
              const QString &meaning)
    {
        if (value.isEmpty())
            return;
        m_xml.writeStartElement(basic, name);
        m_xml.writeAttribute(attribute, meaning);
        m_xml.writeCharacters(value);
        m_xml.writeEndElement();
    }
    void date(const QString &name, QDate value)
    {
        text(name, value.isValid() ? value.toString(Qt::ISODate) : QString());
    }
    void amount(const QString &name, Money value)
    {
        qint64 unit = 1;
        for (int i = 0; i < m_digits; ++i)
            unit *= 10;
        const qint64 size = std::abs(value.minor);
        QString written = QString::number(size / unit);
        if (m_digits > 0)
            written += u'.' + QString::number(size % unit).rightJustified(m_digits, u'0');
        text(name, value.minor < 0 ? u'-' + written : written, u"currencyID"_s, m_content.currency);
    }

    void writeHead()
    {
        text(u"CustomizationID"_s, customization);
        text(u"ID"_s, m_content.number);
        date(u"IssueDate"_s, m_content.issuedOn);
        if (!m_isCredit) // of a credit note, nothing is due
            date(u"DueDate"_s, m_content.dueOn);
        text(m_isCredit ? u"CreditNoteTypeCode"_s : u"InvoiceTypeCode"_s,
             m_isCredit ? creditNote : commercialInvoice);
        text(u"DocumentCurrencyCode"_s, m_content.currency);
        text(u"BuyerReference"_s, m_content.recipient.reference);
        writePeriod(m_content.from, m_content.to);
        if (!m_content.aboutNumber.isEmpty()) {
            open(u"BillingReference"_s);
            open(u"InvoiceDocumentReference"_s);
            text(u"ID"_s, m_content.aboutNumber);
            date(u"IssueDate"_s, m_content.aboutDate);
            close();
            close();
        }
    }

    void writePeriod(QDate from, QDate to)
    {
        if (!from.isValid() && !to.isValid())
            return;
        open(u"InvoicePeriod"_s);
        date(u"StartDate"_s, from);
        date(u"EndDate"_s, to);
        close();
    }

    /// The last line is taken for place and, if it begins with figures, postal code.
    void writeAddress(const QString &address, const QString &country)
    {
        static const QRegularExpression place(u"^((?:[A-Z]{1,2}[ -]?)?\\d[\\d -]*\\d)\\s+(.+)$"_s);
        QStringList lines = address.split(u'\n', Qt::SkipEmptyParts);
        QString city = lines.size() > 1 ? lines.takeLast().trimmed() : QString();
        QString code;
        if (const auto match = place.match(city); match.hasMatch()) {
            code = match.captured(1);
            city = match.captured(2);
        }
        open(u"PostalAddress"_s);
        text(u"StreetName"_s, lines.value(0).trimmed());
        text(u"AdditionalStreetName"_s, lines.value(1).trimmed());
        text(u"CityName"_s, city);
        text(u"PostalZone"_s, code);
        if (lines.size() > 2) {
            open(u"AddressLine"_s);
            text(u"Line"_s, QStringList(lines.mid(2)).join(u", "_s));
            close();
        }
        open(u"Country"_s);
        text(u"IdentificationCode"_s, country);
        close();
        close();
    }

    void writeTaxScheme(const QString &number, const QString &scheme)
    {
        if (number.isEmpty())
            return;
        open(u"PartyTaxScheme"_s);
        text(u"CompanyID"_s, number);
        open(u"TaxScheme"_s);
        text(u"ID"_s, scheme);
        close();
        close();
    }

    void writeLegalEntity(const QString &name, const QString &number)
    {
        open(u"PartyLegalEntity"_s);
        text(u"RegistrationName"_s, name);
        text(u"CompanyID"_s, number);
        close();
    }

    void writeSeller()
    {
        const Letterhead &sender = m_content.sender;
        open(u"AccountingSupplierParty"_s);
        open(u"Party"_s);
        text(u"EndpointID"_s, sender.email, u"schemeID"_s, byEmail);
        // One of three must identify the seller.
        if (sender.vatNumber.isEmpty() && sender.registerNumber.isEmpty()) {
            open(u"PartyIdentification"_s);
            text(u"ID"_s, sender.taxNumber);
            close();
        }
        writeAddress(sender.address, sender.country);
        writeTaxScheme(compactCode(sender.vatNumber), u"VAT"_s);
        writeTaxScheme(sender.taxNumber, u"FC"_s);
        writeLegalEntity(m_content.practice.isEmpty() ? m_content.professional : m_content.practice,
                         sender.registerNumber);
        open(u"Contact"_s);
        text(u"Name"_s, m_content.professional);
        text(u"Telephone"_s, sender.phone);
        text(u"ElectronicMail"_s, sender.email);
        close();
        close();
        close();
    }

    void writeBuyer()
    {
        const DocumentParty &buyer = m_content.recipient;
        open(u"AccountingCustomerParty"_s);
        open(u"Party"_s);
        text(u"EndpointID"_s, buyer.email, u"schemeID"_s, byEmail);
        writeAddress(buyer.address, buyer.country);
        writeTaxScheme(compactCode(buyer.vatNumber), u"VAT"_s);
        writeLegalEntity(buyer.name, {});
        close();
        close();
    }

    void writePaymentMeans()
    {
        const DocumentWords words(m_content.language);
        if (m_isCredit) {
            QString about = words["correctsStatement"_L1];
            about.replace(u"{number}"_s, m_content.aboutNumber)
                .replace(u"{date}"_s, m_content.aboutDate.toString(Qt::ISODate));
            open(u"PaymentTerms"_s);
            text(u"Note"_s, about);
            close();
            return;
        }
        const Letterhead &sender = m_content.sender;
        open(u"PaymentMeans"_s);
        text(u"PaymentMeansCode"_s, m_content.currency == "EUR"_L1 ? sepaTransfer : anyTransfer);
        text(u"PaymentID"_s, m_content.number);
        open(u"PayeeFinancialAccount"_s);
        text(u"ID"_s, sender.iban);
        text(u"Name"_s, m_content.practice);
        if (!sender.bic.isEmpty()) {
            open(u"FinancialInstitutionBranch"_s);
            text(u"ID"_s, sender.bic);
            close();
        }
        close();
        close();
    }

    /// The code is the practice's. It stands for all that is exempt, so not where a line has a
    /// reason of its own, unless nothing else says why the others are.
    [[nodiscard]] QString exemptionCode() const
    {
        const bool isAnyOwn = std::ranges::any_of(m_content.lines, [](const DocumentLine &line) {
            return !line.tax && !line.exemption.isEmpty();
        });
        return isAnyOwn && !exemptionsIn(m_content).contains(QString())
                   ? QString()
                   : m_content.sender.exemptionCode;
    }

    [[nodiscard]] QString exemptionReasons() const
    {
        QStringList reasons = exemptionsIn(m_content);
        reasons.removeAll(QString());
        return reasons.join(u"; "_s);
    }

    void writeCategory(const QString &name, const std::optional<int> &rate, bool saysWhy)
    {
        open(name);
        text(u"ID"_s, categoryOf(rate));
        text(u"Percent"_s, percentOfRate(rate));
        if (saysWhy && !rate) {
            text(u"TaxExemptionReasonCode"_s, exemptionCode());
            text(u"TaxExemptionReason"_s, exemptionReasons());
        }
        open(u"TaxScheme"_s);
        text(u"ID"_s, u"VAT"_s);
        close();
        close();
    }

    void writeTaxes()
    {
        open(u"TaxTotal"_s);
        amount(u"TaxAmount"_s, m_totals.tax);
        for (const RateSum &sum : m_totals.rates) {
            open(u"TaxSubtotal"_s);
            amount(u"TaxableAmount"_s, sum.net);
            amount(u"TaxAmount"_s, sum.tax);
            writeCategory(u"TaxCategory"_s, sum.rate, true);
            close();
        }
        close();
    }

    void writeTotals()
    {
        open(u"LegalMonetaryTotal"_s);
        amount(u"LineExtensionAmount"_s, m_totals.net);
        amount(u"TaxExclusiveAmount"_s, m_totals.net);
        amount(u"TaxInclusiveAmount"_s, m_totals.net + m_totals.tax);
        if (m_totals.rounding != Money{})
            amount(u"PayableRoundingAmount"_s, m_totals.rounding);
        amount(u"PayableAmount"_s, m_totals.toPay);
        close();
    }

    void writeLine(int number, const DocumentLine &line)
    {
        const DocumentWords words(m_content.language);
        open(m_isCredit ? u"CreditNoteLine"_s : u"InvoiceLine"_s);
        text(u"ID"_s, QString::number(number));
        text(m_isCredit ? u"CreditedQuantity"_s : u"InvoicedQuantity"_s, u"1"_s, u"unitCode"_s,
             onePiece);
        amount(u"LineExtensionAmount"_s, netOf(line));
        writePeriod(line.servedOn, line.servedOn);
        open(u"Item"_s);
        if (!line.client.isEmpty())
            text(u"Description"_s, words["client"_L1] + u' ' + line.client);
        text(u"Name"_s, line.text.isEmpty() ? words["fee"_L1] : line.text);
        if (!line.code.isEmpty()) {
            open(u"SellersItemIdentification"_s);
            text(u"ID"_s, line.code);
            close();
        }
        writeCategory(u"ClassifiedTaxCategory"_s, line.tax, false);
        close();
        open(u"Price"_s);
        amount(u"PriceAmount"_s, netOf(line));
        close();
        close();
    }

    const DocumentContent &m_content;
    bool m_isCredit;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    int m_digits;
    Totals m_totals;
};

} // namespace

QByteArray ublInvoice(const DocumentContent &content) { return UblWriter(content).written(); }

} // namespace sessionbook
