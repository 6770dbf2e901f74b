// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "ui/window/main_window.h"

#include <QAbstractItemView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

std::vector<DocumentItem> issued(const Stage &stage, std::optional<DocumentKind> kind = {})
{
    const auto list = stage.practice().documents().list(100, {}, {kind});
    return list ? *list : std::vector<DocumentItem>();
}

void waitForPage(const QString &view)
{
    auto *page = findShown(view);
    waitFor([page] { return page->accessibleDescription().size() > 80; }, "the page");
    settle();
}

int rowCount(const QString &list)
{
    return static_cast<QAbstractItemView *>(findShown(list))->model()->rowCount();
}

void letterhead(Stage &stage)
{
    key(Qt::Key_Comma, Qt::ControlModifier);
    findShown(u"settingsDialog"_s);
    auto *list = find<QListWidget>(u"settingsPages"_s);
    list->setFocus();
    list->setCurrentRow(4);
    findShown(u"letterAddress"_s)->setFocus();
    type(u"Laugavegur 12"_s);
    key(Qt::Key_Return);
    type(u"101 Reykjavík"_s);
    typeInto(u"letterEmail"_s, u"practice@example.com"_s);
    typeInto(u"letterTaxNumber"_s, u"450101-2340"_s);
    typeInto(u"letterIban"_s, u"IS14 0159 2600 7654 5510 7303 38"_s);
    key(Qt::Key_Tab);
    stage.show(u"Settings › Documents: an IBAN that can't be right is refused at its field."_s);
    typeInto(u"letterIban"_s, u"IS14 0159 2600 7654 5510 7303 39"_s);
    key(Qt::Key_Tab);
    findShown(u"letterExemption"_s)->setFocus();
    type(u"Exempt from VAT, article 2 of act 50/1988."_s);
    key(Qt::Key_Tab);
    waitForPage(u"letterPage"_s);
    findShown(u"letterKeep"_s)->setFocus();
    settle();
    stage.show(u"The numbers of documents, and how long they are kept."_s);
    key(Qt::Key_Tab); // to the page below
    settle();
    const auto sender = stage.practice().documents().letterhead();
    stage.show(u"Below is how a document will look, with each change."_s,
               {{u"The IBAN is kept without blanks"_s,
                 sender && sender->iban == u"IS140159260076545510730339"_s},
                {u"The address has two lines"_s, sender && sender->address.count(u'\n') == 1}});
    stage.closeDialogs();
}

