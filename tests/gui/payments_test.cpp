// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "core/practice/sessions.h"
#include "tests/gui/recording_reporter.h"
#include "tests/support/catch.h"
#include "tests/support/gui_driver.h"
#include "tests/support/practice_fixture.h"
#include "ui/parts/consequence_box.h"
#include "ui/payments/charge_filter.h"
#include "ui/payments/charge_model.h"
#include "ui/payments/payment_flow.h"
#include "ui/payments/payments_page.h"

#include <QAbstractItemModelTester>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// The Payments tab alone in a window, with its acts connected as in the program. In November 2026,
/// Anna owes for the 2nd, Björn for the 9th, Clara for the 16th; it is the 18th.
struct ShownPayments : PracticeFixture
{
    RecordingReporter reporter;
    std::vector<SessionId> opened;
    SessionId annas = owed(anna(), 2);
    SessionId bjorns = owed(bjorn(), 9);
    SessionId claras = owed(clara(), 16);
    PaymentsPage page{practice()};

    ShownPayments()
    {
        const auto connectTo = [this](auto signal, auto flow) {
            QObject::connect(&page, signal, &page,
                             [this, flow](SessionId id) { flow(practice(), reporter, &page, id); });
        };
        connectTo(&PaymentsPage::recordPaymentRequested, recordPayment);
        connectTo(&PaymentsPage::reversePaymentRequested, reversePayment);
        connectTo(&PaymentsPage::voidRequested, voidCharge);
        QObject::connect(&page, &PaymentsPage::openRequested, &page,
                         [this](SessionId id) { opened.push_back(id); });
        page.resize(1000, 500);
        page.show();
        page.activateWindow();
        waitFor([this] { return page.isActiveWindow(); }, "the window");
    }

    SessionId ended(ClientId client, int day, std::optional<PaymentMethod> method)
    {
        const SessionId id = book(client, at(QDate(2026, 11, day), QTime(9, 0)));
        REQUIRE(practice().sessions().perform({id, revision(id)}, ask::Complete{method}).ok());
        return id;
    }
    SessionId owed(ClientId client, int day) { return ended(client, day, {}); }
    void pay(SessionId id, qint64 minor, PaymentMethod method = PaymentMethod::Cash)
    {
        REQUIRE(practice()
                    .sessions()
                    .perform({id, revision(id)}, ask::RecordPayment{Money{minor}, method})
                    .ok());
    }

    QTableView *table(const QString &name = u"unpaidCharges"_s) const
    {
        return find<QTableView>(name);
    }
    QStringList column(int column, const QString &name = u"unpaidCharges"_s) const
    {
        QStringList texts;
        const QAbstractItemModel &model = *table(name)->model();
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, column).data().toString();
        return texts;
    }
    QString totals() const { return find<QLabel>(u"chargeTotals"_s)->text(); }
    void clickCell(int row, int column, Qt::MouseButton button = Qt::LeftButton)
    {
        QTableView *shown = table();
        click(shown->viewport(), shown->visualRect(shown->model()->index(row, column)).center(),
              button);
    }
    void clickDots(int row) { clickCell(row, ChargeModel::ActionsColumn); }
    ChargeState stateOfCharge(SessionId id) const { return details(id).chargeState(); }
};

QMenu *openMenu() { return find<QMenu>(u"chargeMenu"_s); }

QAction *action(const QMenu *menu, const QString &name) { return menu->findChild<QAction *>(name); }

} // namespace

TEST_CASE("Unpaid lists what is owed, oldest first, with what it comes to", "[payments]")
{
    ShownPayments shown;
    CHECK(shown.column(ChargeModel::WhenColumn) == QStringList{u"Mon, 2 Nov 2026  09:00"_s,
                                                               u"Mon, 9 Nov 2026  09:00"_s,
                                                               u"Mon, 16 Nov 2026  09:00"_s});
    CHECK(shown.column(ChargeModel::ClientColumn) ==
          QStringList{u"Anna Berg"_s, u"Björn Þórsson"_s, u"Clara Neumann"_s});
    CHECK(shown.column(ChargeModel::ServiceColumn).front() == u"Individual therapy, 50 min"_s);
    CHECK(shown.column(ChargeModel::AgeColumn) ==
          QStringList{u"16 days"_s, u"9 days"_s, u"2 days"_s});
    CHECK(shown.column(ChargeModel::AmountColumn).front() == u"€90.00"_s);
    CHECK(shown.totals() == u"€270.00 outstanding, oldest 16 days"_s);
}

