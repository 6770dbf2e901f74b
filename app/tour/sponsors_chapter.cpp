// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/practice/documents.h"
#include "core/search/typed_day.h"
#include "ui/window/main_window.h"

#include <QListWidget>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

std::vector<DocumentItem> statements(const Stage &stage)
{
    const auto list = stage.practice().documents().list(100, {}, {DocumentKind::Statement});
    return list ? *list : std::vector<DocumentItem>();
}

void waitForPageOf(const QString &view)
{
    auto *page = findShown(view);
    waitFor([page] { return page->accessibleDescription().size() > 80; }, "the page");
    settle();
}

void details(Stage &stage)
{
    key(Qt::Key_Comma, Qt::ControlModifier);
    findShown(u"settingsDialog"_s);
    auto *list = find<QListWidget>(u"settingsPages"_s);
    list->setFocus();
    while (!isShown(u"sponsorSettings"_s))
        key(Qt::Key_Down);
    settle();
    stage.show(u"Settings › Sponsors: who prepays sessions, and what a credit costs."_s);
    findShown(u"sponsorTable"_s)->setFocus();
    key(Qt::Key_Home);
    click(u"editSponsor"_s);
    findShown(u"sponsorDialog"_s);
    typeInto(u"sponsorPrice"_s, u"16500"_s);
    findShown(u"sponsorAddress"_s)->setFocus();
    type(u"Borgartún 21"_s);
    key(Qt::Key_Return);
    type(u"105 Reykjavík"_s);
    pick(u"sponsorCountry"_s, u"Iceland"_s);
    typeInto(u"sponsorEmail"_s, u"accounts@example.com"_s);
    typeInto(u"sponsorVatNumber"_s, u"IS123456"_s);
    typeInto(u"sponsorReference"_s, u"PO 2026-77"_s);
    stage.show(u"A sponsor’s address, price and VAT number."_s);
    click(u"saveSponsor"_s);
    waitUntilGone(u"sponsorDialog"_s);
    stage.closeDialogs();
}

void statement(Stage &stage)
{
    key(Qt::Key_4, Qt::ControlModifier);
    click(u"newStatement"_s);
    findShown(u"issueDialog"_s);
    const QLocale locale;
    const QDate today = stage.practice().today();
    typeInto(u"statementFrom"_s, locale.toString(today.addDays(-100), dayFormat(locale)));
    key(Qt::Key_Tab);
    typeInto(u"statementTo"_s, locale.toString(today, dayFormat(locale)));
    key(Qt::Key_Tab);
    waitForPageOf(u"draftPage"_s);
    stage.show(u"Sponsor statement: the sessions that credits paid in a period, by the clients’ "
               "numbers, never their names."_s,
               {{u"No number is given away"_s, statements(stage).empty()}});
    click(u"issueDocument"_s);
    findShown(u"documentDialog"_s);
    waitForPageOf(u"documentPage"_s);
    const auto issued = statements(stage);
    stage.show(u"Issued: its credits can't be returned any more, nor stated again."_s,
               {{u"The first statement of the year"_s,
                 issued.size() == 1 && issued.front().number == u"S-2026-0001"_s},
                {u"It is open"_s, issued.front().state == DocumentState::Open}});
    click(u"documentMoreButton"_s);
    stage.show(u"More: the same for programs to read, the payment, a credit note."_s);
    const QByteArray electronic = stage.chooseAndSave(
        u"saveElectronicInvoice"_s, u"saveElectronicInvoiceDialog"_s, u"statement.xml"_s);
    stage.show(u"Saved as an electronic invoice, which the sponsor’s program reads by itself."_s,
               {{u"It has the statement's number"_s, electronic.contains("S-2026-0001")}});
    click(u"documentMoreButton"_s);
    choose(u"payStatement"_s);
    findShown(u"statementPaymentDialog"_s);
    stage.show(u"What the sponsor paid is recorded whole, with its day."_s);
    click(u"recordStatementPayment"_s);
    waitUntilGone(u"statementPaymentDialog"_s);
    stage.show(u"The statement is Paid."_s,
               {{u"It is paid"_s, statements(stage).front().state == DocumentState::Paid}});
    stage.closeDialogs();
    click(u"statementDocuments"_s);
    settle();
    stage.show(u"Documents › Statements."_s);
    click(u"allDocuments"_s);
}

void ledger(Stage &stage)
{
    key(Qt::Key_2, Qt::ControlModifier);
    typeInto(u"clientSearch"_s, u"Lárus"_s);
    click(u"editClient"_s);
    findShown(u"clientDialog"_s);
    click(u"allCredits"_s);
    findShown(u"creditLedgerDialog"_s);
    stage.show(u"All credits of a client: when each was granted, and what has become of it."_s);
    stage.closeDialogs();
    typeInto(u"clientSearch"_s, {});
}

} // namespace

void sponsors(Stage &stage)
{
    details(stage);
    statement(stage);
    ledger(stage);
}

} // namespace sessionbook::tour