void forClient(Stage &stage)
{
    key(Qt::Key_2, Qt::ControlModifier);
    typeInto(u"clientSearch"_s, u"Gunnar"_s);
    click(u"clientBilling"_s);
    stage.show(u"A client’s Billing: what can be issued, and the billing details."_s);
    choose(u"billingDetails"_s);
    findShown(u"billingDialog"_s);
    type(u"Ránargata 3"_s);
    key(Qt::Key_Return);
    type(u"101 Reykjavík"_s);
    typeInto(u"billingReference"_s, u"K-17"_s);
    click(u"otherPays"_s);
    typeInto(u"billingBirthDate"_s, u"soon"_s);
    click(u"saveBilling"_s);
    stage.show(u"Somebody else may pay. What is missing or wrong is said at its field."_s);
    typeInto(u"billingBirthDate"_s, u"27/4/1985"_s);
    click(u"clientPays"_s);
    click(u"saveBilling"_s);
    waitUntilGone(u"billingDialog"_s);

    click(u"clientBilling"_s);
    choose(u"newInvoice"_s);
    findShown(u"issueDialog"_s);
    waitForPage(u"draftPage"_s);
    stage.show(u"New invoice: the sessions that can be invoiced, and how it will look."_s,
               {{u"No number is given away"_s, issued(stage).empty()}});
    click(u"issueDocument"_s);
    findShown(u"documentDialog"_s);
    waitForPage(u"documentPage"_s);
    const auto all = issued(stage);
    stage.show(u"Issued under the next number. From now on it can’t be changed."_s,
               {{u"The first invoice of the year"_s,
                 all.size() == 1 && all.front().number == u"2026-0001"_s},
                {u"It can't be undone"_s, !stage.practice().lastCommandIsUndoable()}});
    const QByteArray pdf =
        stage.saveBesidePictures(u"saveDocument"_s, u"savePdfDialog"_s, u"invoice.pdf"_s);
    const auto kept = stage.practice().documents().find(all.front().id);
    stage.tell(u"Saved as PDF."_s,
               {{u"The file has the bytes that are kept"_s, kept && kept->pdf == pdf}});
    click(u"documentMoreButton"_s);
    stage.show(u"More: send it, a copy without the name, a reminder, a credit note."_s);
    const QByteArray nameless =
        stage.chooseAndSave(u"saveNameless"_s, u"savePdfDialog"_s, u"without-name.pdf"_s);
    stage.show(u"The copy without the name, for whoever must not know it: the practice’s own "
               "number stands for the client."_s,
               {{u"It is another document"_s, nameless.startsWith("%PDF") && nameless != pdf}});
    click(u"documentMoreButton"_s);
    const int waiting = stage.waiting();
    choose(u"documentToOutbox"_s);
    waitUntilGone(u"documentDialog"_s);
    click(u"outboxButton"_s);
    findShown(u"outboxDialog"_s);
    findShown(u"outboxList"_s)->setFocus();
    key(Qt::Key_End);
    settle();
    stage.show(
        u"In the outbox it goes with a message, to whom it was issued."_s,
        {{u"One more message waits"_s, stage.waiting() == waiting + 1},
         {u"The document goes with it"_s,
          stage.outbox().back().document && stage.outbox().back().document->id == all.front().id}});
    stage.closeDialogs();
    key(Qt::Key_Z, Qt::ControlModifier);
    stage.tell(u"Undone."_s, {{u"It is out of the outbox"_s, stage.waiting() == waiting}});
    click(u"clientDocumentsSegment"_s);
    settle();
    stage.show(u"All documents about a client are on the client’s page."_s,
               {{u"The invoice is there"_s, rowCount(u"clientHistory"_s) == 1}});
    click(u"comingSegment"_s);
    typeInto(u"clientSearch"_s, {});
}

/// If the sample practice lacks something.
void issueAnyway(Stage &stage)
{
    settle();
    if (!isShown(u"discardDialog"_s))
        return;
    stage.show(u"What is missing is asked about first, as a number can't be given back."_s);
    click(u"discardButton"_s);
}

void aMonth(Stage &stage)
{
    key(Qt::Key_4, Qt::ControlModifier);
    stage.show(u"Ctrl+4: Documents, newest first."_s);
    click(u"monthInvoices"_s);
    findShown(u"monthDialog"_s);
    waitForPage(u"monthPage"_s);
    auto *clients = find<QListWidget>(u"monthClients"_s);
    const int count = clients->count();
    stage.show(u"A month’s invoices: everyone with something to invoice, to be looked through."_s,
               {{u"There are some"_s, count > 1}});
    clients->setFocus();
    key(Qt::Key_Space); // leaves the first out
    settle();
    stage.show(u"Who is unticked is left out."_s);
    const std::size_t before = issued(stage).size();
    click(u"issueMonth"_s);
    issueAnyway(stage);
    waitUntilGone(u"monthDialog"_s);
    stage.show(u"All are issued, one after the other."_s,
               {{u"One for each that was chosen"_s,
                 issued(stage).size() == before + std::size_t(count) - 1}});
}

void corrected(Stage &stage)
{
    auto *rows = findShown(u"documentList"_s);
    rows->setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    findShown(u"documentDialog"_s);
    waitForPage(u"documentPage"_s);
    click(u"documentMoreButton"_s);
    choose(u"issueCreditNote"_s);
    findShown(u"issueDialog"_s);
    waitForPage(u"draftPage"_s);
    stage.show(u"A credit note takes back the whole invoice, and names it."_s);
    click(u"issueDocument"_s);
    findShown(u"documentDialog"_s);
    stage.closeDialogs();
    click(u"invoiceDocuments"_s);
    settle();
    const auto invoices = issued(stage, DocumentKind::Invoice);
    stage.show(u"The invoice stays, marked as credited."_s,
               {{u"It is credited"_s, invoices.front().state == DocumentState::Credited}});
    click(u"allDocuments"_s);
    findShown(u"documentClient"_s)->setFocus();
    type(u"Gunnar"_s);
    key(Qt::Key_Tab);
    settle();
    stage.show(u"Documents are limited to a client or payer, and to a period."_s,
               {{u"Fewer documents than there are"_s,
                 rowCount(u"documentList"_s) < static_cast<int>(issued(stage).size())}});
    key(Qt::Key_Escape);
}