TEST_CASE("a fee for a cancellation is owed beside the sessions", "[payments]")
{
    ShownPayments shown;
    const SessionId id = shown.book(shown.anna(), shown.at(QDate(2026, 11, 18), QTime(11, 0)));
    ask::Cancel late;
    late.reason = CancelReason::NoShow;
    late.fee = ask::Fee{Money{45'00}, {}};
    REQUIRE(shown.practice().sessions().perform({id, shown.revision(id)}, late).ok());
    CHECK(shown.column(ChargeModel::ServiceColumn).back() == u"Cancellation fee"_s);
    CHECK(shown.column(ChargeModel::MarkColumn).back() == u"Cancelled"_s);
    CHECK(shown.column(ChargeModel::AgeColumn).back() == u"Today"_s);
}

TEST_CASE("the filter finds by client, service and day, without accents", "[payments]")
{
    ShownPayments shown;
    key(Qt::Key_F, Qt::ControlModifier);
    type(u"thorsson"_s);
    CHECK(shown.column(ChargeModel::ClientColumn) == QStringList{u"Björn Þórsson"_s});
    CHECK(shown.totals() == u"1 of 3 shown"_s);
    typeInto(u"chargeFilter"_s, u"16 nov THERAPY"_s);
    CHECK(shown.column(ChargeModel::ClientColumn) == QStringList{u"Clara Neumann"_s});
    typeInto(u"chargeFilter"_s, u"nobody"_s);
    CHECK(find<QLabel>(u"emptySentence"_s)->text() == u"Nothing here matches the filter."_s);
    typeInto(u"chargeFilter"_s, {});
    CHECK(shown.column(ChargeModel::ClientColumn).size() == 3);
}

TEST_CASE("a click on a header sorts by it", "[payments]")
{
    ShownPayments shown;
    shown.pay(shown.bjorns, 10'00);
    QHeaderView *header = shown.table()->horizontalHeader();
    const auto clickHeader = [&](int column) {
        click(header->viewport(),
              QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
    };
    clickHeader(ChargeModel::ClientColumn);
    clickHeader(ChargeModel::ClientColumn);
    CHECK(shown.column(ChargeModel::ClientColumn) ==
          QStringList{u"Clara Neumann"_s, u"Björn Þórsson"_s, u"Anna Berg"_s});
    clickHeader(ChargeModel::AmountColumn);
    CHECK(shown.column(ChargeModel::AmountColumn).front() == u"€80.00"_s);
    clickHeader(ChargeModel::AgeColumn);
    CHECK(shown.column(ChargeModel::AgeColumn).front() == u"2 days"_s);
    clickHeader(ChargeModel::ActionsColumn); // sorts nothing
    CHECK(header->sortIndicatorSection() == ChargeModel::AgeColumn);
}

TEST_CASE("a payment is recorded from the three dots", "[payments]")
{
    ShownPayments shown;
    shown.clickDots(1);
    choose(u"recordPayment"_s);
    CHECK(find<QLineEdit>(u"paymentAmount"_s)->text() == u"90.00"_s);
    CHECK(find<QPushButton>(u"confirmPayment"_s)->text() == u"&Record €90.00"_s);
    click(u"confirmPayment"_s);
    waitUntilGone(u"recordPaymentDialog"_s);

    CHECK(shown.stateOfCharge(shown.bjorns) == ChargeState::Paid);
    CHECK(shown.raw().text(u"SELECT method FROM payment"_s) == u"card_terminal"_s);
    CHECK(shown.column(ChargeModel::ClientColumn) ==
          QStringList{u"Anna Berg"_s, u"Clara Neumann"_s});
    CHECK(shown.totals() == u"€180.00 outstanding, oldest 16 days"_s);
    CHECK(shown.reporter.successes ==
          QStringList{u"€90.00 recorded. Björn owes nothing for this session."_s});

    click(u"paidSegment"_s);
    CHECK(shown.column(ChargeModel::AgeColumn, u"paidCharges"_s) ==
          QStringList{u"Card terminal"_s});
    CHECK(shown.totals() == u"€90.00 paid"_s);
}

TEST_CASE("a part payment leaves the rest outstanding, and Void says why it must wait",
          "[payments]")
{
    ShownPayments shown;
    shown.clickCell(0, ChargeModel::ClientColumn, Qt::RightButton);
    choose(u"recordPayment"_s);
    typeInto(u"paymentAmount"_s, u"40"_s);
    CHECK(find<QPushButton>(u"confirmPayment"_s)->text() == u"&Record €40.00"_s);
    CHECK(shown.page.findChild<QLabel *>(u"fieldWords"_s)->text() ==
          u"€50.00 stays outstanding."_s);
    click(u"confirmPayment"_s);
    waitUntilGone(u"recordPaymentDialog"_s);

    CHECK(shown.column(ChargeModel::AmountColumn).front() == u"€50.00"_s);
    const QModelIndex amount = shown.table()->model()->index(0, ChargeModel::AmountColumn);
    CHECK(amount.data(ChargeModel::OfAmountRole).toString() == u"of €90.00"_s);
    shown.clickDots(0);
    CHECK_FALSE(action(openMenu(), u"voidCharge"_s)->isEnabled());
    CHECK(action(openMenu(), u"voidCharge"_s)->toolTip() ==
          u"A part of it is paid. Reverse that payment first."_s);
    CHECK(action(openMenu(), u"reversePayment"_s)->isEnabled());
}

TEST_CASE("an amount that can't be taken is said at its field, and nothing is lost", "[payments]")
{
    ShownPayments shown;
    shown.clickDots(0);
    choose(u"recordPayment"_s);
    for (const auto &[typed, sentence] :
         {std::pair{u"100"_s,
                    u"That is more than what is owed. Write what is outstanding, or less."_s},
          std::pair{u"0"_s, u"Write an amount above zero."_s},
          std::pair{u"ninety"_s, u"The amount can't be read. Write a number above zero."_s}}) {
        INFO(typed);
        typeInto(u"paymentAmount"_s, typed);
        click(u"confirmPayment"_s);
        QLineEdit *amount = find<QLineEdit>(u"paymentAmount"_s);
        CHECK(amount->accessibleDescription() == sentence);
        CHECK(amount->text() == typed);
        CHECK(amount->hasFocus());
    }
    key(Qt::Key_Escape);
    waitUntilGone(u"recordPaymentDialog"_s);
    CHECK(shown.raw().number(u"SELECT count(*) FROM payment"_s) == 0);
}

TEST_CASE("a session that changed behind the dialog is not paid twice", "[payments]")
{
    ShownPayments shown;
    shown.clickDots(0);
    choose(u"recordPayment"_s);
    shown.pay(shown.annas, 90'00);
    click(u"confirmPayment"_s);
    CHECK(find<QLabel>(u"messageSentence"_s)
              ->text()
              .startsWith(u"The session has changed since you opened it."_s));
    CHECK(find<QPushButton>(u"confirmPayment"_s)->isEnabled());
    CHECK(shown.raw().number(u"SELECT count(*) FROM payment"_s) == 1);
}

TEST_CASE("Void asks once, in the words of its plan, and Keep charge does nothing", "[payments]")
{
    ShownPayments shown;
    shown.clickDots(2);
    choose(u"voidCharge"_s);
    CHECK(find<ConsequenceBox>(u"voidConsequences"_s)->lines() ==
          QStringList{u"The session is marked Void."_s, u"Clara is not charged."_s});
    CHECK(find<QPushButton>(u"keepCharge"_s)->hasFocus());
    click(u"keepCharge"_s);
    waitUntilGone(u"voidChargeDialog"_s);
    CHECK(shown.stateOfCharge(shown.claras) == ChargeState::Unpaid);

    shown.clickDots(2);
    choose(u"voidCharge"_s);
    click(u"confirmVoid"_s);
    waitUntilGone(u"voidChargeDialog"_s);
    CHECK(shown.stateOfCharge(shown.claras) == ChargeState::Void);
    CHECK(shown.reporter.successes == QStringList{u"The charge of €90.00 is void."_s});
    click(u"voidSegment"_s);
    CHECK(shown.column(ChargeModel::MarkColumn, u"voidCharges"_s) == QStringList{u"Void"_s});
    CHECK(shown.totals() == u"€90.00 not charged"_s);
}

TEST_CASE("voiding a session on credit says that the credit does not come back", "[payments]")
{
    ShownPayments shown;
    const SponsorId hub = shown.grant(shown.anna(), 2);
    const SessionId id =
        shown.book(shown.anna(), shown.fieldsAt(shown.at(QDate(2026, 11, 1), QTime(9, 0))), hub);
    REQUIRE(shown.practice().sessions().perform({id, shown.revision(id)}, ask::Complete{}).ok());
    shown.clickDots(0);
    choose(u"voidCharge"_s);
    CHECK(find<ConsequenceBox>(u"voidConsequences"_s)->lines().constLast() ==
          u"The sponsored credit is spent: it does not come back by voiding. To give it back, use "
          "Return credit in the session."_s);
    click(u"confirmVoid"_s);
    waitUntilGone(u"voidChargeDialog"_s);
    CHECK(shown.raw().text(u"SELECT state FROM credit WHERE session_id = ?"_s, {id.value}) ==
          u"spent"_s);
}

TEST_CASE("a credit pays for the whole session", "[payments]")
{
    ShownPayments shown;
    const SponsorId hub = shown.grant(shown.anna(), 3);
    const SessionId id =
        shown.book(shown.anna(), shown.fieldsAt(shown.at(QDate(2026, 11, 1), QTime(9, 0))), hub);
    REQUIRE(shown.practice().sessions().perform({id, shown.revision(id)}, ask::Complete{}).ok());
    shown.clickDots(0);
    choose(u"recordPayment"_s);
    CHECK(find<QLineEdit>(u"paymentAmount"_s)->isReadOnly());
    CHECK(find<ConsequenceBox>(u"paymentConsequences"_s)->lines() ==
          QStringList{u"The sponsored credit is spent; 2 remain available."_s});
    click(u"confirmPayment"_s);
    waitUntilGone(u"recordPaymentDialog"_s);
    CHECK(shown.raw().text(u"SELECT method FROM payment"_s) == u"sponsored_credit"_s);
}

TEST_CASE("of several payments, the one to reverse is chosen", "[payments]")
{
    ShownPayments shown;
    shown.pay(shown.annas, 20'00, PaymentMethod::Cash);
    shown.pay(shown.annas, 30'00, PaymentMethod::BankTransfer);
    shown.clickDots(0);
    choose(u"reversePayment"_s);
    CHECK(find<QPushButton>(u"confirmReversal"_s)->text() == u"&Reverse €30.00"_s);
    click(u"payment1"_s);
    CHECK(find<ConsequenceBox>(u"reversalConsequences"_s)->lines().front() ==
          u"€20.00 is owed again and stands under Payments, Unpaid."_s);
    click(u"confirmReversal"_s);
    waitUntilGone(u"reversePaymentDialog"_s);
    CHECK(shown.details(shown.annas).facts.charge->paid == Money{30'00});
    CHECK(shown.raw().number(u"SELECT amount FROM payment WHERE reverses = 1"_s) == -20'00);
}

TEST_CASE("a reversed payment brings the session back to Unpaid", "[payments]")
{
    ShownPayments shown;
    shown.pay(shown.annas, 90'00);
    CHECK(shown.column(ChargeModel::ClientColumn).size() == 2);
    click(u"paidSegment"_s);
    QTableView *paid = shown.table(u"paidCharges"_s);
    const QModelIndex dots = paid->model()->index(0, ChargeModel::ActionsColumn);
    click(paid->viewport(), paid->visualRect(dots).center());
    CHECK(action(openMenu(), u"recordPayment"_s) == nullptr);
    CHECK(action(openMenu(), u"voidCharge"_s) == nullptr);
    choose(u"reversePayment"_s);
    click(u"confirmReversal"_s);
    waitUntilGone(u"reversePaymentDialog"_s);
    CHECK(isShown(u"emptySentence"_s));
    click(u"unpaidSegment"_s);
    CHECK(shown.column(ChargeModel::ClientColumn).front() == u"Anna Berg"_s);
}

TEST_CASE("everything in Payments is done by keyboard", "[payments][keyboard]")
{
    ShownPayments shown;
    key(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_Return); // from the filter to the rows
    CHECK(shown.table()->hasFocus());
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    CHECK(shown.opened == std::vector{shown.bjorns});

    key(Qt::Key_F10, Qt::ShiftModifier);
    waitFor([] { return QApplication::activePopupWidget() != nullptr; }, "the menu");
    key(Qt::Key_V);
    findShown(u"voidChargeDialog"_s);
    key(Qt::Key_Tab);
    key(Qt::Key_Space);
    waitUntilGone(u"voidChargeDialog"_s);
    CHECK(shown.stateOfCharge(shown.bjorns) == ChargeState::Void);

    // As the platform sends it for the Menu key: at no row in particular.
    QTableView *table = shown.table();
    QContextMenuEvent menuKey(QContextMenuEvent::Keyboard, QPoint(1, 1),
                              table->viewport()->mapToGlobal(QPoint(1, 1)));
    QApplication::sendEvent(table->viewport(), &menuKey);
    waitFor([] { return QApplication::activePopupWidget() != nullptr; }, "the menu");
    key(Qt::Key_R);
    findShown(u"recordPaymentDialog"_s);
    key(Qt::Key_Return);
    waitUntilGone(u"recordPaymentDialog"_s);
    CHECK(shown.reporter.successes.constLast() ==
          u"€90.00 recorded. Clara owes nothing for this session."_s);
}

TEST_CASE("a double click opens the session", "[payments]")
{
    ShownPayments shown;
    QTableView *table = shown.table();
    const QModelIndex cell = table->model()->index(2, ChargeModel::ServiceColumn);
    doubleClick(table->viewport(), table->visualRect(cell).center());
    CHECK(shown.opened == std::vector{shown.claras});
}

TEST_CASE("a change touches its row alone: selection and scroll stay", "[payments][model]")
{
    ShownPayments shown;
    for (int day = 3; day <= 17; ++day)
        shown.owed(shown.anna(), day);
    QTableView *table = shown.table();
    const QAbstractItemModelTester tester(table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(table->model(), &QAbstractItemModel::modelReset);
    const auto row = [&](SessionId id) {
        const auto &charges = static_cast<const ChargeFilter &>(*table->model());
        for (int i = 0; i < charges.rowCount(); ++i) {
            if (charges.itemAt(i).session == id)
                return i;
        }
        return -1;
    };
    table->setCurrentIndex(table->model()->index(row(shown.claras), 1));
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum() / 2);
    const int scrolled = table->verticalScrollBar()->value();
    REQUIRE(scrolled > 0);

    REQUIRE(shown.practice()
                .sessions()
                .perform({shown.bjorns, shown.revision(shown.bjorns)}, ask::Void{})
                .ok());
    CHECK(row(shown.bjorns) == -1);
    CHECK(table->currentIndex().row() == row(shown.claras));
    CHECK(table->verticalScrollBar()->value() == scrolled);

    REQUIRE(shown.practice().undo().ok());
    CHECK(row(shown.bjorns) >= 0);
    CHECK(table->currentIndex().row() == row(shown.claras));

    Client anna = *shown.practice().clients().find(shown.anna());
    anna.name = u"Anna Zorn"_s;
    REQUIRE(shown.practice().clients().edit(anna).ok());
    CHECK(shown.column(ChargeModel::ClientColumn).front() == u"Anna Zorn"_s);
    CHECK(resets.isEmpty());
}

TEST_CASE("many rows are read in turns, and what changes meanwhile is there once",
          "[payments][model]")
{
    PracticeFixture fixture;
    std::vector<SessionId> ids;
    for (int i = 0; i < 230; ++i) {
        const Instant start = fixture.at(QDate(2026, 1, 1), QTime(9, 0)).plusMinutes(60 * 24 * i);
        ids.push_back(fixture.book(fixture.anna(), start));
        REQUIRE(fixture.practice().sessions().perform({ids.back(), 1}, ask::Complete{}).ok());
    }
    ChargeModel model(fixture.practice(), ChargeState::Unpaid);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.load();
    CHECK(model.rowCount() == 100);

    const auto voidOne = [&](SessionId id) {
        REQUIRE(
            fixture.practice().sessions().perform({id, fixture.revision(id)}, ask::Void{}).ok());
    };
    voidOne(ids[50]);
    voidOne(ids[200]);
    REQUIRE(fixture.practice().undo().ok()); // beyond what is read: comes in its turn
    CHECK(model.rowCount() == 99);
    waitFor([&] { return model.isComplete(); }, "all rows");
    CHECK(model.rowCount() == 229);
    CHECK(model.rowOf(ids[50]) == -1);
    CHECK(model.rowOf(ids[200]) == 199);
    REQUIRE(fixture.practice().undo().ok());
    CHECK(model.rowOf(ids[50]) == 50);
    CHECK(model.rowCount() == 230);
}
