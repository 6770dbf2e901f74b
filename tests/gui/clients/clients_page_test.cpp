// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/clients.h"
#include "core/practice/sessions.h"
#include "tests/gui/support/reading.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/clients/clients_page.h"
#include "ui/parts/consequence_box.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// The main window on its Clients tab, over a practice where Anna has something of everything.
struct ClientsTab : PracticeFixture
{
    SessionId paid;
    SessionId unpaid;
    SessionId coming;
    SessionId cancelled;
    MainWindow window;

    ClientsTab() : window(practice())
    {
        Client anna = *practice().clients().find(this->anna());
        anna.phone = u"+49 30 555 0101"_s;
        anna.language = u"de"_s;
        anna.notes = u"Prefers the chair at the window"_s;
        anna.usualType = couples();
        REQUIRE(practice().clients().edit(anna).ok());
        paid = bookOn(9);
        unpaid = bookOn(11);
        coming = bookOn(25);
        cancelled = bookOn(26);
        REQUIRE(practice().sessions().perform({paid, 1}, ask::Complete{PaymentMethod::Cash}).ok());
        REQUIRE(practice().sessions().perform({unpaid, 1}, ask::Complete{}).ok());
        REQUIRE(practice()
                    .sessions()
                    .perform({cancelled, 1}, ask::Cancel{CancelReason::Other, u"Flooded"_s, {}})
                    .ok());
        window.resize(1200, 780);
        window.showTab(MainWindow::Tab::Clients);
        window.show();
        activate();
        key(Qt::Key_F, Qt::ControlModifier);
    }
    SessionId bookOn(int day) { return book(anna(), at(QDate(2026, 11, day), QTime(9, 0))); }
    void activate() { giveInputTo(window); }
    [[nodiscard]] static QStringList names() { return rowsOf(u"clientList"_s); }
    [[nodiscard]] static QStringList history()
    {
        return rowsOf(u"clientHistory"_s, 0, Qt::AccessibleTextRole);
    }
    [[nodiscard]] static QString shownName() { return find<QLabel>(u"clientPaneName"_s)->text(); }
    [[nodiscard]] static QString focused()
    {
        const QWidget *widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }
    [[nodiscard]] static QString said() { return find<QLabel>(u"quietSentence"_s)->text(); }
    void closed(const QString &dialog)
    {
        waitUntilGone(dialog);
        activate();
    }
};

} // namespace

TEST_CASE("the list names every client, what is next, what was last and what is owed",
          "[clients-page]")
{
    ClientsTab shown;
    CHECK(ClientsTab::names() ==
          QStringList{u"Anna Berg"_s, u"Björn Þórsson"_s, u"Clara Neumann"_s});
    const auto *rows = find<QListView>(u"clientList"_s)->model();
    CHECK(rows->index(0, 0).data(Qt::AccessibleTextRole).toString() ==
          u"Anna Berg, Owes €90.00, Next: Wed, 25 Nov, 09:00, Last: Wed, 11 Nov"_s);
    CHECK(rows->index(1, 0).data(Qt::AccessibleTextRole).toString() ==
          u"Björn Þórsson, No upcoming sessions"_s);
}

TEST_CASE("searching finds names without their accents, addresses and numbers", "[clients-page]")
{
    ClientsTab shown;
    CHECK(ClientsTab::focused() == u"clientSearch"_s);
    type(u"thor bj"_s);
    CHECK(ClientsTab::names() == QStringList{u"Björn Þórsson"_s});
    CHECK(ClientsTab::shownName() == u"Björn Þórsson"_s);
    typeInto(u"clientSearch"_s, u"0101"_s);
    CHECK(ClientsTab::names() == QStringList{u"Anna Berg"_s});
    typeInto(u"clientSearch"_s, u"bjorn@"_s);
    CHECK(ClientsTab::names() == QStringList{u"Björn Þórsson"_s});
    key(Qt::Key_Escape);
    CHECK(ClientsTab::names().size() == 3);
    CHECK(ClientsTab::shownName() == u"Björn Þórsson"_s); // stays chosen

    typeInto(u"clientSearch"_s, u"Dora Lind"_s);
    CHECK(isShown(u"emptyClients"_s));
    click(u"addNamedClient"_s);
    CHECK(find<QLineEdit>(u"clientName"_s)->text() == u"Dora Lind"_s);
    key(Qt::Key_Escape);
    shown.closed(u"clientDialog"_s);
}

TEST_CASE("the page says all that is known, and copies it", "[clients-page]")
{
    ClientsTab shown;
    const auto fact = [](const QString &name) {
        return findShown(name)->findChild<QLabel *>(u"fact"_s)->text();
    };
    CHECK(ClientsTab::shownName() == u"Anna Berg"_s);
    CHECK(fact(u"clientEmailFact"_s) == u"anna@example.com"_s);
    CHECK(fact(u"clientLanguageFact"_s) == u"Deutsch"_s);
    CHECK(fact(u"clientUsualFact"_s) == u"Couples therapy, 80 min · €140.00"_s);
    CHECK(fact(u"clientNotesFact"_s) == u"Prefers the chair at the window"_s);
    CHECK(isShown(u"owedPill"_s));
    CHECK_FALSE(isShown(u"archivedPill"_s));
    click(u"clientPhoneFactCopy"_s);
    CHECK(QApplication::clipboard()->text() == u"+49 30 555 0101"_s);
}