void payFor(const QString &client, const QString &payer, bool isKnown)
{
    typeInto(u"clientSearch"_s, client);
    click(u"clientBilling"_s);
    choose(u"billingDetails"_s);
    findShown(u"billingDialog"_s);
    click(u"otherPays"_s);
    if (isKnown) {
        pick(u"payerName"_s, payer);
    } else {
        findShown(u"payerName"_s)->setFocus();
        type(payer);
        findShown(u"payerAddress"_s)->setFocus();
        type(u"Kringlan 5, 103 Reykjavík"_s);
    }
    click(u"saveBilling"_s);
    waitUntilGone(u"billingDialog"_s);
}

std::optional<PayerItem> insurer(const Stage &stage)
{
    const auto items = stage.practice().documents().payerItems();
    return items && items->size() == 1 ? std::optional(items->front()) : std::nullopt;
}

void payers(Stage &stage)
{
    key(Qt::Key_2, Qt::ControlModifier);
    payFor(u"maximiliane"_s, u"Trygging hf."_s, false);
    payFor(u"soley"_s, u"Trygging hf."_s, true);
    typeInto(u"clientSearch"_s, {});
    click(u"payersSegment"_s);
    settle();
    const auto before = insurer(stage);
    stage.show(u"Beside the clients are those who pay for them: what their clients owe, and whose "
               "it is."_s,
               {{u"It pays for two"_s, before && before->clients.size() == 2},
                {u"Something is owed"_s, before && before->owed() > Money{}}});
    click(u"editPayer"_s);
    findShown(u"payerDialog"_s);
    typeInto(u"payerEmail"_s, u"claims@"_s);
    click(u"savePayer"_s);
    stage.show(u"A payer is changed for all its clients at once; what is wrong is said at its "
               "field."_s);
    typeInto(u"payerEmail"_s, u"claims@example.com"_s);
    click(u"savePayer"_s);
    waitUntilGone(u"payerDialog"_s);
    click(u"payerPayments"_s);
    settle();
    auto *rows = findShown(u"unpaidCharges"_s);
    rows->setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    settle();
    stage.show(u"Payments of a payer’s clients. All rows are chosen: they can be paid, voided, "
               "invoiced and reminded of together."_s,
               {{u"Invoicing is offered"_s, findShown(u"invoiceChosen"_s)->isEnabled()}});
    click(u"invoiceChosen"_s);
    settle();
    const bool isList = isShown(u"chosenDialog"_s);
    waitForPage(isList ? u"chosenPage"_s : u"draftPage"_s);
    stage.show(u"For several clients one invoice each, looked through and issued together."_s);
    const std::size_t issuedBefore = issued(stage).size();
    click(isList ? u"issueChosen"_s : u"issueDocument"_s);
    issueAnyway(stage);
    waitUntilGone(isList ? u"chosenDialog"_s : u"issueDialog"_s);
    stage.closeDialogs();
    Stage::openChargeMenu(u"unpaidCharges"_s, u"Sóley"_s);
    settle();
    stage.show(u"A session’s menu makes its documents too, or says why not."_s,
               {{u"Invoices were issued"_s, issued(stage).size() > issuedBefore}});
    key(Qt::Key_Escape);
    key(Qt::Key_Escape); // the filter
    key(Qt::Key_2, Qt::ControlModifier);
    click(u"payersSegment"_s);
    click(u"payerDocumentsSegment"_s);
    settle();
    stage.show(u"What was issued to the payer."_s);
    click(u"clientsSegment"_s);
    key(Qt::Key_K, Qt::ControlModifier);
    type(u"2026-0001"_s);
    auto *results = findShown(u"searchList"_s);
    waitFor(
        [results] { return static_cast<QAbstractItemView *>(results)->model()->rowCount() > 1; },
        "the document");
    settle();
    stage.show(u"Ctrl+K finds documents by number, recipient and client."_s);
    key(Qt::Key_Escape);
}

} // namespace

void documents(Stage &stage)
{
    letterhead(stage);
    forClient(stage);
    aMonth(stage);
    corrected(stage);
    payers(stage);
}

} // namespace sessionbook::tour
