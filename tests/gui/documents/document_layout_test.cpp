// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/document_words.h"
#include "core/rules/document_draft.h"
#include "core/rules/document_input.h"
#include "tests/gui/documents/some_invoice.h"
#include "tests/support/catch.h"
#include "ui/paper/document_layout.h"

#include <QFile>
#include <QStringList>

#include <ZXing/ReadBarcode.h>
#include <memory>
#include <poppler-qt6.h>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

struct ReadDocument
{
    QStringList pages;
    QString all;
    QString code;
};

ReadDocument read(const DocumentContent &content, DocumentCopy copy = DocumentCopy::Original)
{
    const QByteArray pdf = documentPdf(content, copy);
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
    REQUIRE(document);
    ReadDocument read;
    for (int i = 0; i < document->numPages(); ++i) {
        const std::unique_ptr<Poppler::Page> page = document->page(i);
        read.pages << page->text({}).simplified();
        const QImage picture =
            page->renderToImage(150, 150).convertToFormat(QImage::Format_Grayscale8);
        const ZXing::ImageView view(picture.constBits(), picture.width(), picture.height(),
                                    ZXing::ImageFormat::Lum, int(picture.bytesPerLine()));
        read.code += QString::fromStdWString(ZXing::ReadBarcode(view).text());
        if (const QString folder = qEnvironmentVariable("SESSIONBOOK_PAGES"); !folder.isEmpty()) {
            page->renderToImage(150, 150).save(
                folder +
                u"/%1-%2-%3.png"_s.arg(content.number.left(20)).arg(content.language).arg(i));
        }
    }
    read.all = read.pages.join(u' ');
    return read;
}

} // namespace

TEST_CASE("an invoice says what the law wants, and can be paid by its code", "[documents]")
{
    const ReadDocument page = read(someInvoice());
    CHECK(page.pages.size() == 1);
    for (const QString &words :
         {u"Rechnung 2026-0007"_s, u"18.11.2026"_s, u"02.12.2026"_s, u"Anna Huber"_s, u"Gasse 1"_s,
          u"Lindenallee 5"_s, u"Mag. Ruth Lindner"_s, u"12 345/6789"_s, u"Psychotherapie 2"_s,
          u"870 · 50 Min."_s, u"Steuerfrei nach"_s, u"Seite 1 von 1"_s, u"P-7"_s, u"01.05.1990"_s,
          u"Zu zahlen"_s}) {
        INFO(words);
        CHECK(page.all.contains(words));
    }
    QString packed = page.all;
    packed.remove(QChar(QChar::Nbsp)).remove(u' ');
    CHECK(packed.contains(u"DE89370400440532013000"_s));
    CHECK(page.code == u"BCD\n002\n1\nSCT\nCOBADEFFXXX\nPraxis Lindenallee\n"
                       "DE89370400440532013000\nEUR230.00\n\n\n2026-0007"_s);
}

TEST_CASE("a copy without the name has it nowhere, and says so", "[documents]")
{
    DocumentContent content = someInvoice(30);
    content.recipient.name = u"Parents of Anna"_s;
    const ReadDocument page = read(content, DocumentCopy::WithoutName);
    for (const QString &word : {u"Anna"_s, u"Huber"_s, u"Gasse"_s, u"1990"_s, u"P-7"_s}) {
        INFO(word);
        CHECK_FALSE(page.all.contains(word));
    }
    CHECK(page.all.contains(u"2026-0007"_s));
    CHECK(page.all.contains(u"Klientennummer 17"_s));
    for (const QString &each : page.pages)
        CHECK(each.contains(u"Ausfertigung ohne Namen"_s));
}

TEST_CASE("a copy without the name has no text that was written for the client", "[documents]")
{
    DocumentContent content = someInvoice(4);
    content.recipient.name = u"Dr. José Lindqvist"_s;
    content.lines[0].lengthMinutes = 0; // a charge without a session
    content.lines[0].text = u"Bericht an die Hausärztin"_s;
    content.lines[1].text = u"Psychotherapie, Annas Gruppe"_s;
    content.lines[2].text = u"Psychotherapie nach Dr. JOSE"_s;
    CHECK(read(content).all.contains(u"Hausärztin"_s));
    for (const QString &language : documentLanguages()) {
        content.language = language;
        const ReadDocument page = read(content, DocumentCopy::WithoutName);
        INFO(language << ": " << page.all);
        for (const QString &word : {u"Bericht"_s, u"Hausärztin"_s, u"Annas"_s, u"JOSE"_s})
            CHECK_FALSE(page.all.contains(word));
        CHECK(page.all.count(DocumentWords(language)["otherService"_L1]) == 3);
        CHECK(page.all.contains(u"Psychotherapie 4"_s));
    }
}

