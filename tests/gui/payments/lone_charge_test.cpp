// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/billing.h"
#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "core/practice/documents.h"
#include "core/practice/settings.h"
#include "tests/gui/payments/shown_payments.h"
#include "ui/parts/consequence_box.h"
#include "ui/payments/charge_model.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolTip>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

struct WithReport : ShownPayments
{
    ChargeId report = *practice().charges().add(
        {anna(), u"Report"_s, QDate(2026, 11, 3), Money{80'00}, 1900, u"85"_s});

    [[nodiscard]] ChargeDetails charge() const { return *practice().charges().details(report); }
    /// The second row: between Anna's and Björn's sessions.
    void openReport()
    {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(1, 0));
        key(Qt::Key_Return);
        findShown(u"chargeDialog"_s);
    }
    [[nodiscard]] QString fact(const QString &name) const
    {
        return find<QWidget>(name)->findChild<QLabel *>(u"fact"_s)->text();
    }
};

/// Whatever a person uses there has a name, and no two keys are the same.
void checkAccessible(const QWidget *dialog)
{
    QStringList keys;
    for (const QWidget *widget : dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        INFO(widget->metaObject()->className() << ' ' << widget->objectName());
        const bool isInner = widget->objectName().startsWith(u"qt_"_s) ||
                             qobject_cast<const QComboBox *>(widget->parent());
        if (qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
            qobject_cast<const QListWidget *>(widget))
            CHECK((isInner || !widget->accessibleName().isEmpty()));
        if (button) {
            const QKeySequence mnemonic = QKeySequence::mnemonic(button->text());
            if (!mnemonic.isEmpty())
                keys << mnemonic.toString();
        }
    }
    const qsizetype all = keys.size();
    CHECK(keys.removeDuplicates() == 0);
    CHECK(keys.size() == all);
}

} // namespace

TEST_CASE("a charge without a session is added by keyboard", "[payments][charges][keyboard]")
{
    ShownPayments shown;
    find<QPushButton>(u"newCharge"_s)->setFocus();
    key(Qt::Key_Space);
    checkAccessible(findShown(u"newChargeDialog"_s));
    click(u"confirmCharge"_s); // nobody is chosen
    CHECK(isShown(u"newChargeDialog"_s));
    typeInto(u"clientEdit"_s, u"Clara Neumann"_s);
    key(Qt::Key_Tab);
    click(u"confirmCharge"_s);
    CHECK(find<QLineEdit>(u"chargeText"_s)->hasFocus());
    CHECK(find<QLineEdit>(u"chargeText"_s)
              ->accessibleDescription()
              .startsWith(u"Enter what is charged"_s));
    typeInto(u"chargeText"_s, u"Report for the insurer"_s);
    typeInto(u"chargeAmount"_s, u"ten"_s);
    click(u"confirmCharge"_s);
    CHECK(find<QLineEdit>(u"chargeAmount"_s)->text() == u"ten"_s);
    CHECK(find<QLineEdit>(u"chargeAmount"_s)
              ->accessibleDescription()
              .startsWith(u"Enter an amount, for example"_s));
    typeInto(u"chargeAmount"_s, u"99999999999999999"_s);
    click(u"confirmCharge"_s);
    CHECK(find<QLineEdit>(u"chargeAmount"_s)
              ->accessibleDescription()
              .startsWith(u"Enter a smaller amount."_s));
    typeInto(u"chargeAmount"_s, u"119"_s);
    typeInto(u"chargeTax"_s, u"19"_s);
    typeInto(u"chargeDay"_s, u"12 Nov 2026"_s);
    key(Qt::Key_Return, Qt::ControlModifier);
    waitUntilGone(u"newChargeDialog"_s);
    const auto row = shown.column(ChargeModel::ServiceColumn).indexOf(u"Report for the insurer"_s);
    REQUIRE(row == 2);
    CHECK(shown.column(ChargeModel::WhenColumn)[row] == u"Thu, 12 Nov 2026"_s); // no time of day
    CHECK(shown.column(ChargeModel::MarkColumn)[row] == u"Unpaid"_s);
    CHECK(shown.column(ChargeModel::AmountColumn)[row] == u"€119.00"_s);
    CHECK(shown.totals() == u"€389.00 outstanding, oldest 16 days"_s);
    REQUIRE(shown.practice().undo().ok());
    CHECK(shown.column(ChargeModel::ClientColumn).size() == 3);
}

TEST_CASE("what is erased leaves the lists at once", "[payments][charges][erasure]")
{
    PracticeFixture fixture;
    Practice &practice = fixture.practice();
    const auto add = [&](const QString &text) {
        return *practice.charges().add(
            {fixture.clara(), text, QDate(2026, 11, 3), Money{80'00}, {}, {}});
    };
    const auto perform = [&](ChargeId id, const Request &request) {
        REQUIRE(practice.charges().perform(*practice.charges().details(id), request).ok());
    };
    fixture.setNow(QDate(2026, 11, 18), QTime(10, 0));
    perform(add(u"Report for the court"_s), ask::RecordPayment{Money{80'00}, PaymentMethod::Cash});
    perform(add(u"Letter to the school"_s), ask::Void{});
    ChargeModel paid(practice, ChargeState::Paid);
    ChargeModel voided(practice, ChargeState::Void);
    for (ChargeModel *model : {&paid, &voided}) {
        model->load();
        REQUIRE(model->rowCount() == 1);
    }
    const int revision = practice.clients().find(fixture.clara())->revision;
    REQUIRE(practice.clients().erase(fixture.clara(), revision).ok());
    CHECK(voided.rowCount() == 0);
    REQUIRE(paid.rowCount() == 1);
    CHECK(paid.index(0, ChargeModel::ClientColumn).data().toString() == u"Erased client"_s);
    CHECK_FALSE(paid.index(0, ChargeModel::ServiceColumn).data().toString().contains(u"court"_s));
    for (const std::size_t text : paid.searchTextsAt(0))
        CHECK_FALSE(paid.searchTexts()[text].contains(u"court"_s));
}

TEST_CASE("a session type's new name is in the lists at once", "[payments]")
{
    ShownPayments shown;
    SessionType type = shown.practice().settings().sessionTypes()->front();
    const SessionType seen = type;
    REQUIRE(shown.column(ChargeModel::ServiceColumn).front().startsWith(type.name));
    type.name = u"Coaching"_s;
    REQUIRE(shown.practice().settings().editSessionType(seen, type).ok());
    CHECK(shown.column(ChargeModel::ServiceColumn).front().startsWith(u"Coaching"_s));
}

TEST_CASE("a payment leaves the payer's list where it is", "[payments][charges]")
{
    WithReport shown;
    BillingDetails details;
    details.payer = Payer{{}, u"Insurer"_s, {}, {}, {}};
    const auto setPayer = [&](ClientId client) {
        const int revision = shown.practice().clients().find(client)->revision;
        REQUIRE(shown.practice().documents().changeBillingDetails(client, revision, details));
        details = *shown.practice().documents().billingDetails(client);
    };
    setPayer(shown.anna());
    ChargeModel model(shown.practice(), ChargeState::Unpaid);
    ChargeScope scope;
    scope.payer = details.payer->id;
    model.setScope(scope);
    model.load();
    REQUIRE(model.rowCount() == 2);
    int resets = 0;
    QObject::connect(&model, &ChargeModel::modelReset, &model, [&] { ++resets; });
    REQUIRE(shown.practice()
                .charges()
                .perform(shown.charge(), ask::RecordPayment{Money{1'00}, PaymentMethod::Cash})
                .ok());
    CHECK(resets == 0);
    setPayer(shown.bjorn());
    CHECK(resets == 1);
    CHECK(model.rowCount() == 3);
}

TEST_CASE("Enter opens a charge, and its acts follow the rules", "[payments][charges][keyboard]")
{
    WithReport shown;
    shown.openReport();
    checkAccessible(findShown(u"chargeDialog"_s));
    CHECK(shown.fact(u"chargeTextFact"_s) == u"Report"_s);
    CHECK(shown.fact(u"chargeMoneyFact"_s) == u"€80.00"_s);
    CHECK(find<QPushButton>(u"voidLoneCharge"_s)->isEnabled());
    CHECK_FALSE(isShown(u"reverseLoneCharge"_s));
    click(u"recordLoneCharge"_s);
    findShown(u"recordPaymentDialog"_s);
    CHECK(find<QLineEdit>(u"paymentAmount"_s)->text() == u"80.00"_s);
    typeInto(u"paymentAmount"_s, u"30"_s);
    typeInto(u"paymentDay"_s, u"5 Nov 2026"_s);
    click(u"confirmPayment"_s);
    waitUntilGone(u"recordPaymentDialog"_s);
    CHECK(shown.charge().facts.charge.outstanding() == Money{50'00});
    CHECK(shown.charge().facts.payments.front().receivedAt == shown.at({2026, 11, 5}, {12, 0}));
    // It is open still, and knows what has changed.
    CHECK_FALSE(find<QPushButton>(u"voidLoneCharge"_s)->isEnabled());
    CHECK(find<QPushButton>(u"voidLoneCharge"_s)->toolTip() ==
          u"It is partly paid. Reverse that payment first."_s);
    click(u"reverseLoneCharge"_s);
    findShown(u"reversePaymentDialog"_s);
    click(u"confirmReversal"_s);
    waitUntilGone(u"reversePaymentDialog"_s);
    click(u"voidLoneCharge"_s);
    findShown(u"voidChargesDialog"_s);
    CHECK(find<ConsequenceBox>(u"consequences"_s)->lines() ==
          QStringList{u"The charge is marked Void."_s, u"Anna is not charged."_s});
    click(u"confirmVoid"_s);
    waitUntilGone(u"voidChargesDialog"_s);
    CHECK(shown.charge().item.state == ChargeState::Void);
}

TEST_CASE("the menu of an invoiced charge says why it can't be voided, by key as well",
          "[payments][charges][keyboard]")
{
    WithReport shown;
    Documents &documents = shown.practice().documents();
    const auto draft =
        documents.draft({DocumentKind::Invoice, shown.anna(), {shown.report}, {}, {}, {}, {}});
    REQUIRE(draft.ok());
    REQUIRE(documents.issue(*draft, "%PDF").ok());
    shown.table()->setFocus();
    shown.table()->setCurrentIndex(shown.table()->model()->index(1, 0)); // the report
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(shown.table(), &byKey);
    auto *menu = find<QMenu>(u"chargeMenu"_s);
    QAction *voids = action(menu, u"voidCharge"_s);
    REQUIRE_FALSE(voids->isEnabled());
    CHECK(voids->toolTip().startsWith(u"It is on an invoice."_s));
    menu->setActiveAction(voids);
    waitFor([&] { return QToolTip::text() == voids->toolTip(); }, "the reason");
}

TEST_CASE("another amount is given with a reason that stays private", "[payments][charges]")
{
    WithReport shown;
    shown.clickDots(0);
    choose(u"changeAmount"_s);
    checkAccessible(findShown(u"changeAmountDialog"_s));
    typeInto(u"newAmount"_s, u"60"_s);
    CHECK(find<ConsequenceBox>(u"amountConsequences"_s)->lines().first() ==
          u"€60.00 is charged instead."_s);
    click(u"confirmAmount"_s);
    CHECK(find<QLineEdit>(u"amountReason"_s)->accessibleDescription() ==
          u"Enter why the amount changes. Only you will see it."_s);
    typeInto(u"amountReason"_s, u"A hard time"_s);
    key(Qt::Key_Return);
    waitUntilGone(u"changeAmountDialog"_s);
    CHECK(shown.details(shown.annas).facts.charge->amount == Money{60'00});
    CHECK(shown.details(shown.annas).amountReason == u"A hard time"_s);
    CHECK(shown.column(ChargeModel::AmountColumn).front() == u"€60.00"_s);
    // Of a charge without a session as well.
    shown.openReport();
    click(u"changeLoneAmount"_s);
    typeInto(u"newAmount"_s, u"100"_s);
    typeInto(u"amountReason"_s, u"Longer"_s);
    click(u"confirmAmount"_s);
    waitUntilGone(u"changeAmountDialog"_s);
    CHECK(shown.charge().facts.charge.amount == Money{100'00});
}

TEST_CASE("more than is owed is kept as a balance, which pays the next charge",
          "[payments][charges]")
{
    WithReport shown;
    shown.clickDots(0);
    choose(u"recordPayment"_s);
    findShown(u"recordPaymentDialog"_s);
    CHECK_FALSE(isShown(u"keepRest"_s));
    typeInto(u"paymentAmount"_s, u"120"_s);
    CHECK(isShown(u"keepRest"_s));
    click(u"keepRest"_s);
    CHECK(find<ConsequenceBox>(u"consequences"_s)->lines().last() ==
          u"€30.00 is kept as a balance for the next charge."_s);
    typeInto(u"paymentDay"_s, u"16 Nov 2026"_s);
    checkAccessible(findShown(u"recordPaymentDialog"_s));
    click(u"confirmPayment"_s);
    waitUntilGone(u"recordPaymentDialog"_s);
    CHECK(shown.reporter.successes.constLast() ==
          u"€120.00 recorded; €30.00 is kept as a balance."_s);
    CHECK(shown.details(shown.annas).facts.payments.front().receivedAt ==
          shown.at({2026, 11, 16}, {12, 0}));
    CHECK(shown.practice().charges().balanceOf(shown.anna())->sum == Money{30'00});

    shown.table()->setFocus();
    shown.table()->setCurrentIndex(shown.table()->model()->index(0, 0));
    key(Qt::Key_Return);
    click(u"recordLoneCharge"_s);
    checkAccessible(findShown(u"recordPaymentDialog"_s));
    CHECK(findShown(u"balanceRemark"_s)->findChild<QLabel *>(u"words"_s)->text() ==
          u"The balance of Anna Berg, €30.00, can be used as the payment method."_s);
    CHECK(find<QLineEdit>(u"paymentAmount"_s)->hasFocus());
    pick(u"paymentMethod"_s, u"Balance (€30.00)"_s);
    CHECK(find<QPushButton>(u"confirmPayment"_s)->text() == u"&Record €30.00"_s); // all it has
    typeInto(u"paymentAmount"_s, u"40"_s);
    // At its place, while it is typed.
    CHECK(
        find<QLineEdit>(u"paymentAmount"_s)->accessibleDescription().contains(u"does not cover"_s));
    CHECK_FALSE(isShown(u"consequences"_s));
    typeInto(u"paymentAmount"_s, u"30"_s);
    click(u"confirmPayment"_s);
    waitUntilGone(u"recordPaymentDialog"_s);
    CHECK(shown.practice().charges().balanceOf(shown.anna())->sum == Money{});
    CHECK(shown.charge().facts.charge.outstanding() == Money{50'00});
    key(Qt::Key_Escape);
    waitUntilGone(u"chargeDialog"_s);
    click(u"paidSegment"_s);
    shown.waitForTotals(u"€120.00 received from clients, including part payments"_s);
}

TEST_CASE("one amount is spread over what is chosen, oldest first", "[payments][charges][chosen]")
{
    WithReport shown;
    shown.table()->setFocus();
    key(Qt::Key_Down, Qt::ShiftModifier); // Anna's session, and her report
    waitFor([] { return isShown(u"recordChosen"_s); }, "the acts");
    click(u"recordChosen"_s);
    findShown(u"recordPaymentDialog"_s);
    CHECK(find<QLineEdit>(u"paymentAmount"_s)->text() == u"170.00"_s);
    typeInto(u"paymentAmount"_s, u"100"_s);
    CHECK(find<ConsequenceBox>(u"consequences"_s)->lines() ==
          QStringList{u"1 charge becomes Paid."_s,
                      u"One is paid in part: €70.00 stays outstanding."_s});
    click(u"confirmPayment"_s);
    waitUntilGone(u"recordPaymentDialog"_s);
    CHECK(shown.stateOfCharge(shown.annas) == ChargeState::Paid);
    CHECK(shown.charge().facts.charge.outstanding() == Money{70'00});
    REQUIRE(shown.practice().undo().ok()); // one act
    CHECK(shown.stateOfCharge(shown.annas) == ChargeState::Unpaid);
    CHECK(shown.charge().facts.charge.outstanding() == Money{80'00});
}

TEST_CASE("a balance is paid back in part or whole, and never more", "[payments][charges]")
{
    WithReport shown;
    REQUIRE(shown.practice().charges().pay(
        {{shown.charge().item}, Money{100'00}, PaymentMethod::Cash, {}, true}));
    payBackBalance(shown.practice(), shown.reporter, &shown.page, shown.anna());
    checkAccessible(findShown(u"payBackDialog"_s));
    CHECK(find<QLineEdit>(u"payBackAmount"_s)->text() == u"20.00"_s);
    typeInto(u"payBackAmount"_s, u"21"_s);
    click(u"confirmPayBack"_s);
    CHECK(find<QLineEdit>(u"payBackAmount"_s)->accessibleDescription() ==
          u"The balance is €20.00. Enter that or less."_s);
    typeInto(u"payBackAmount"_s, u"20"_s);
    click(u"confirmPayBack"_s);
    waitUntilGone(u"payBackDialog"_s);
    CHECK(shown.reporter.successes.constLast() == u"€20.00 paid back."_s);
    payBackBalance(shown.practice(), shown.reporter, &shown.page, shown.anna());
    CHECK_FALSE(isShown(u"payBackDialog"_s));
}
