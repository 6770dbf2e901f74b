// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "tests/gui/documents/documents_window.h"
#include "tests/gui/support/reading.h"
#include "tests/store/issued.h"
#include "ui/parts/fact_row.h"
#include "ui/payments/charge_model.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QTableView>

#include <memory>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// An insurer pays for Anna and Björn.
struct PayersWindow : IssuingFixture
{
    std::unique_ptr<MainWindow> window;

    void pays(ClientId client, const Payer &payer)
    {
        const int revision = practice().clients().find(client)->revision;
        REQUIRE(practice().documents().changeBillingDetails(client, revision, {{}, {}, {}, payer}));
    }
    void insure()
    {
        pays(anna(), {{}, u"Insurer"_s, u"Road 1"_s, u"claims@example.com"_s, {}});
        pays(bjorn(), practice().documents().payers()->front());
    }
    void open(MainWindow::Tab tab)
    {
        window = std::make_unique<MainWindow>(practice());
        window->resize(1280, 760);
        window->showTab(tab);
        window->show();
        giveInputTo(*window);
    }
    [[nodiscard]] std::vector<DocumentItem> all() const
    {
        return practice().documents().list(500).value();
    }
    static QStringList rows(const QString &list)
    {
        QStringList texts;
        const auto *model = find<QListView>(list)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return texts;
    }
    static QTableView *unpaid() { return find<QTableView>(u"unpaidCharges"_s); }
    static QStringList unpaidClients()
    {
        return rowsOf(u"unpaidCharges"_s, ChargeModel::ClientColumn);
    }
    static void selectAll()
    {
        unpaid()->setFocus();
        key(Qt::Key_A, Qt::ControlModifier);
        waitFor([] { return isShown(u"chosenCharges"_s); }, "the bar of the chosen");
    }
    static QAction *menuEntry(const QString &name)
    {
        return findShown(u"sessionMenu"_s)->findChild<QAction *>(name);
    }
};

} // namespace

TEST_CASE("payers are beside the clients once there are any", "[payers]")
{
    PayersWindow shown;
    shown.open(MainWindow::Tab::Clients);
    CHECK_FALSE(isShown(u"payersSegment"_s));
    shown.insure();
    REQUIRE(isShown(u"payersSegment"_s));
    CHECK(find<QRadioButton>(u"payersSegment"_s)->text() == u"Payers  1"_s);
    click(u"payersSegment"_s);
    CHECK(isShown(u"payerList"_s));
    for (int i = 0; i < 2; ++i)
        REQUIRE(shown.practice().undo().ok());
    CHECK_FALSE(isShown(u"payersSegment"_s));
    CHECK(isShown(u"clientList"_s));
}

TEST_CASE("of a payer's many clients the first ones are named, and the others counted", "[payers]")
{
    PayersWindow shown;
    shown.insure();
    const Payer insurer = shown.practice().documents().payers()->front();
    for (int i = 1; i <= 9; ++i) {
        const auto added = shown.practice().clients().add({{}, u"Dora %1"_s.arg(i), {}});
        REQUIRE(added.ok());
        shown.pays(*added, insurer);
    }
    shown.open(MainWindow::Tab::Clients);
    click(u"payersSegment"_s);
    const QString row = PayersWindow::rows(u"payerList"_s).front();
    CHECK(row.contains(u"Anna Berg"_s));
    CHECK(row.contains(u"Dora 6"_s));
    CHECK_FALSE(row.contains(u"Dora 7"_s));
    CHECK(row.contains(u"3 more"_s));
}

