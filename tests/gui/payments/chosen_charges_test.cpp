// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/billing.h"
#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "tests/gui/payments/shown_payments.h"
#include "ui/parts/panel_layer.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

void waitForSum(const QString &words)
{
    waitFor([&] { return find<QLabel>(u"chosenSum"_s)->text() == words; }, "the sum");
}

} // namespace

TEST_CASE("rows are chosen by Shift and arrows, by Ctrl and click, and all by Ctrl+A",
          "[payments][chosen][keyboard]")
{
    ShownPayments shown;
    shown.pay(shown.bjorns, 10'00);
    shown.table()->setFocus();
    CHECK_FALSE(isShown(u"chosenCharges"_s));
    key(Qt::Key_Down, Qt::ShiftModifier);
    waitForSum(u"2 selected: €170.00"_s);
    key(Qt::Key_A, Qt::ControlModifier);
    waitForSum(u"3 selected: €260.00"_s);
    key(Qt::Key_Home);
    key(Qt::Key_Up);
    waitFor([] { return !isShown(u"chosenCharges"_s); }, "one row alone");

    QTableView *table = shown.table();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      table->visualRect(table->model()->index(2, 1)).center());
    waitForSum(u"2 selected: €180.00"_s);
    CHECK(shown.opened.empty()); // it chooses, and opens nothing
}

TEST_CASE("where an undo leads, only that row is selected, though Ctrl is held",
          "[payments][chosen][keyboard]")
{
    ShownPayments shown;
    QTableView *table = shown.table();
    table->setFocus();
    QTest::keyPress(table, Qt::Key_Control, Qt::ControlModifier);
    REQUIRE(QGuiApplication::keyboardModifiers() == Qt::ControlModifier);
    shown.page.choose(shown.claras);
    shown.page.choose(shown.bjorns);
    QTest::keyRelease(table, Qt::Key_Control);
    CHECK(table->selectionModel()->selectedRows().size() == 1);
}

TEST_CASE("several charges are paid by keyboard, and one undo takes all back",
          "[payments][chosen][keyboard]")
{
    ShownPayments shown;
    const SessionId onCredit = shown.owedOnCredit(1);
    shown.table()->setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    waitFor([] { return isShown(u"recordChosen"_s); }, "the acts");
    find<QPushButton>(u"recordChosen"_s)->setFocus();
    key(Qt::Key_Space);
    findShown(u"recordPaymentDialog"_s);
    const auto *list = find<QListWidget>(u"jointCharges"_s);
    REQUIRE(list->count() == 4);
    CHECK(list->item(0)->text().contains(u"sponsored credit, which pays for it"_s));
    CHECK_FALSE(list->item(0)->flags().testFlag(Qt::ItemIsEnabled));
    CHECK(list->item(1)->text().endsWith(u"€90.00"_s));
    // A line ends between the parts, never within a day or before a unit.
    CHECK(list->item(1)->text().contains(u" · Mon,\u00a02\u00a0Nov\u00a02026 · "_s));
    CHECK(list->item(1)->text().contains(u", 50\u00a0min · "_s));
    CHECK(find<QLineEdit>(u"paymentAmount"_s)->hasFocus());
    CHECK(find<QLineEdit>(u"paymentAmount"_s)->selectedText() == u"270.00"_s);
    CHECK(find<QPushButton>(u"confirmPayment"_s)->text() == u"&Record €270.00"_s);
    typeInto(u"paymentDay"_s, u"19 Nov 2026"_s);
    click(u"confirmPayment"_s);
    CHECK(isShown(u"recordPaymentDialog"_s)); // that day is still to come
    typeInto(u"paymentDay"_s, u"10 Nov 2026"_s);
    key(Qt::Key_Return);
    waitUntilGone(u"recordPaymentDialog"_s);
    CHECK(shown.reporter.successes.constLast() == u"€270.00 recorded for 3 charges."_s);
    CHECK(shown.stateOfCharge(shown.claras) == ChargeState::Paid);
    CHECK(shown.stateOfCharge(onCredit) == ChargeState::Unpaid);
    waitFor([] { return !isShown(u"chosenCharges"_s); }, "one row alone");
    REQUIRE(shown.practice().undo().ok());
    CHECK(shown.column(ChargeModel::ClientColumn).size() == 4);
}

TEST_CASE("while a part is typed, the list of charges keeps its rows in reach",
          "[payments][chosen][charges]")
{
    ShownPayments shown;
    Client client = *shown.practice().clients().find(shown.anna());
    client.name = u"Maximiliane Wolfeschlegelstein-Bergerdorff von Hohenlohe-Langenburg"_s;
    REQUIRE(shown.practice().clients().edit(client).ok());
    std::vector<ChargeItem> charges;
    for (const int day : {3, 4, 5, 6, 10, 11, 12})
        charges.push_back(**shown.practice().billing().chargeOf(shown.owed(shown.anna(), day)));
    QWidget desk;
    const PanelLayer panels(&desk, new QWidget(&desk));
    desk.resize(1000, GENERATE(768, 620, 480));
    desk.show();
    giveInputTo(desk);
    recordPayments(shown.practice(), shown.reporter, &desk, charges);
    auto *list = find<QListWidget>(u"jointCharges"_s);
    settle();
    const int before = list->height();
    for (const QString &amount : {u"100"_s, u"10000"_s, u"450"_s}) {
        typeInto(u"paymentAmount"_s, amount);
        settle();
        CHECK(list->height() >= before);
        const QRect last = list->visualRect(list->model()->index(list->count() - 1, 0));
        const bool scrolls = list->verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
        CHECK((scrolls || last.bottom() <= list->viewport()->height()));
    }
}