TEST_CASE("nothing is cut: many lines, long names, right to left", "[documents]")
{
    DocumentContent content = someInvoice(45);
    const QString longName = u"Sigurbjörg "_s.repeated(30).trimmed();
    content.number = u"2026-0045"_s;
    content.recipient.name = longName;
    content.clientName = u"محمد علي"_s;
    content.lines[3].text = u"Eine sehr ausführliche Beschreibung der Leistung. "_s.repeated(8);
    const ReadDocument page = read(content);
    REQUIRE(page.pages.size() >= 2);
    CHECK(page.all.count(u"Sigurbjörg"_s) >= 30);
    CHECK(page.all.count(u"ausführliche"_s) == 8);
    for (int i = 1; i <= 45; ++i) {
        if (i != 4)
            CHECK(page.all.contains(u"Psychotherapie %1 "_s.arg(i)));
    }
    for (int i = 0; i < page.pages.size(); ++i) {
        CHECK(page.pages[i].contains(u"Leistung"_s)); // the table's head
        CHECK(page.pages[i].contains(u"Seite %1 von %2"_s.arg(i + 1).arg(page.pages.size())));
    }
}

TEST_CASE("a footer is whole on each page and above what printers leave white", "[documents]")
{
    constexpr qreal unprinted = 12 * 72 / 25.4;
    for (int lines = 1; lines <= mostFooterLines; ++lines) {
        DocumentContent content = someInvoice(40);
        content.sender.footer = u"W"_s.repeated(longestFooter / mostFooterLines - 4) + u" end"_s;
        for (int i = 1; i < lines; ++i)
            content.sender.footer += u"\nLine %1"_s.arg(i);
        const QByteArray pdf = documentPdf(content);
        const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
        REQUIRE(document);
        INFO(lines << " lines");
        REQUIRE(document->numPages() > 1);
        REQUIRE(document->numPages() < 5);
        for (int page = 0; page < document->numPages(); ++page) {
            const std::unique_ptr<Poppler::Page> sheet = document->page(page);
            qreal top = sheet->pageSizeF().height();
            qreal lowest = 0;
            qreal lowestRow = 0;
            for (const auto &word : sheet->textList()) {
                lowest = std::max(lowest, word->boundingBox().bottom());
                if (word->text() == u"Lindenallee"_s && word->boundingBox().top() > 300)
                    top = std::min(top, word->boundingBox().top());
                if (word->text() == u"Psychotherapie"_s)
                    lowestRow = std::max(lowestRow, word->boundingBox().bottom());
            }
            CHECK(lowest <= sheet->pageSizeF().height() - unprinted + 1);
            CHECK(lowestRow < top);
            for (int i = 1; i < lines; ++i)
                CHECK(sheet->text({}).contains(u"Line %1"_s.arg(i)));
        }
    }
}

TEST_CASE("the sums stay with the last row, however many rows there are", "[documents]")
{
    for (int lines = 1; lines <= 60; ++lines) {
        DocumentContent content = someInvoice(lines);
        content.sender.iban.clear();
        const QByteArray pdf = documentPdf(content);
        const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
        REQUIRE(document);
        const QString last = document->page(document->numPages() - 1)->text({}).simplified();
        INFO(lines << " lines: " << last);
        CHECK(last.contains(u"Psychotherapie %1 "_s.arg(lines)));
        CHECK(last.contains(u"Gesamtbetrag"_s));
    }
}