TEST_CASE("the history has four parts, each opens its session", "[clients-page]")
{
    ClientsTab shown;
    CHECK(ClientsTab::history().size() == 1);
    CHECK(ClientsTab::history().front().startsWith(u"Wed, 25 Nov 2026, 09:00 – 09:50, Booked"_s));
    click(u"pastSegment"_s);
    REQUIRE(ClientsTab::history().size() == 2);
    CHECK(ClientsTab::history().front().contains(u"Complete, Unpaid, €90.00"_s));
    click(u"cancelledSegment"_s);
    REQUIRE(ClientsTab::history().size() == 1);
    CHECK(ClientsTab::history().front().contains(u"Flooded · Individual therapy"_s));
    click(u"paymentsSegment"_s);
    REQUIRE(ClientsTab::history().size() == 1);
    CHECK(ClientsTab::history().front() ==
          u"Received on Wed, 18 Nov 2026 · Cash, €90.00, For Individual therapy on Mon, 9 Nov "
          "2026"_s);
    auto *rows = find<QListView>(u"clientHistory"_s);
    click(rows->viewport(), rows->visualRect(rows->model()->index(0, 0)).center());
    CHECK(isShown(u"sessionDialog"_s));
    key(Qt::Key_Escape);
    shown.closed(u"sessionDialog"_s);
}

TEST_CASE("by keyboard alone: from the search to a session and back", "[clients-page]")
{
    ClientsTab shown;
    type(u"anna"_s);
    key(Qt::Key_Down);
    CHECK(ClientsTab::focused() == u"clientList"_s);
    key(Qt::Key_Up);
    CHECK(ClientsTab::focused() == u"clientSearch"_s);
    key(Qt::Key_Return);
    CHECK(ClientsTab::focused() == u"clientHistory"_s);
    key(Qt::Key_Return);
    CHECK(isShown(u"sessionDialog"_s));
    key(Qt::Key_Escape);
    shown.closed(u"sessionDialog"_s);
    key(Qt::Key_Escape);
    CHECK(ClientsTab::focused() == u"clientList"_s);
    key(Qt::Key_F, Qt::ControlModifier);
    CHECK(ClientsTab::focused() == u"clientSearch"_s);
}

TEST_CASE("N in the list books with the client chosen", "[clients-page]")
{
    ClientsTab shown;
    key(Qt::Key_Down);
    key(Qt::Key_N);
    findShown(u"bookingDialog"_s);
    CHECK(find<QLineEdit>(u"clientEdit"_s)->text() == u"Anna Berg"_s);
    CHECK(find<QComboBox>(u"typeCombo"_s)->currentText() == u"Couples therapy"_s);
    CHECK(find<QLineEdit>(u"priceEdit"_s)->text() == u"140.00"_s);
    click(u"confirmButton"_s);
    findShown(u"messageDialog"_s);
    click(u"dontNotifyButton"_s);
    shown.closed(u"bookingDialog"_s);
    CHECK(shown.practice().clients().counts(shown.anna())->coming == 2);
    CHECK(ClientsTab::history().size() == 2); // and the page knows
}

