// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/payments/shown_payments.h"
#include "ui/parts/consequence_box.h"

#include <QLineEdit>
#include <QPushButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

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
    shown.waitForTotals(u"€90.00 received from clients, including part payments"_s);
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
          u"It is partly paid. Reverse that payment first."_s);
    CHECK(action(openMenu(), u"reversePayment"_s)->isEnabled());
}

TEST_CASE("an amount that can't be taken is said at its field, and nothing is lost", "[payments]")
{
    ShownPayments shown;
    shown.clickDots(0);
    choose(u"recordPayment"_s);
    for (
        const auto &[typed, sentence] :
        {std::pair{
             u"100"_s,
             u"That is more than is owed. Enter what is owed or less, or keep the rest as a balance."_s},
         std::pair{u"0"_s, u"Enter an amount above zero."_s},
         std::pair{u"ninety"_s, u"Enter an amount, for example 95.00."_s}}) {
        INFO(typed);
        typeInto(u"paymentAmount"_s, typed);
        click(u"confirmPayment"_s);
        QLineEdit *amount = find<QLineEdit>(u"paymentAmount"_s);
        CHECK(amount->accessibleDescription() == sentence);
        CHECK(amount->text() == typed);
        CHECK(amount->hasFocus());
    }
    key(Qt::Key_Escape);
    click(u"discardButton"_s);
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
              .startsWith(u"The charge has changed since you opened it."_s));
    CHECK(find<QPushButton>(u"confirmPayment"_s)->isEnabled());
    CHECK(shown.raw().number(u"SELECT count(*) FROM payment"_s) == 1);
}

TEST_CASE("Void asks once, in the words of its plan, and Keep charge does nothing", "[payments]")
{
    ShownPayments shown;
    shown.clickDots(2);
    choose(u"voidCharge"_s);
    CHECK(find<ConsequenceBox>(u"consequences"_s)->lines() ==
          QStringList{u"The session is marked Void."_s, u"Clara is not charged."_s});
    CHECK(find<QPushButton>(u"confirmVoid"_s)->hasFocus()); // as it can be undone
    click(u"keepCharge"_s);
    waitUntilGone(u"voidChargesDialog"_s);
    CHECK(shown.stateOfCharge(shown.claras) == ChargeState::Unpaid);

    shown.clickDots(2);
    choose(u"voidCharge"_s);
    click(u"confirmVoid"_s);
    waitUntilGone(u"voidChargesDialog"_s);
    CHECK(shown.stateOfCharge(shown.claras) == ChargeState::Void);
    CHECK(shown.reporter.successes == QStringList{u"Charge of €90.00 voided."_s});
    click(u"voidSegment"_s);
    CHECK(shown.column(ChargeModel::MarkColumn, u"voidCharges"_s) == QStringList{u"Void"_s});
    shown.waitForTotals(u"€90.00 not charged"_s);
}

TEST_CASE("voiding a session on credit says that the credit does not come back", "[payments]")
{
    ShownPayments shown;
    const SessionId id = shown.owedOnCredit(2);
    shown.clickDots(0);
    choose(u"voidCharge"_s);
    CHECK(find<ConsequenceBox>(u"consequences"_s)->lines().constLast() ==
          u"The reserved sponsored credit is spent: voiding does not bring it back. To return it, "
          "use Return credit in the session."_s);
    click(u"confirmVoid"_s);
    waitUntilGone(u"voidChargesDialog"_s);
    CHECK(shown.raw().text(u"SELECT state FROM credit WHERE session_id = ?"_s, {id.value}) ==
          u"spent"_s);
}

TEST_CASE("a credit pays for the whole session", "[payments]")
{
    ShownPayments shown;
    shown.owedOnCredit(3);
    shown.clickDots(0);
    choose(u"recordPayment"_s);
    CHECK(find<QLineEdit>(u"paymentAmount"_s)->isReadOnly());
    CHECK(find<ConsequenceBox>(u"consequences"_s)->lines() ==
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
          u"€20.00 is owed again and goes back to Payments › Unpaid."_s);
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
    CHECK_FALSE(action(openMenu(), u"recordPayment"_s)->isEnabled());
    CHECK_FALSE(action(openMenu(), u"voidCharge"_s)->isEnabled());
    choose(u"reversePayment"_s);
    click(u"confirmReversal"_s);
    waitUntilGone(u"reversePaymentDialog"_s);
    CHECK(isShown(u"emptySentence"_s));
    click(u"unpaidSegment"_s);
    CHECK(shown.column(ChargeModel::ClientColumn).front() == u"Anna Berg"_s);
}