TEST_CASE("a payer's page shows clients, what is owed and documents, by keyboard",
          "[payers][keyboard]")
{
    PayersWindow shown;
    shown.insure();
    shown.ended(shown.anna(), {});
    const auto invoice = shown.invoice({shown.ended(shown.bjorn(), {})});
    shown.open(MainWindow::Tab::Clients);
    click(u"payersSegment"_s);
    REQUIRE(PayersWindow::rows(u"payerList"_s).size() == 1);
    CHECK(PayersWindow::rows(u"payerList"_s).front().contains(u"Owes €180.00"_s));
    CHECK(find<QLabel>(u"payerPaneName"_s)->text() == u"Insurer"_s);
    const QStringList clients = PayersWindow::rows(u"paidForList"_s);
    REQUIRE(clients.size() == 2);
    CHECK(clients[0].contains(u"Anna Berg"_s));
    CHECK(clients[0].contains(u"Owes €90.00"_s));

    click(u"payerDocumentsSegment"_s);
    REQUIRE(PayersWindow::rows(u"payerDocuments"_s).size() == 1);
    CHECK(PayersWindow::rows(u"payerDocuments"_s).front().contains(invoice.item.number));
    // What is issued meanwhile is there at once.
    (void)shown.invoice({shown.ended(shown.anna(), {})});
    CHECK(PayersWindow::rows(u"payerDocuments"_s).size() == 2);

    find<QListView>(u"payerList"_s)->setFocus();
    key(Qt::Key_Return);
    CHECK(find<QListView>(u"payerDocuments"_s)->hasFocus());
    key(Qt::Key_Return);
    findShown(u"documentDialog"_s);
    click(u"panelClose"_s);
    waitUntilGone(u"documentDialog"_s);
    key(Qt::Key_Escape);
    CHECK(find<QListView>(u"payerList"_s)->hasFocus());

    click(u"paidForSegment"_s);
    find<QListView>(u"paidForList"_s)->setFocus();
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    CHECK(find<QLabel>(u"clientPaneName"_s)->text() == u"Björn Þórsson"_s);
}

TEST_CASE("a payer is edited on its page, for all its clients", "[payers]")
{
    PayersWindow shown;
    shown.insure();
    shown.open(MainWindow::Tab::Clients);
    click(u"payersSegment"_s);
    click(u"editPayer"_s);
    findShown(u"payerDialog"_s);
    typeInto(u"payerNameEdit"_s, {});
    click(u"savePayer"_s);
    REQUIRE(isShown(u"payerDialog"_s)); // with what is wrong at its field
    typeInto(u"payerNameEdit"_s, u"Health Fund"_s);
    typeInto(u"payerReference"_s, u"P-77"_s);
    click(u"savePayer"_s);
    waitUntilGone(u"payerDialog"_s);
    CHECK(find<QLabel>(u"payerPaneName"_s)->text() == u"Health Fund"_s);
    for (const ClientId client : {shown.anna(), shown.bjorn()})
        CHECK(shown.practice().documents().billingDetails(client)->payer->reference == u"P-77"_s);
}

TEST_CASE("a client's Documents lead to the payer", "[payers]")
{
    PayersWindow shown;
    shown.insure();
    shown.open(MainWindow::Tab::Clients);
    find<QListView>(u"clientList"_s)->setFocus();
    key(Qt::Key_Home);
    click(u"clientBilling"_s);
    choose(u"openPayer"_s);
    CHECK(isShown(u"payerPane"_s));
    CHECK(find<QListView>(u"payerList"_s)->hasFocus());
}

TEST_CASE("a client's page names who pays, and opens the payer's page", "[payers]")
{
    PayersWindow shown;
    shown.insure();
    shown.open(MainWindow::Tab::Clients);
    find<QListView>(u"clientList"_s)->setFocus();
    key(Qt::Key_Home);
    CHECK(says(u"clientPayerFact"_s, u"Insurer"_s));
    // Beside the name, not at the far end of the line.
    const auto *fact = static_cast<FactRow *>(findShown(u"clientPayerFact"_s));
    CHECK(findShown(u"openClientPayer"_s)->x() - fact->x() - fact->widthOfTexts() < 10);
    click(u"openClientPayer"_s);
    CHECK(isShown(u"payerPane"_s));
    CHECK(find<QLabel>(u"payerPaneName"_s)->text() == u"Insurer"_s);
    // And back: Björn, the second of its clients; Clara pays herself.
    find<QListView>(u"paidForList"_s)->setFocus();
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    CHECK(isShown(u"clientPayerFact"_s));
    find<QListView>(u"clientList"_s)->setFocus();
    key(Qt::Key_End);
    CHECK_FALSE(isShown(u"clientPayerFact"_s));
}

