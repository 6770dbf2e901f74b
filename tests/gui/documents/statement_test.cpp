// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/sponsors.h"
#include "tests/store/issued.h"
#include "ui/clients/client_flow.h"
#include "ui/window/main_window.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>

#include <memory>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

struct SponsorWindow : IssuingFixture
{
    SponsorId hub = grant(anna(), 3);
    std::unique_ptr<MainWindow> window;

    void open(MainWindow::Tab tab = MainWindow::Tab::Documents)
    {
        window = std::make_unique<MainWindow>(practice());
        window->resize(1200, 800);
        window->showTab(tab);
        window->show();
        giveInputTo(*window);
    }
    SessionId spent()
    {
        const SessionId session = book(anna(), fieldsAt(now()), hub);
        REQUIRE(practice()
                    .sessions()
                    .perform({session, 1}, ask::Complete{PaymentMethod::SponsoredCredit})
                    .ok());
        return session;
    }
    void setPrice() const
    {
        const Sponsor seen = practice().sponsors().find(hub).value();
        Sponsor sponsor = seen;
        sponsor.price = Money{80'00};
        REQUIRE(practice().sponsors().edit(seen, sponsor).ok());
    }
    static void waitForPage(const QString &view)
    {
        const QWidget *page = findShown(view);
        waitFor([page] { return page->accessibleDescription().size() > 60; }, "the page");
    }
    [[nodiscard]] DocumentItem newest() const { return practice().documents().list(1)->front(); }
};

/// What its labels say.
QString textsIn(const QWidget *dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        texts << label->text();
    return texts.join(u'\n');
}

} // namespace

TEST_CASE("a sponsor is added and edited in the settings, each name once", "[sponsors]")
{
    SponsorWindow shown;
    shown.open(MainWindow::Tab::Clients);
    key(Qt::Key_Comma, Qt::ControlModifier);
    auto *pages = find<QListWidget>(u"settingsPages"_s);
    pages->setFocus();
    while (!isShown(u"sponsorSettings"_s))
        key(Qt::Key_Down);
    auto *table = find<QTableWidget>(u"sponsorTable"_s);
    CHECK(table->rowCount() == 1);
    table->setFocus();
    key(Qt::Key_Return);
    findShown(u"sponsorDialog"_s);
    typeInto(u"sponsorPrice"_s, u"nothing"_s);
    click(u"saveSponsor"_s);
    CHECK(isShown(u"sponsorDialog"_s)); // what is no price is refused there
    typeInto(u"sponsorPrice"_s, u"80"_s);
    typeInto(u"sponsorVatNumber"_s, u"atu 1234 5678"_s);
    click(u"saveSponsor"_s);
    waitUntilGone(u"sponsorDialog"_s);
    const Sponsor hub = shown.practice().sponsors().find(shown.hub).value();
    CHECK(hub.price == Money{80'00});
    CHECK(hub.vatNumber == u"ATU12345678"_s);

    click(u"addSponsor"_s);
    typeInto(u"sponsorName"_s, u"HUB"_s);
    click(u"saveSponsor"_s);
    CHECK(isShown(u"sponsorDialog"_s));
    typeInto(u"sponsorName"_s, u"Works council"_s);
    click(u"saveSponsor"_s);
    waitUntilGone(u"sponsorDialog"_s);
    CHECK(table->rowCount() == 2);
    CHECK(table->item(table->currentRow(), 0)->text() == u"Works council"_s);
}

TEST_CASE("a statement is issued as it was shown, paid, and its payment reversed", "[sponsors]")
{
    SponsorWindow shown;
    (void)shown.spent();
    shown.open();
    click(u"newStatement"_s);
    findShown(u"issueDialog"_s);
    auto *issue = find<QPushButton>(u"issueDocument"_s);
    CHECK_FALSE(issue->isEnabled()); // the price is not known, which the page says
    click(u"statementSponsorDetails"_s);
    findShown(u"sponsorDialog"_s);
    typeInto(u"sponsorPrice"_s, u"80"_s);
    click(u"saveSponsor"_s);
    waitUntilGone(u"sponsorDialog"_s);
    typeInto(u"statementFrom"_s, u"1/11/2026"_s);
    key(Qt::Key_Tab);
    typeInto(u"statementTo"_s, u"30/11/2026"_s);
    key(Qt::Key_Tab);
    SponsorWindow::waitForPage(u"draftPage"_s);
    CHECK(issue->isEnabled());
    click(u"issueDocument"_s);
    findShown(u"documentDialog"_s);
    SponsorWindow::waitForPage(u"documentPage"_s);
    const DocumentItem statement = shown.newest();
    CHECK(statement.number == u"S-2026-0001"_s);
    CHECK(statement.total == Money{80'00});
    CHECK(statement.state == DocumentState::Open);

    // What an electronic invoice lacks is said, with the place to enter it.
    click(u"documentMoreButton"_s);
    choose(u"saveElectronicInvoice"_s);
    CHECK(textsIn(findShown(u"documentDialog"_s)).contains(u"Settings › Sponsors"_s));

    click(u"documentMoreButton"_s);
    choose(u"payStatement"_s);
    findShown(u"statementPaymentDialog"_s);
    click(u"recordStatementPayment"_s);
    waitUntilGone(u"statementPaymentDialog"_s);
    CHECK(shown.newest().state == DocumentState::Paid);
    CHECK(textsIn(findShown(u"documentDialog"_s)).contains(u"Paid"_s));
    click(u"documentMoreButton"_s);
    choose(u"reverseStatementPayment"_s);
    CHECK(shown.newest().state == DocumentState::Open);

    click(u"documentMoreButton"_s);
    choose(u"issueCreditNote"_s);
    SponsorWindow::waitForPage(u"draftPage"_s);
    click(u"issueDocument"_s);
    findShown(u"documentDialog"_s);
    CHECK(shown.newest().kind == DocumentKind::CreditNote);
    CHECK(shown.practice().sponsors().balances(shown.anna())->front().stated == 0);
}

TEST_CASE("credits are granted until a day, and listed with what became of them", "[sponsors]")
{
    SponsorWindow shown;
    (void)shown.spent();
    shown.open(MainWindow::Tab::Clients);
    openClient(shown.practice(), *shown.window, shown.window.get(), shown.anna());
    findShown(u"clientDialog"_s);
    typeInto(u"grantSponsor"_s, u"Hub"_s);
    key(Qt::Key_Tab); // ends the proposals
    typeInto(u"grantUntil"_s, u"soon"_s);
    click(u"grantCredits"_s);
    CHECK(shown.practice().sponsors().balances(shown.anna())->front().granted == 3);
    typeInto(u"grantUntil"_s, u"31/12/2026"_s);
    click(u"grantCredits"_s);
    CHECK(shown.practice().sponsors().balances(shown.anna())->front().granted == 4);
    CHECK(shown.practice().sponsors().credits(shown.anna())->front().expiresAt ==
          shown.at(QDate(2027, 1, 1), QTime(0, 0)));
    click(u"allCredits"_s);
    findShown(u"creditLedgerDialog"_s);
    const auto *rows = find<QListView>(u"creditLedger"_s);
    REQUIRE(rows->model()->rowCount() == 4);
    QStringList texts;
    for (int row = 0; row < 4; ++row)
        texts << rows->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    CHECK(texts.filter(u"Spent"_s).size() == 1);
    CHECK(texts.filter(u"Available"_s).size() == 3);
    CHECK(texts.filter(u"until "_s).filter(u"31"_s).size() == 1);
}