TEST_CASE("taxed and exempt lines are summed by rate", "[documents]")
{
    DocumentContent content = someInvoice(3);
    content.lines[0].tax = 20'00;
    content.lines[0].taxAmount = {15'00};
    content.lines[1].tax = 7'70;
    content.lines[1].taxAmount = {6'43};
    content.number = u"2026-0020"_s;
    const auto sums = taxSums(content);
    REQUIRE(sums.size() == 3);
    CHECK(sums[0] == TaxSum{{}, {90'00}, {}});
    CHECK(sums[1] == TaxSum{7'70, {83'57}, {6'43}});
    CHECK(sums[2] == TaxSum{20'00, {75'00}, {15'00}});
    QString text = read(content).all;
    text.replace(QChar(QChar::Nbsp), u' ');
    CHECK(text.contains(u"Steuer 7,7 %"_s));
    CHECK(text.contains(u"Steuer 20 %"_s));
    CHECK(text.contains(u"steuerfrei"_s));
}

TEST_CASE("several reasons for charging no tax are said once each, with a mark by their lines",
          "[documents][exemption]")
{
    DocumentContent content = someInvoice(4);
    content.number = u"2026-0021"_s;
    const QString senders = content.sender.exemption;
    content.lines[1].exemption = content.lines[2].exemption = u"Steuerfrei nach § 2."_s;
    content.lines[3].tax = 20'00;
    QString text = read(content).all;
    CHECK(text.count(senders) == 1);
    CHECK(text.count(u"Steuerfrei nach § 2."_s) == 1);
    CHECK(text.contains(u"¹ "_s + senders));
    CHECK(text.contains(u"² Steuerfrei nach § 2."_s));
    CHECK(text.contains(u"Psychotherapie 1¹"_s));
    CHECK(text.contains(u"Psychotherapie 2²"_s));
    CHECK(text.contains(u"Psychotherapie 3²"_s));
    CHECK(text.contains(u"Psychotherapie 4 "_s)); // it is taxed

    // One for all needs no mark, whoever gave it.
    content.lines[0].exemption = content.lines[1].exemption;
    content.number = u"2026-0022"_s;
    text = read(content).all;
    CHECK_FALSE(text.contains(senders));
    CHECK(text.count(u"Steuerfrei nach § 2."_s) == 1);
    CHECK_FALSE(text.contains(u'¹'));

    // A line of which nothing says why must not seem to have the other's.
    content.lines[0].exemption.clear();
    content.sender.exemption.clear();
    content.number = u"2026-0023"_s;
    text = read(content).all;
    CHECK(text.contains(u"Psychotherapie 1 "_s));
    CHECK(text.contains(u"Psychotherapie 2¹"_s));
    CHECK(text.contains(u"¹ Steuerfrei nach § 2."_s));
}

TEST_CASE("a statement's page has the sponsor, the period and each client's number", "[documents]")
{
    DocumentContent content = someInvoice(2);
    content.kind = DocumentKind::Statement;
    content.number = u"S-2026-0007"_s;
    content.language = u"en"_s;
    content.localeName = u"en_IE"_s;
    content.sponsor = SponsorId{1};
    content.client = {};
    content.clientName.clear();
    content.clientBirthDate = {};
    content.clientReference.clear();
    content.recipient = {u"Wellbeing Hub"_s, u"1 Market Square\n1010 Vienna"_s,
                         u"PO 77"_s,         u"AT"_s,
                         u"ATU12345678"_s,   {}};
    content.from = QDate(2026, 11, 1);
    content.to = QDate(2026, 11, 30);
    content.lines[0].client = u"K-7"_s;
    content.lines[1].client = u"12"_s;
    const QString text = read(content).all;
    for (const QString &word :
         {u"Statement S-2026-0007"_s, u"Wellbeing Hub"_s, u"1010 Vienna"_s, u"PO 77"_s,
          u"ATU12345678"_s, u"01/11/2026 – 30/11/2026"_s, u"Client K-7"_s, u"Client 12"_s}) {
        INFO(word);
        CHECK(text.contains(word));
    }
    content.kind = DocumentKind::CreditNote;
    content.aboutNumber = content.number;
    content.aboutDate = QDate(2026, 12, 1);
    CHECK(read(content).all.contains(u"Corrects statement S-2026-0007"_s));
}

TEST_CASE("receipts, credit notes and reminders in each language", "[documents]")
{
    for (const QString &language : documentLanguages()) {
        for (const DocumentKind kind :
             {DocumentKind::Invoice, DocumentKind::CreditNote, DocumentKind::Receipt,
              DocumentKind::Reminder, DocumentKind::Statement}) {
            DocumentContent content = someInvoice(2);
            content.kind = kind;
            content.language = language;
            content.localeName = language;
            content.number = u"K%1"_s.arg(int(kind));
            content.position = 2;
            content.lines[0].method = PaymentMethod::Cash;
            content.lines[0].receivedOn = QDate(2026, 11, 18);
            content.lines[1].isFee = true;
            content.lines[1].text.clear();
            if (kind == DocumentKind::CreditNote || kind == DocumentKind::Reminder) {
                content.aboutNumber = u"2026-0001"_s;
                content.aboutDate = QDate(2026, 11, 1);
            }
            const DocumentWords words(language);
            const ReadDocument page = read(content);
            CHECK_FALSE(page.all.contains(u'{'));
            for (const QString &word : words["fee"_L1].split(u' ')) // it may be on two lines
                CHECK(page.all.contains(word));
            CHECK(page.all.contains(words["total"_L1]));
            CHECK(page.code.isEmpty() ==
                  (kind == DocumentKind::CreditNote || kind == DocumentKind::Receipt));
        }
    }
}