TEST_CASE("Payments shows the charges of a payer's clients, and what they come to",
          "[payers][payments]")
{
    PayersWindow shown;
    shown.insure();
    shown.ended(shown.anna(), {});
    shown.ended(shown.bjorn(), {});
    shown.ended(shown.clara(), {});
    shown.open(MainWindow::Tab::Payments);
    CHECK(PayersWindow::unpaidClients().size() == 3);
    find<QComboBox>(u"chargeClient"_s)->lineEdit()->setFocus();
    type(u"insur"_s);
    key(Qt::Key_Tab);
    CHECK(find<QComboBox>(u"chargeClient"_s)->currentText() == u"Insurer (payer)"_s);
    CHECK(PayersWindow::unpaidClients().size() == 2);
    CHECK(find<QLabel>(u"chargeTotals"_s)->text().startsWith(u"€180.00"_s));

    // Whose charges these are follows who pays.
    shown.pays(shown.clara(), shown.practice().documents().payers()->front());
    CHECK(PayersWindow::unpaidClients().size() == 3);
    CHECK(find<QLabel>(u"chargeTotals"_s)->text().startsWith(u"€270.00"_s));
    shown.ended(shown.anna(), {});
    CHECK(PayersWindow::unpaidClients().size() == 4);
    click(u"clearFilter"_s);
    CHECK(find<QComboBox>(u"chargeClient"_s)->currentText().isEmpty());

    key(Qt::Key_2, Qt::ControlModifier);
    click(u"payersSegment"_s);
    click(u"payerPayments"_s);
    CHECK(find<QComboBox>(u"chargeClient"_s)->currentText() == u"Insurer (payer)"_s);
    CHECK(PayersWindow::unpaidClients().size() == 4);
}

TEST_CASE("chosen charges of several clients are invoiced together, one invoice each",
          "[payers][payments]")
{
    PayersWindow shown;
    shown.insure();
    shown.ended(shown.anna(), {});
    shown.ended(shown.anna(), {});
    shown.ended(shown.bjorn(), {});
    (void)shown.invoice({shown.ended(shown.clara(), {})});
    shown.open(MainWindow::Tab::Payments);
    PayersWindow::selectAll();
    CHECK_FALSE(find<QPushButton>(u"remindChosen"_s)->isEnabled()); // nothing is due yet
    CHECK(find<QPushButton>(u"remindChosen"_s)->toolTip().contains(u"can still be paid"_s));
    click(u"invoiceChosen"_s);
    findShown(u"chosenDialog"_s);
    const auto *clients = find<QListWidget>(u"chosenClients"_s);
    REQUIRE(clients->count() == 2);
    CHECK(clients->item(0)->text().contains(u"2 charges"_s));
    CHECK(find<QLabel>(u"chosenRemark"_s)->text().contains(u"already on an invoice: "_s));
    CHECK(find<QLabel>(u"chosenRemark"_s)->text().contains(u"Clara"_s));
    // What the shown one lacks, with a way to it; the payer's address is known.
    CHECK(isShown(u"addMissing0"_s));
    CHECK_FALSE(isShown(u"addMissing2"_s));
    issueAll(u"issueChosen"_s);
    waitUntilGone(u"chosenDialog"_s);
    CHECK(shown.all().size() == 3);
    CHECK(shown.isWhole());

    PayersWindow::selectAll();
    waitFor([] { return !find<QPushButton>(u"invoiceChosen"_s)->isEnabled(); }, "the reason");
    CHECK(find<QPushButton>(u"invoiceChosen"_s)->toolTip().contains(u"already on invoice"_s));
}