TEST_CASE("the balance that is offered follows the choice of charges",
          "[payments][chosen][charges]")
{
    ShownPayments shown;
    const SessionId paid = shown.owed(shown.bjorn(), 1);
    REQUIRE(shown.practice()
                .charges()
                .pay({{**shown.practice().billing().chargeOf(paid)},
                      Money{110'00},
                      PaymentMethod::Cash,
                      {},
                      true})
                .ok());
    shown.table()->setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_Down, Qt::ShiftModifier); // Anna's and Björn's
    waitFor([] { return isShown(u"recordChosen"_s); }, "the acts");
    click(u"recordChosen"_s);
    findShown(u"recordPaymentDialog"_s);
    auto *list = find<QListWidget>(u"jointCharges"_s);
    REQUIRE(list->item(0)->text().contains(u"Anna"_s));
    auto *methods = find<QComboBox>(u"paymentMethod"_s);
    const auto balance = [&] {
        return methods->findData(QVariant::fromValue(PaymentMethod::Balance));
    };
    CHECK(balance() < 0); // Anna has none
    list->item(0)->setCheckState(Qt::Unchecked);
    REQUIRE(balance() >= 0);
    methods->setCurrentIndex(balance());
    CHECK(methods->currentText() == u"Balance (€20.00)"_s);
    // Without one it is refused, and never becomes a transfer that nobody received.
    list->item(0)->setCheckState(Qt::Checked);
    list->item(1)->setCheckState(Qt::Unchecked);
    CHECK(methods->currentData().value<PaymentMethod>() == PaymentMethod::Balance);
    click(u"confirmPayment"_s);
    CHECK(isShown(u"recordPaymentDialog"_s));
    list->item(1)->setCheckState(Qt::Checked);
    list->item(0)->setCheckState(Qt::Unchecked);
    CHECK(find<QLineEdit>(u"paymentAmount"_s)->text() == u"20.00"_s);
    click(u"confirmPayment"_s);
    waitUntilGone(u"recordPaymentDialog"_s);
    CHECK(shown.reporter.successes.constLast() ==
          u"€20.00 recorded for 1 charge. €70.00 stays outstanding."_s);
    CHECK(shown.practice().charges().balanceOf(shown.bjorn())->sum == Money{});
}

TEST_CASE("what is said after a payment counts what was paid, and names the rest",
          "[payments][chosen][charges]")
{
    ShownPayments shown;
    shown.table()->setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    waitFor([] { return isShown(u"recordChosen"_s); }, "the acts");
    click(u"recordChosen"_s);
    SECTION("too little")
    {
        typeInto(u"paymentAmount"_s, u"90"_s);
        click(u"confirmPayment"_s);
        CHECK(shown.reporter.successes.constLast() ==
              u"€90.00 recorded for 1 charge. €180.00 stays outstanding."_s);
    }
    SECTION("too much, of one client")
    {
        auto *list = find<QListWidget>(u"jointCharges"_s);
        list->item(1)->setCheckState(Qt::Unchecked);
        list->item(2)->setCheckState(Qt::Unchecked);
        typeInto(u"paymentAmount"_s, u"100"_s);
        click(u"keepRest"_s);
        click(u"confirmPayment"_s);
        CHECK(shown.reporter.successes.constLast() ==
              u"€100.00 recorded for 1 charge. €10.00 is kept as a balance."_s);
    }
}

TEST_CASE("a menu on what is selected is about all of it", "[payments][chosen][keyboard]")
{
    ShownPayments shown;
    QTableView *table = shown.table();
    table->setFocus();
    key(Qt::Key_Down, Qt::ShiftModifier);
    SECTION("a right click on one of them")
    {
        shown.clickCell(0, ChargeModel::ClientColumn, Qt::RightButton);
        CHECK(table->selectionModel()->selectedRows().size() == 2);
        const auto *menu = find<QMenu>(u"chosenChargesMenu"_s);
        CHECK(action(menu, u"menu_recordChosen"_s)->text() == u"Record &payments…"_s);
        CHECK(menu->accessibleName() == u"2 selected: €180.00"_s);
        choose(u"menu_voidChosen"_s);
        CHECK(find<QPushButton>(u"confirmVoid"_s)->text() == u"&Void 2 charges"_s);
    }
    SECTION("the Menu key")
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(table, &event);
        choose(u"menu_recordChosen"_s);
        CHECK(find<QPushButton>(u"confirmPayment"_s)->text() == u"&Record €180.00"_s);
    }
    SECTION("a right click on another row takes that alone")
    {
        shown.clickCell(2, ChargeModel::ClientColumn, Qt::RightButton);
        CHECK(table->selectionModel()->selectedRows().size() == 1);
        CHECK(isShown(u"sessionMenu"_s));
        CHECK_FALSE(isShown(u"chosenChargesMenu"_s));
    }
}

TEST_CASE("several charges become void, without what is partly paid", "[payments][chosen]")
{
    ShownPayments shown;
    shown.pay(shown.bjorns, 10'00);
    shown.table()->setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    waitFor([] { return isShown(u"voidChosen"_s); }, "the acts");
    click(u"voidChosen"_s);
    findShown(u"voidChargesDialog"_s);
    CHECK(find<QPushButton>(u"confirmVoid"_s)->text() == u"&Void 2 charges"_s);
    click(u"confirmVoid"_s);
    waitUntilGone(u"voidChargesDialog"_s);
    CHECK(shown.stateOfCharge(shown.annas) == ChargeState::Void);
    CHECK(shown.stateOfCharge(shown.bjorns) == ChargeState::Unpaid);
    CHECK(shown.reporter.successes.constLast() == u"2 charges voided."_s);
    REQUIRE(shown.practice().undo().ok());
    CHECK(shown.column(ChargeModel::ClientColumn).size() == 3);
}
