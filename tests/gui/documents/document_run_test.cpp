// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "tests/gui/documents/documents_window.h"
#include "tests/gui/support/reading.h"
#include "ui/documents/document_run.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("a month's invoices are issued together, without those left out", "[documents]")
{
    DocumentsWindow shown;
    shown.setNow(QDate(2026, 10, 7), QTime(10, 0));
    shown.ended(shown.anna(), {});
    shown.ended(shown.bjorn(), PaymentMethod::Cash);
    shown.ended(shown.clara(), {});
    shown.advanceMinutes(60 * 24);
    shown.ended(shown.anna(), {});
    shown.setNow(QDate(2026, 11, 3), QTime(10, 0));
    shown.ended(shown.anna(), {}); // of another month
    shown.open();
    click(u"monthInvoices"_s);
    findShown(u"monthDialog"_s);
    DocumentsWindow::waitForPage(u"monthPage"_s);
    auto *clients = find<QListWidget>(u"monthClients"_s);
    REQUIRE(clients->count() == 3);
    CHECK(find<QPushButton>(u"issueMonth"_s)->text() == u"&Issue 3 invoices"_s);
    click(u"monthOnlyUnpaid"_s);
    REQUIRE(clients->count() == 2);
    clients->setFocus();
    key(Qt::Key_Down);
    key(Qt::Key_Space); // Clara's
    CHECK(find<QPushButton>(u"issueMonth"_s)->text() == u"&Issue 1 invoice"_s);
    issueAll(u"issueMonth"_s);
    waitUntilGone(u"monthDialog"_s);
    REQUIRE(shown.all().size() == 1);
    CHECK(shown.all().front().client == shown.anna());
    CHECK(shown.all().front().total == Money{180'00});
    CHECK(find<QListView>(u"documentList"_s)->model()->rowCount() == 1);
}

TEST_CASE("a long name is cut short in the list of a run, and said in full beside it",
          "[documents]")
{
    DocumentsWindow shown;
    shown.setNow(QDate(2026, 10, 7), QTime(10, 0));
    Client longest = *shown.practice().clients().find(shown.anna());
    longest.name = u"Maximiliane "_s + u"Wolfeschlegelsteinhausenbergerdorff"_s.repeated(3);
    REQUIRE(shown.practice().clients().edit(longest).ok());
    shown.ended(shown.anna(), {});
    shown.ended(shown.bjorn(), {});
    shown.setNow(QDate(2026, 11, 3), QTime(10, 0));
    shown.open();
    click(u"monthInvoices"_s);
    findShown(u"monthDialog"_s);
    DocumentsWindow::waitForPage(u"monthPage"_s);
    const auto *clients = find<QListWidget>(u"monthClients"_s);
    REQUIRE(clients->count() == 2);
    CHECK_FALSE(clients->horizontalScrollBar()->isVisible());
    CHECK(clients->horizontalScrollBar()->maximum() == 0);
    const QListWidgetItem *item = clients->item(1);
    CHECK(clients->visualItemRect(item).width() <= clients->viewport()->width());
    // Not higher than the other: it does not wrap.
    CHECK(clients->visualItemRect(item).height() ==
          clients->visualItemRect(clients->item(0)).height());
    CHECK(item->toolTip().startsWith(longest.name));
    CHECK(item->data(Qt::AccessibleTextRole).toString().startsWith(longest.name + u", 1 charge"_s));
}

TEST_CASE("Enter in the list issues nothing, and what is missing is asked about once",
          "[documents][keyboard]")
{
    DocumentsWindow shown;
    shown.ended(shown.anna(), {});
    shown.ended(shown.bjorn(), {});
    shown.setNow(QDate(2026, 12, 3), QTime(10, 0));
    BillingDetails known = *shown.practice().documents().billingDetails(shown.anna());
    known.address = u"Lindenweg 3\n20253 Hamburg"_s;
    REQUIRE(shown.practice().documents().changeBillingDetails(shown.anna(), 1, known).ok());
    shown.open();
    click(u"monthInvoices"_s);
    findShown(u"monthDialog"_s);
    DocumentsWindow::waitForPage(u"monthPage"_s);
    for (const QString &field : {u"monthClients"_s, u"monthChoice"_s, u"monthOnlyUnpaid"_s}) {
        findShown(field)->setFocus();
        key(Qt::Key_Return);
        settle();
        CHECK_FALSE(isShown(u"discardDialog"_s));
        key(Qt::Key_Enter); // a question would take this
        settle();
        CHECK_FALSE(isShown(u"discardDialog"_s));
    }
    CHECK(shown.all().empty());

    find<QListWidget>(u"monthClients"_s)->setFocus();
    key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(says(u"discardDialog"_s, u"Your bank account"_s));
    CHECK(says(u"discardDialog"_s, u"The recipient’s address (on 1 of 2)"_s));
    CHECK(says(u"discardDialog"_s, u"its number can't be given back"_s));
    key(Qt::Key_Return); // going back is the easy answer
    waitUntilGone(u"discardDialog"_s);
    CHECK(shown.all().empty());
    CHECK(isShown(u"monthDialog"_s));
    click(u"issueMonth"_s);
    click(u"discardButton"_s);
    waitUntilGone(u"monthDialog"_s);
    CHECK(shown.all().size() == 2);
}

TEST_CASE("of several invoices the numbers are said, of one the way to it", "[documents]")
{
    DocumentsWindow shown;
    shown.ended(shown.anna(), {});
    shown.ended(shown.bjorn(), {});
    shown.ended(shown.clara(), {});
    shown.setNow(QDate(2026, 12, 3), QTime(10, 0));
    shown.open();
    const auto issueMonth = [](int leftOut) {
        click(u"monthInvoices"_s);
        findShown(u"monthDialog"_s);
        auto *clients = find<QListWidget>(u"monthClients"_s);
        for (int row = 0; row < leftOut; ++row)
            clients->item(row)->setCheckState(Qt::Unchecked);
        issueAll(u"issueMonth"_s);
        waitUntilGone(u"monthDialog"_s);
        return find<QLabel>(u"quietSentence"_s)->text();
    };
    CHECK(issueMonth(1) == u"Invoices 2026-0001 to 2026-0002 issued."_s);
    CHECK_FALSE(isShown(u"toastOpen"_s));
    CHECK(issueMonth(0) == u"Invoice 2026-0003 issued."_s);
    click(u"toastOpen"_s);
    findShown(u"documentDialog"_s);
}

TEST_CASE("leaving a run stops it between two documents and says how many were issued",
          "[documents][keyboard]")
{
    DocumentsWindow shown;
    constexpr int clients = 20; // enough to be left midway
    for (int i = 0; i < clients; ++i) {
        Client client;
        client.name = u"Client %1"_s.arg(i);
        shown.ended(*shown.practice().clients().add(client), {});
    }
    shown.advanceMinutes(60 * 24);
    shown.open();
    click(u"monthInvoices"_s);
    findShown(u"monthDialog"_s);
    find<QComboBox>(u"monthChoice"_s)->setCurrentIndex(0);
    DocumentsWindow::waitForPage(u"monthPage"_s);
    QPointer<QWidget> dialog = find<QWidget>(u"monthDialog"_s);
    issueAll(u"issueMonth"_s);
    waitFor([&] { return !shown.all().empty(); }, "the first invoice");
    SECTION("by Escape") { key(Qt::Key_Escape); }
    SECTION("by its close button") { click(u"panelClose"_s); }
    waitFor([&] { return !dialog || !dialog->isVisible(); }, "the end");
    const auto issued = static_cast<int>(shown.all().size());
    REQUIRE(issued < clients);
    const QString count = issued == 1 ? u"One"_s : QString::number(issued);
    const QString said = find<QLabel>(u"quietSentence"_s)->text();
    CHECK(said.startsWith(u"Stopped. %1 invoice"_s.arg(count)));
    CHECK(said.endsWith(u"left."_s));
}

TEST_CASE("a run stops between two documents, and goes on after one that can't be issued",
          "[documents]")
{
    IssuingFixture practice;
    std::vector<DocumentRequest> requests;
    for (int i = 0; i < 4; ++i)
        requests.push_back({DocumentKind::Invoice,
                            practice.anna(),
                            practice.chargesOf({practice.ended(practice.anna(), {})}),
                            {}});
    requests[1].charges = requests[0].charges; // on the first already
    DocumentRun run(practice.practice(), requests);
    bool finished = false;
    QObject::connect(&run, &DocumentRun::finished, [&] { finished = true; });
    QObject::connect(&run, &DocumentRun::progressed, [&](int done) {
        if (done == 3)
            run.stop();
    });
    run.start();
    waitFor([&] { return finished; }, "the run");
    CHECK(run.issued() == 2);
    REQUIRE(run.failures().size() == 1);
    CHECK(run.failures().front().sentence.contains(u"already on invoice 2026-0001"_s));
    CHECK(practice.practice().documents().list(10)->size() == 2);
    CHECK(practice.isWhole());
}