TEST_CASE("what chosen charges' documents lack is said, and leads to its field",
          "[payers][payments]")
{
    PayersWindow shown;
    shown.ended(shown.anna(), {});
    shown.ended(shown.bjorn(), {});
    shown.open(MainWindow::Tab::Payments);
    PayersWindow::selectAll();
    click(u"invoiceChosen"_s);
    findShown(u"chosenDialog"_s);
    CHECK(isShown(u"addMissing2"_s));
    const auto *links = findShown(u"addMissing2"_s)->parentWidget();
    QSet<int> lefts;
    QSet<int> heights;
    for (const QPushButton *link : links->findChildren<QPushButton *>()) {
        lefts << link->x();
        heights << link->height();
    }
    CHECK(links->findChildren<QPushButton *>().size() > 1);
    CHECK(lefts.size() == 1); // one below the other
    CHECK(heights.size() == 1);
    click(u"addMissing2"_s); // Anna's address
    findShown(u"billingDialog"_s);
    findShown(u"billingAddress"_s)->setFocus();
    type(u"1 Road"_s);
    click(u"saveBilling"_s);
    waitUntilGone(u"billingDialog"_s);
    findShown(u"chosenDialog"_s);
    CHECK(shown.practice().documents().billingDetails(shown.anna())->address == u"1 Road"_s);
    CHECK_FALSE(isShown(u"addMissing2"_s));
    auto *clients = find<QListWidget>(u"chosenClients"_s);
    clients->setFocus();
    key(Qt::Key_Down);
    CHECK(isShown(u"addMissing2"_s)); // Björn's
    CHECK(clients->item(0)->checkState() == Qt::Checked);
    click(u"addMissing1"_s);
    findShown(u"settingsDialog"_s);
}

TEST_CASE("of one client's chosen charges it is said which are left out", "[payers][payments]")
{
    PayersWindow shown;
    shown.ended(shown.anna(), {});
    (void)shown.invoice({shown.ended(shown.anna(), {})});
    shown.open(MainWindow::Tab::Payments);
    PayersWindow::selectAll();
    click(u"invoiceChosen"_s);
    findShown(u"issueDialog"_s);
    CHECK(says(u"leftOut"_s, u"Left out because it is already on an invoice: "_s));
}

TEST_CASE("chosen charges are reminded of, one reminder for each invoice that is due",
          "[payers][payments]")
{
    PayersWindow shown;
    (void)shown.invoice({shown.ended(shown.anna(), {}), shown.ended(shown.anna(), {})});
    (void)shown.invoice({shown.ended(shown.bjorn(), {})});
    shown.ended(shown.clara(), {});
    shown.setNow(QDate(2026, 12, 10), QTime(9, 0));
    shown.open(MainWindow::Tab::Payments);
    PayersWindow::selectAll();
    click(u"remindChosen"_s);
    findShown(u"chosenDialog"_s);
    CHECK(find<QListWidget>(u"chosenClients"_s)->count() == 2);
    issueAll(u"issueChosen"_s);
    waitUntilGone(u"chosenDialog"_s);
    CHECK(shown.practice().documents().list(10, {}, {DocumentKind::Reminder})->size() == 2);
}

TEST_CASE("a session's menu invoices it, and says why it can't", "[payers][payments]")
{
    PayersWindow shown;
    const SessionId session = shown.ended(shown.anna(), {});
    shown.ended(shown.anna(), {});
    shown.open(MainWindow::Tab::Payments);
    PayersWindow::unpaid()->setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_F10, Qt::ShiftModifier);
    CHECK_FALSE(PayersWindow::menuEntry(u"receiptAction"_s)->isEnabled());
    CHECK(PayersWindow::menuEntry(u"receiptAction"_s)
              ->toolTip()
              .contains(u"already has a receipt"_s));
    CHECK(PayersWindow::menuEntry(u"remindAction"_s) == nullptr);
    choose(u"invoiceAction"_s);
    findShown(u"issueDialog"_s);
    const auto *sessions = find<QListWidget>(u"chargesToIssue"_s);
    REQUIRE(sessions->count() == 2);
    CHECK(sessions->item(0)->checkState() == Qt::Checked); // the one whose menu it was
    CHECK(sessions->item(1)->checkState() == Qt::Unchecked);
    key(Qt::Key_Escape);
    waitUntilGone(u"issueDialog"_s);

    const auto invoice = shown.invoice({session});
    PayersWindow::unpaid()->setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_F10, Qt::ShiftModifier);
    CHECK_FALSE(PayersWindow::menuEntry(u"invoiceAction"_s)->isEnabled());
    CHECK(PayersWindow::menuEntry(u"invoiceAction"_s)->toolTip().contains(invoice.item.number));
    REQUIRE(PayersWindow::menuEntry(u"remindAction"_s));
    CHECK(PayersWindow::menuEntry(u"remindAction"_s)->toolTip().contains(u"can still be paid"_s));
}