TEST_CASE("a client is added with all that is known", "[clients-page]")
{
    ClientsTab shown;
    click(u"newClient"_s);
    CHECK_FALSE(isShown(u"grantCredits"_s));
    typeInto(u"clientName"_s, u"Dora Lind"_s);
    typeInto(u"clientPhone"_s, u"555 0199"_s);
    typeInto(u"usualPrice"_s, u"a lot"_s);
    click(u"saveClient"_s);
    CHECK(find<QLineEdit>(u"usualPrice"_s)->accessibleDescription() ==
          u"Enter a price, for example 95.00 (0 if free)."_s);
    typeInto(u"usualPrice"_s, u"75"_s);
    typeInto(u"clientNotes"_s, u"Comes by bicycle"_s);
    click(u"saveClient"_s);
    shown.closed(u"clientDialog"_s);
    CHECK(ClientsTab::said() == u"Dora Lind added."_s);
    const auto found = shown.practice().clients().alike(u"Dora Lind"_s, {}, {});
    REQUIRE(found->size() == 1);
    CHECK(found->front().phone == u"555 0199"_s);
    CHECK(found->front().usualPrice == Money{75'00});
    CHECK(found->front().notes == u"Comes by bicycle"_s);
    CHECK(ClientsTab::names().contains(u"Dora Lind"_s));
    CHECK(ClientsTab::shownName() == u"Dora Lind"_s); // the next key is about her
}

TEST_CASE("who looks the same is pointed out before saving, and allowed on purpose",
          "[clients-page]")
{
    ClientsTab shown;
    click(u"newClient"_s);
    typeInto(u"clientName"_s, u"thorsson, bjorn"_s);
    click(u"saveClient"_s); // before the pause in which it is looked for
    REQUIRE(isShown(u"clientDialog"_s));
    CHECK(find<QLineEdit>(u"clientName"_s)->accessibleDescription().contains(u"Björn Þórsson"_s));
    CHECK(find<QPushButton>(u"saveClient"_s)->text() == u"&Add client anyway"_s);
    click(u"saveClient"_s);
    shown.closed(u"clientDialog"_s);
    CHECK(shown.practice().clients().all()->size() == 4);
}

TEST_CASE("a client is archived, hidden, shown on demand and taken back", "[clients-page]")
{
    ClientsTab shown;
    CHECK_FALSE(find<QPushButton>(u"archiveClient"_s)->isEnabled()); // Anna has a session to come
    CHECK_FALSE(isShown(u"showArchived"_s));
    typeInto(u"clientSearch"_s, u"clara"_s);
    click(u"archiveClient"_s);
    CHECK(ClientsTab::said() == u"Clara Neumann archived."_s);
    CHECK(isShown(u"undoButton"_s));
    CHECK(isShown(u"emptyClients"_s));
    click(u"showArchived"_s);
    CHECK(ClientsTab::names() == QStringList{u"Clara Neumann"_s});
    find<QListView>(u"clientList"_s)
        ->setCurrentIndex(find<QListView>(u"clientList"_s)->model()->index(0, 0));
    CHECK(isShown(u"archivedPill"_s));
    CHECK_FALSE(find<QPushButton>(u"bookForClient"_s)->isEnabled());
    key(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_Down);
    key(Qt::Key_N);
    CHECK_FALSE(isShown(u"bookingDialog"_s));
    CHECK(find<QLabel>(u"messageSentence"_s)->text().startsWith(u"This client is archived."_s));
    click(u"archiveClient"_s);
    CHECK(ClientsTab::said() == u"Clara Neumann restored."_s);
    CHECK(find<QPushButton>(u"bookForClient"_s)->isEnabled());
}

TEST_CASE("an archived client can't be picked for a booking, and isn't taken for a new one",
          "[clients-page]")
{
    ClientsTab shown;
    REQUIRE(shown.practice().clients().archive(shown.clara(), 1).ok());
    click(u"newSessionButton"_s);
    typeInto(u"clientEdit"_s, u"Clara Neumann"_s);
    key(Qt::Key_Tab);
    CHECK(find<QWidget>(u"clientCombo"_s)
              ->accessibleDescription()
              .startsWith(u"Clara Neumann has the same name but is archived."_s));
    key(Qt::Key_Escape);
    click(u"discardButton"_s);
    shown.closed(u"bookingDialog"_s);
}

TEST_CASE("erasing says what goes and what stays, and is refused while money is owed",
          "[clients-page]")
{
    ClientsTab shown;
    click(u"eraseClient"_s);
    findShown(u"eraseClientDialog"_s);
    CHECK_FALSE(isShown(u"messageSentence"_s)); // it is said in the dialog
    CHECK_FALSE(isShown(u"confirmErase"_s));
    click(u"keepClient"_s);
    shown.closed(u"eraseClientDialog"_s);

    REQUIRE(shown.practice().sessions().perform({shown.unpaid, 2}, ask::Void{}).ok());
    click(u"eraseClient"_s);
    findShown(u"eraseClientDialog"_s);
    CHECK(ClientsTab::focused() == u"keepClient"_s);
    const QStringList lines = find<ConsequenceBox>(u"eraseConsequences"_s)->lines();
    CHECK(lines.contains(
        u"1 upcoming session is removed from the calendar, and nobody is notified."_s));
    CHECK(lines.contains(u"1 paid session stays for the books, as of an erased client: date, "
                         "length, type, amount and payments."_s));
    key(Qt::Key_Escape);
    shown.closed(u"eraseClientDialog"_s);
    CHECK(shown.practice().clients().all()->size() == 3);

    key(Qt::Key_R, Qt::AltModifier);
    findShown(u"eraseClientDialog"_s);
    key(Qt::Key_R, Qt::AltModifier);
    shown.closed(u"eraseClientDialog"_s);
    shown.practice().waitForErasure();
    CHECK(ClientsTab::names() == QStringList{u"Björn Þórsson"_s, u"Clara Neumann"_s});
    CHECK(ClientsTab::shownName() == u"Björn Þórsson"_s);
    CHECK(shown.details(shown.paid).client.name == u"Erased client"_s);
    CHECK_FALSE(isShown(u"undoButton"_s));
}

TEST_CASE("an empty practice says what belongs there", "[clients-page]")
{
    PracticeFixture fixture;
    for (const ClientId id : {fixture.anna(), fixture.bjorn(), fixture.clara()})
        REQUIRE(fixture.practice().clients().erase(id, 1).ok());
    fixture.practice().waitForErasure();
    MainWindow window(fixture.practice());
    window.showTab(MainWindow::Tab::Clients);
    window.show();
    CHECK(isShown(u"emptyClients"_s));
    CHECK(find<QPushButton>(u"addNamedClient"_s)->text() == u"Add a client"_s);
}
