// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/practice/billing.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

int unpaidCount(const Stage &stage)
{
    const auto total = stage.practice().billing().total(ChargeState::Unpaid);
    return total ? total->count : -1;
}

void narrow(Stage &stage)
{
    pick(u"chargePeriod"_s, u"Last month"_s);
    stage.show(u"Only last month's, and what they come to. Clear filter, or Escape, shows all."_s);
    pick(u"chargePeriod"_s, u"From – to…"_s);
    click(u"paidSegment"_s);
    pick(u"chargeMethod"_s, u"Card terminal"_s);
    waitFor([] { return !find<QLabel>(u"chargeTotals"_s)->text().isEmpty(); }, "what was received");
    const int rows = find<QAbstractItemView>(u"paidCharges"_s)->model()->rowCount();
    const QByteArray table =
        stage.saveBesidePictures(u"exportCharges"_s, u"exportDialog"_s, u"payments.csv"_s);
    stage.show(
        u"Paid by card on days of one's own: what was received by card. "
        "[The table](payments.csv) has what is shown."_s,
        {{u"A line for each charge, and one of headings"_s, table.count("\r\n") == rows + 1}});
    pick(u"chargePeriod"_s, u"Last year"_s);
    pick(u"chargeMethod"_s, u"Other"_s);
    stage.show(u"A filter that lets nothing through says so, and offers to be cleared."_s);
    click(u"clearFromEmpty"_s);
    click(u"unpaidSegment"_s);
}

void several(Stage &stage)
{
    const int before = unpaidCount(stage);
    find<QAbstractItemView>(u"unpaidCharges"_s)->setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    settle();
    stage.show(u"Several rows, by Shift and the arrows: what they come to, and one act for all."_s);
    click(u"recordChosen"_s);
    findShown(u"recordPaymentDialog"_s);
    stage.show(u"One method and one day for all of them. Each can be left out."_s);
    click(u"confirmPayment"_s);
    stage.show(u"They are paid, but for the one that its sponsored credit pays."_s,
               {{u"Two fewer are unpaid"_s, unpaidCount(stage) == before - 2}});
    key(Qt::Key_Z, Qt::ControlModifier);
    stage.show(u"One undo takes all of it back."_s,
               {{u"They are unpaid again"_s, unpaidCount(stage) == before}});
    find<QAbstractItemView>(u"unpaidCharges"_s)->setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    settle();
    stage.window().resize(1024, 700);
    settle();
    stage.show(u"All rows, at 1024×700."_s);
    click(u"voidChosen"_s);
    findShown(u"voidChargesDialog"_s);
    stage.show(u"Void of several. What can't be part of it says why."_s);
    key(Qt::Key_Escape);
    waitUntilGone(u"voidChargesDialog"_s);
    stage.window().resize(stage.window().sizeHint());
    settle();
}

void record(Stage &stage)
{
    const SessionId gunnar = stage.sessionAt(Qt::Tuesday, {11, 0});
    Stage::openChargeMenu(u"unpaidCharges"_s, u"Gunnar"_s);
    stage.show(u"The three dots of a row: Record payment, Open session, Void."_s);
    choose(u"recordPayment"_s);
    findShown(u"recordPaymentDialog"_s);
    stage.show(u"Record payment offers all that is outstanding."_s);
    typeInto(u"paymentAmount"_s, u"20,000"_s);
    click(u"confirmPayment"_s);
    stage.show(u"More than is owed is refused at the field."_s,
               {{u"The fee is still Unpaid"_s, stage.charge(gunnar) == ChargeState::Unpaid}});
    typeInto(u"paymentAmount"_s, u"4,500"_s);
    click(u"confirmPayment"_s);
    stage.show(
        u"A part is paid; the rest stays in the list."_s,
        {{u"4,500 of 9,500 are paid"_s, stage.details(gunnar).facts.charge->paid.minor == 4500},
         {u"The fee is still Unpaid"_s, stage.charge(gunnar) == ChargeState::Unpaid}});

    Stage::openChargeMenu(u"unpaidCharges"_s, u"Gunnar"_s);
    choose(u"recordPayment"_s);
    findShown(u"recordPaymentDialog"_s);
    const int before = unpaidCount(stage);
    click(u"confirmPayment"_s);
    stage.show(u"The rest is paid: the row moves to Paid."_s,
               {{u"The fee is Paid"_s, stage.charge(gunnar) == ChargeState::Paid},
                {u"One row less is unpaid"_s, unpaidCount(stage) == before - 1}});
}

void voidOne(Stage &stage)
{
    const SessionId ivar = stage.sessionAt(Qt::Tuesday, {16, 0});
    Stage::openChargeMenu(u"unpaidCharges"_s, u"Ívar"_s);
    choose(u"voidCharge"_s);
    findShown(u"voidChargesDialog"_s);
    stage.show(u"Void asks once, and says what it means."_s);
    click(u"confirmVoid"_s);
    stage.show(u"Void: the client is not charged."_s,
               {{u"The charge is Void"_s, stage.charge(ivar) == ChargeState::Void},
                {u"The session is marked Void"_s, stage.details(ivar).mark() == Mark::Void}});
}

void paidAndVoid(Stage &stage)
{
    const SessionId gunnar = stage.sessionAt(Qt::Tuesday, {11, 0});
    click(u"paidSegment"_s);
    stage.show(u"Paid, newest first."_s);
    Stage::openChargeMenu(u"paidCharges"_s, u"Gunnar"_s);
    choose(u"reversePayment"_s);
    findShown(u"reversePaymentDialog"_s);
    stage.show(u"A payment that was a mistake is reversed, never edited."_s);
    click(u"confirmReversal"_s);
    stage.show(u"The charge is unpaid again, and both entries stay on record."_s,
               {{u"The fee is Unpaid"_s, stage.charge(gunnar) == ChargeState::Unpaid},
                {u"Two payments and a reversal are kept"_s,
                 stage.details(gunnar).facts.payments.size() == 3}});
    click(u"voidSegment"_s);
    stage.show(u"Void."_s);
    click(u"unpaidSegment"_s);
}

} // namespace

void payments(Stage &stage)
{
    stage.setClock(Qt::Thursday, {9, 30});
    key(Qt::Key_3, Qt::ControlModifier);
    const auto total = stage.practice().billing().total(ChargeState::Unpaid);
    stage.show(
        u"Ctrl+3: Payments, with the oldest unpaid first."_s,
        {{u"The list has a row for each unpaid charge"_s,
          find<QAbstractItemView>(u"unpaidCharges"_s)->model()->rowCount() == total->count}});

    typeInto(u"chargeFilter"_s, u"mag"_s);
    stage.show(u"Filtering as one types."_s);
    typeInto(u"chargeFilter"_s, {});
    narrow(stage);
    several(stage);
    record(stage);
    voidOne(stage);
    paidAndVoid(stage);
}

} // namespace sessionbook::tour
