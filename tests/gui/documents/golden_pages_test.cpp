// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/documents/some_invoice.h"
#include "tests/gui/support/golden_picture.h"
#include "tests/support/catch.h"
#include "ui/paper/document_layout.h"

#include <QApplication>
#include <QFont>
#include <QFontInfo>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto logo =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60" width="60" height="60">)"
    R"(<circle cx="30" cy="30" r="28" fill="#336655"/>)"
    R"(<rect x="22" y="12" width="16" height="36" fill="#ffffff"/></svg>)";

/// The typefaces of Debian 12 that the program names, on every machine: what Inter lacks comes from
/// DejaVu Sans, whatever else is installed.
struct KnownTypefaces
{
    const QString family = u"Inter"_s;
    KnownTypefaces()
    {
        REQUIRE(QFontInfo(QApplication::font()).family() == family); // package fonts-inter
        REQUIRE(QFontInfo(QFont(fallback)).family() == fallback);    // package fonts-dejavu-core
        QFont::insertSubstitution(family, fallback);
    }
    ~KnownTypefaces() { QFont::removeSubstitutions(family); }
    Q_DISABLE_COPY_MOVE(KnownTypefaces)

private:
    const QString fallback = u"DejaVu Sans"_s;
};

/// With all that a page can have.
DocumentContent fullInvoice(int lines = 4)
{
    DocumentContent content = someInvoice(lines);
    content.sender.logo = logo;
    content.sender.phone = u"+43 1 555 01 23"_s;
    content.sender.website = u"praxis.example.com"_s;
    content.sender.vatNumber = u"ATU12345678"_s;
    content.sender.footer = u"Eingetragen in die Psychotherapeutenliste."_s;
    content.clientReference = u"K-17"_s;
    content.lines[1].tax = 20'00;
    content.lines[1].taxAmount = {15'00};
    content.lines[1].text = u"Supervision, mit einem Bericht an die überweisende Stelle"_s;
    content.lines[2].isFee = true;
    content.lines[2].text.clear();
    content.lines[2].code.clear();
    return content;
}

DocumentContent about(DocumentKind kind)
{
    DocumentContent content = fullInvoice(3);
    content.kind = kind;
    content.aboutNumber = u"2026-0007"_s;
    content.aboutDate = QDate(2026, 11, 18);
    content.issuedOn = QDate(2026, 12, 16);
    return content;
}

} // namespace

TEST_CASE("an invoice looks as it did", "[documents][golden]")
{
    const KnownTypefaces typefaces;
    checkLooksAsKept(documentPdf(fullInvoice()), 0, u"invoice"_s);
}

TEST_CASE("a copy without the name looks as it did", "[documents][golden]")
{
    const KnownTypefaces typefaces;
    checkLooksAsKept(documentPdf(fullInvoice(), DocumentCopy::WithoutName), 0, u"without-name"_s);
}

TEST_CASE("a credit note looks as it did", "[documents][golden]")
{
    const KnownTypefaces typefaces;
    DocumentContent content = about(DocumentKind::CreditNote);
    content.number = u"C-2026-0001"_s;
    content.dueOn = {};
    for (DocumentLine &line : content.lines) {
        line.amount = -line.amount;
        line.taxAmount = -line.taxAmount;
    }
    content.total = -content.total;
    content.paid = content.total;
    checkLooksAsKept(documentPdf(content), 0, u"credit-note"_s);
}

TEST_CASE("a receipt looks as it did", "[documents][golden]")
{
    const KnownTypefaces typefaces;
    DocumentContent content = fullInvoice(3);
    content.kind = DocumentKind::Receipt;
    content.number = u"R-2026-0003"_s;
    content.dueOn = {};
    for (DocumentLine &line : content.lines) {
        line.payment = PaymentId{line.charge.value};
        line.method = line.charge.value == 1 ? PaymentMethod::Cash : PaymentMethod::BankTransfer;
        line.receivedOn = QDate(2026, 11, 18);
    }
    content.paid = content.total;
    checkLooksAsKept(documentPdf(content), 0, u"receipt"_s);
}

TEST_CASE("a second reminder looks as it did", "[documents][golden]")
{
    const KnownTypefaces typefaces;
    DocumentContent content = about(DocumentKind::Reminder);
    content.position = 2;
    content.dueOn = QDate(2026, 12, 30);
    checkLooksAsKept(documentPdf(content), 0, u"reminder"_s);
}

TEST_CASE("a sponsor's statement looks as it did", "[documents][golden]")
{
    const KnownTypefaces typefaces;
    DocumentContent content = fullInvoice(3);
    content.kind = DocumentKind::Statement;
    content.number = u"S-2026-0007"_s;
    content.sponsor = SponsorId{1};
    content.client = {};
    content.clientName.clear();
    content.clientBirthDate = {};
    content.clientReference.clear();
    content.recipient = {u"Wohlfühlkasse"_s, u"Marktplatz 1\n1010 Wien"_s,
                         u"Auftrag 77"_s,    u"AT"_s,
                         u"ATU87654321"_s,   {}};
    content.from = QDate(2026, 11, 1);
    content.to = QDate(2026, 11, 30);
    content.paid = {};
    for (DocumentLine &line : content.lines)
        line.client = u"K-%1"_s.arg(line.charge.value);
    checkLooksAsKept(documentPdf(content), 0, u"statement"_s);
}

TEST_CASE("each page of a long invoice looks as it did", "[documents][golden]")
{
    const KnownTypefaces typefaces;
    const QByteArray pdf = documentPdf(fullInvoice(40));
    for (int page = 0; page < 3; ++page)
        checkLooksAsKept(pdf, page, u"long-%1"_s.arg(page + 1));
}

TEST_CASE("names from right to left, and on paper of another country, look as they did",
          "[documents][golden]")
{
    const KnownTypefaces typefaces;
    DocumentContent content = fullInvoice(3);
    content.recipient.name = u"محمد علي"_s;
    content.clientName = u"שרה כהן"_s;
    content.language = u"en"_s;
    content.localeName = u"en_US"_s;
    content.currency = u"USD"_s;
    checkLooksAsKept(documentPdf(content), 0, u"right-to-left"_s);
}
