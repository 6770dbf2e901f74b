// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/settings.h"
#include "tests/gui/documents/documents_window.h"
#include "tests/gui/support/reading.h"
#include "ui/documents/document_flow.h"
#include "ui/parts/document_names.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

#include <memory>
#include <poppler-qt6.h>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QByteArray &pdf)
{
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
    REQUIRE(document);
    QString text;
    for (int i = 0; i < document->numPages(); ++i)
        text += document->page(i)->text({});
    return text.simplified();
}

} // namespace

TEST_CASE("an invoice for a client is issued as it was shown, by keyboard", "[documents]")
{
    DocumentsWindow shown;
    shown.ended(shown.anna(), {});
    shown.ended(shown.anna(), PaymentMethod::Cash);
    shown.open();
    shown.openClientMenu();
    key(Qt::Key_Return); // New invoice…
    findShown(u"issueDialog"_s);
    DocumentsWindow::waitForPage(u"draftPage"_s);
    auto *sessions = find<QListWidget>(u"chargesToIssue"_s);
    REQUIRE(sessions->count() == 2);
    CHECK(sessions->item(0)->checkState() == Qt::Checked); // the one that is unpaid
    CHECK(sessions->item(1)->checkState() == Qt::Unchecked);
    CHECK(findShown(u"draftPage"_s)->accessibleDescription().contains(u"2026-0001"_s));
    CHECK(shown.all().empty());

    sessions->setFocus();
    key(Qt::Key_Down);
    key(Qt::Key_Space);
    waitFor([&] { return find<QPushButton>(u"issueDocument"_s)->isEnabled(); }, "the new page");
    key(Qt::Key_Return, Qt::ControlModifier);
    findShown(u"documentDialog"_s);
    REQUIRE(shown.all().size() == 1);
    const IssuedDocument issued = shown.found(shown.all().front().id);
    CHECK(issued.content.lines.size() == 2);
    CHECK(issued.item.total == Money{180'00});
    CHECK(textOf(issued.pdf).contains(u"2026-0001"_s));
    CHECK(shown.isWhole());
}

TEST_CASE("what was issued is named, with a way to it, and a heading says whose it is",
          "[documents]")
{
    DocumentsWindow shown;
    shown.ended(shown.anna(), PaymentMethod::Cash);
    shown.open();
    const auto heading = [](const QString &dialog) {
        return findShown(dialog)->findChild<QLabel *>(u"dialogTitle"_s)->text();
    };
    for (const auto &[entry, title] : {std::pair{u"newInvoice"_s, u"Invoice 2026-0001"_s},
                                       std::pair{u"newReceipt"_s, u"Receipt R-2026-0001"_s}}) {
        INFO(title);
        shown.openClientMenu();
        choose(entry);
        findShown(u"issueDialog"_s);
        DocumentsWindow::waitForPage(u"draftPage"_s);
        CHECK(heading(u"issueDialog"_s) == title + u" · Anna Berg"_s);
        CHECK_FALSE(findShown(u"issueDialog"_s)->windowTitle().contains(u"Anna"_s));
        DocumentsWindow::issue();
        CHECK(heading(u"documentDialog"_s) == title + u" · Anna Berg"_s);
        CHECK_FALSE(findShown(u"documentDialog"_s)->windowTitle().contains(u"Anna"_s));
        key(Qt::Key_Escape);
        waitUntilGone(u"documentDialog"_s);
        CHECK(find<QLabel>(u"quietSentence"_s)->text() == title + u" issued."_s);
        click(u"toastOpen"_s);
        findShown(u"documentDialog"_s);
        CHECK_FALSE(isShown(u"toastOpen"_s));
        key(Qt::Key_Escape);
        waitUntilGone(u"documentDialog"_s);
    }
}

TEST_CASE("a heading names the client as well where somebody else pays", "[documents]")
{
    CHECK(headingOf(u"Invoice 1"_s, u"Insurer"_s, u"Anna"_s) == u"Invoice 1 · Insurer, for Anna"_s);
    CHECK(headingOf(u"Invoice 1"_s, u"Anna"_s, u"Anna"_s) == u"Invoice 1 · Anna"_s);
    CHECK(headingOf(u"Statement 1"_s, u"Hub"_s, {}) == u"Statement 1 · Hub"_s);
    CHECK(headingOf(u"Invoice 1"_s, {}, {}) == u"Invoice 1"_s); // of an erased client
}

TEST_CASE("what follows a document is refused with the reason, in its menu", "[documents]")
{
    DocumentsWindow shown;
    const IssuedDocument invoice = shown.invoice({shown.ended(shown.anna(), {})});
    shown.open();
    openDocument(shown.practice(), *shown.window, shown.window.get(), invoice.item.id, [] {});
    click(u"documentMoreButton"_s);
    const QAction *reminder =
        findShown(u"documentMore"_s)->findChild<QAction *>(u"issueReminder"_s);
    CHECK_FALSE(reminder->isEnabled());
    CHECK(reminder->toolTip().startsWith(u"Invoice 2026-0001 can still be paid until"_s));
}

TEST_CASE("a document that is left takes no number", "[documents]")
{
    DocumentsWindow shown;
    shown.ended(shown.anna(), {});
    shown.open();
    for (int i = 0; i < 2; ++i) {
        shown.openClientMenu();
        choose(u"newInvoice"_s);
        findShown(u"issueDialog"_s);
        DocumentsWindow::waitForPage(u"draftPage"_s);
        CHECK(findShown(u"draftPage"_s)->accessibleDescription().contains(u"2026-0001"_s));
        key(Qt::Key_Escape);
        waitUntilGone(u"issueDialog"_s);
    }
    CHECK(shown.all().empty());
}

TEST_CASE("what a document lacks is said, and leads to its field", "[documents]")
{
    DocumentsWindow shown;
    shown.ended(shown.anna(), {});
    shown.open();
    shown.openClientMenu();
    choose(u"newInvoice"_s);
    findShown(u"issueDialog"_s);
    DocumentsWindow::waitForPage(u"draftPage"_s);
    click(u"addMissing2"_s); // where it goes to
    findShown(u"billingDialog"_s);
    type(u"Weg 3"_s);
    click(u"saveBilling"_s);
    waitUntilGone(u"billingDialog"_s);
    DocumentsWindow::waitForPage(u"draftPage"_s);
    CHECK_FALSE(isShown(u"addMissing2"_s));
    click(u"addMissing0"_s);
    findShown(u"settingsDialog"_s);
    CHECK(isShown(u"letterAddress"_s));
    key(Qt::Key_Escape);
    waitUntilGone(u"settingsDialog"_s);
    DocumentsWindow::issue();
    CHECK(shown.found(shown.all().front().id).content.recipient.address == u"Weg 3"_s);
}

TEST_CASE("a saved copy has the bytes that are kept; one without the name has no name",
          "[documents]")
{
    DocumentsWindow shown;
    (void)shown.invoice({shown.ended(shown.anna(), {})});
    shown.open();
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    findShown(u"documentDialog"_s);
    click(u"saveDocument"_s);
    const QString path = shown.folder() + u"/kept.pdf"_s;
    saveAs(u"savePdfDialog"_s, path);
    QFile kept(path);
    waitFor([&] { return kept.exists(); }, "the file");
    REQUIRE(kept.open(QIODevice::ReadOnly));
    CHECK(kept.readAll() == shown.found(shown.all().front().id).pdf);
    CHECK(kept.permissions().testFlag(QFile::ReadOwner));
    CHECK_FALSE(kept.permissions().testFlag(QFile::ReadOther));

    click(u"documentMoreButton"_s);
    choose(u"saveNameless"_s);
    const QString nameless = shown.folder() + u"/nameless.pdf"_s;
    saveAs(u"savePdfDialog"_s, nameless);
    QFile copy(nameless);
    waitFor([&] { return copy.exists(); }, "the copy");
    REQUIRE(copy.open(QIODevice::ReadOnly));
    const QString text = textOf(copy.readAll());
    CHECK(text.contains(u"2026-0001"_s));
    const QString name = shown.practice().clients().find(shown.anna())->name;
    for (const QString &part : name.split(u' '))
        CHECK_FALSE(text.contains(part));
}

TEST_CASE("a document is saved as a message to whom it goes", "[documents]")
{
    DocumentsWindow shown;
    const Payer payer{{}, u"Insurer"_s, {}, u"claims@example.com"_s, {}};
    const int revision = shown.practice().clients().find(shown.anna())->revision;
    REQUIRE(shown.practice().documents().changeBillingDetails(shown.anna(), revision,
                                                              {{}, {}, {}, payer}));
    (void)shown.invoice({shown.ended(shown.anna(), {})});
    shown.open();
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    findShown(u"documentDialog"_s);
    click(u"documentMoreButton"_s);
    choose(u"saveMail"_s);
    const QString path = shown.folder() + u"/mail.eml"_s;
    saveAs(u"saveMailDialog"_s, path);
    QFile mail(path);
    waitFor([&] { return mail.exists(); }, "the message");
    REQUIRE(mail.open(QIODevice::ReadOnly));
    const QByteArray eml = mail.readAll();
    CHECK(eml.contains("To: \"Insurer\" <claims@example.com>\r\n"));
    QByteArray joined = eml;
    joined.replace("\r\n", "");
    CHECK(joined.contains(shown.found(shown.all().front().id).pdf.toBase64()));
    CHECK_FALSE(eml.contains(shown.practice().clients().find(shown.anna())->email.toUtf8()));
}

TEST_CASE("a document goes to whom it was issued to, whoever pays since", "[documents]")
{
    DocumentsWindow shown;
    const IssuedDocument toAnna = shown.invoice({shown.ended(shown.anna(), {})});
    const Documents &documents = shown.practice().documents();
    const auto setPayer = [&](const std::optional<Payer> &payer) {
        const int revision = shown.practice().clients().find(shown.anna())->revision;
        REQUIRE(shown.practice().documents().changeBillingDetails(shown.anna(), revision,
                                                                  {{}, {}, {}, payer}));
    };
    setPayer(Payer{{}, u"Employer"_s, {}, u"office@example.com"_s, {}});
    CHECK(documents.emailOfRecipient(toAnna.content).value() ==
          shown.practice().clients().find(shown.anna())->email);
    const IssuedDocument toPayer = shown.invoice({shown.ended(shown.anna(), {})});
    CHECK(documents.emailOfRecipient(toPayer.content).value() == u"office@example.com"_s);
    setPayer({});
    CHECK(documents.emailOfRecipient(toPayer.content).value().isEmpty());
}

TEST_CASE("a reminder of what was paid since then says so before it is sent", "[documents]")
{
    DocumentsWindow shown;
    const SessionId session = shown.ended(shown.anna(), {});
    const IssuedDocument invoice = shown.invoice({session});
    shown.setNow(QDate(2026, 12, 10), QTime(9, 0));
    (void)shown.issued({DocumentKind::Reminder, {}, {}, invoice.item.id});
    const auto open = [] {
        key(Qt::Key_Home);
        key(Qt::Key_Return);
        findShown(u"documentDialog"_s);
    };
    const auto leave = [] {
        key(Qt::Key_Escape);
        waitUntilGone(u"documentDialog"_s);
    };
    shown.open();
    open();
    CHECK_FALSE(isShown(u"documentOutdated"_s)); // it still holds
    leave();
    shown.pay(session, Money{40'00});
    open();
    CHECK(says(u"documentOutdated"_s, u"Only €50.00 is still outstanding"_s));
    leave();
    shown.pay(session, Money{50'00});
    open();
    CHECK(says(u"documentOutdated"_s, u"has been paid since then. Don't send"_s));
}

TEST_CASE("a credit note follows from its invoice", "[documents]")
{
    DocumentsWindow shown;
    (void)shown.invoice({shown.ended(shown.anna(), {})});
    shown.open();
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    findShown(u"documentDialog"_s);
    click(u"documentMoreButton"_s);
    choose(u"issueCreditNote"_s);
    findShown(u"issueDialog"_s);
    DocumentsWindow::issue();
    REQUIRE(shown.all().size() == 2);
    CHECK(shown.all().front().kind == DocumentKind::CreditNote);
    CHECK(shown.all().back().state == DocumentState::Credited);
    key(Qt::Key_Escape);
    click(u"creditNoteDocuments"_s);
    CHECK(find<QListView>(u"documentList"_s)->model()->rowCount() == 1);
    click(u"receiptDocuments"_s);
    CHECK(isShown(u"noDocuments"_s));
}

TEST_CASE("billing details are refused at their fields, and kept with their payer", "[documents]")
{
    DocumentsWindow shown;
    shown.open();
    shown.openClientMenu();
    choose(u"billingDetails"_s);
    findShown(u"billingDialog"_s);
    typeInto(u"billingBirthDate"_s, u"soon"_s);
    click(u"otherPays"_s);
    click(u"saveBilling"_s);
    CHECK(isShown(u"billingDialog"_s));
    CHECK(find<QLineEdit>(u"billingBirthDate"_s)
              ->accessibleDescription()
              .contains(u"Enter a date"_s));
    typeInto(u"billingBirthDate"_s, u"27/4/1985"_s);
    findShown(u"payerName"_s)->setFocus();
    type(u"Insurer"_s);
    click(u"saveBilling"_s);
    waitUntilGone(u"billingDialog"_s);
    const BillingDetails details =
        shown.practice().documents().billingDetails(shown.anna()).value();
    CHECK(details.birthDate == QDate(1985, 4, 27));
    REQUIRE(details.payer);
    CHECK(details.payer->name == u"Insurer"_s);
}

TEST_CASE("another payer's name leaves the payer of others as it is", "[documents]")
{
    DocumentsWindow shown;
    Documents &documents = shown.practice().documents();
    const auto setPayer = [&](ClientId client, const Payer &payer) {
        const int revision = shown.practice().clients().find(client)->revision;
        REQUIRE(documents.changeBillingDetails(client, revision, {{}, {}, {}, payer}));
        return *documents.billingDetails(client)->payer;
    };
    const Payer allianz =
        setPayer(shown.anna(), {{}, u"Allianz"_s, u"Main street 1"_s, u"claims@example.com"_s, {}});
    setPayer(shown.bjorn(), allianz);
    const auto typeName = [&](const QString &name) {
        shown.openClientMenu();
        choose(u"billingDetails"_s);
        findShown(u"billingDialog"_s);
        find<QComboBox>(u"payerName"_s)->lineEdit()->selectAll();
        findShown(u"payerName"_s)->setFocus();
        type(name);
        key(Qt::Key_Tab); // which takes the list of names away, too
        click(u"saveBilling"_s);
        waitUntilGone(u"billingDialog"_s);
        return *documents.billingDetails(shown.anna())->payer;
    };
    shown.open();
    const Payer axa = typeName(u"AXA"_s);
    CHECK(axa.name == u"AXA"_s);
    CHECK(axa.address.isEmpty()); // which was the other one's
    CHECK(axa.email.isEmpty());
    CHECK(documents.billingDetails(shown.bjorn())->payer == allianz);

    CHECK(typeName(u"Allianz Direkt"_s).name == u"Allianz Direkt"_s); // begins like the other's
    CHECK(documents.billingDetails(shown.bjorn())->payer == allianz);
    const Payer own = *documents.billingDetails(shown.anna())->payer;
    CHECK(typeName(u"AXA direct"_s).id == own.id); // nobody else has it, so it is renamed
    CHECK(typeName(u"allianz"_s) == allianz);      // one of that name is there
}

TEST_CASE("a session type has its words, code and tax for documents", "[documents]")
{
    DocumentsWindow shown;
    shown.open();
    key(Qt::Key_Comma, Qt::ControlModifier);
    findShown(u"settingsDialog"_s);
    find<QListWidget>(u"settingsPages"_s)->setCurrentRow(2);
    click(u"addType"_s);
    findShown(u"typeDialog"_s);
    type(u"Coaching"_s);
    typeInto(u"typePrice"_s, u"119"_s);
    typeInto(u"typeTax"_s, u"much"_s);
    click(u"saveType"_s);
    CHECK(find<QLineEdit>(u"typeTax"_s)->accessibleDescription().contains(u"99.99"_s));
    typeInto(u"typeTax"_s, u"19"_s);
    typeInto(u"typeCode"_s, u"C-1"_s);
    click(u"saveType"_s);
    waitUntilGone(u"typeDialog"_s);
    const SessionType added = shown.practice().settings().sessionTypes()->back();
    CHECK(added.tax == 19'00);
    CHECK(added.code == u"C-1"_s);
    CHECK(added.exemption.isEmpty());
}

TEST_CASE("a session type is exempt for a reason of its own, or taxed", "[documents][exemption]")
{
    DocumentsWindow shown;
    shown.open();
    key(Qt::Key_Comma, Qt::ControlModifier);
    findShown(u"settingsDialog"_s);
    find<QListWidget>(u"settingsPages"_s)->setCurrentRow(2);
    click(u"addType"_s);
    findShown(u"typeDialog"_s);
    type(u"Report"_s);
    typeInto(u"typePrice"_s, u"60"_s);
    typeInto(u"typeExemption"_s, u"Exempt by act 1"_s);
    CHECK(find<QLineEdit>(u"typeExemption"_s)->accessibleName() == u"Reason for charging no tax"_s);
    typeInto(u"typeTax"_s, u"7"_s);
    CHECK_FALSE(find<QLineEdit>(u"typeExemption"_s)->isEnabled());
    typeInto(u"typeTax"_s, {});
    CHECK(find<QLineEdit>(u"typeExemption"_s)->isEnabled());
    click(u"saveType"_s);
    waitUntilGone(u"typeDialog"_s);
    const auto saved = [&] { return shown.practice().settings().sessionTypes()->back(); };
    CHECK(saved().exemption == u"Exempt by act 1"_s);
    CHECK_FALSE(saved().tax);

    // With a rate there is nothing to explain any more.
    SessionType taxed = saved();
    taxed.tax = 7'00;
    REQUIRE(shown.practice().settings().editSessionType(saved(), taxed).ok());
    CHECK(saved().exemption.isEmpty());
}
