// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/practice/billing.h"
#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "core/records/journal.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

constexpr auto ofAClient = u"Þórunn Ægisdóttir";

ClientId client(const Stage &stage)
{
    const auto all = stage.practice().clients().all();
    const auto found = std::ranges::find(*all, QString::fromUtf16(ofAClient), &Client::name);
    if (found == all->end())
        throw Stuck{u"The client is gone."_s};
    return found->id;
}

Money balance(const Stage &stage)
{
    return stage.practice().charges().balanceOf(client(stage))->sum;
}

ChargeItem report(const Stage &stage)
{
    const auto charges = stage.practice().charges().ofClient(client(stage), 10);
    if (!charges || charges->empty())
        throw Stuck{u"There is no charge."_s};
    return charges->front();
}

void add(Stage &stage)
{
    key(Qt::Key_3, Qt::ControlModifier);
    click(u"newCharge"_s);
    findShown(u"newChargeDialog"_s);
    typeInto(u"clientEdit"_s, QString::fromUtf16(ofAClient));
    key(Qt::Key_Tab);
    click(u"confirmCharge"_s);
    stage.show(u"New charge: for a report or a letter. What is missing is said at its field."_s);
    typeInto(u"chargeText"_s, u"Report for the insurer"_s);
    typeInto(u"chargeAmount"_s, u"12,000"_s);
    typeInto(u"chargeTax"_s, u"24"_s);
    typeInto(u"chargeCode"_s, u"R-1"_s);
    click(u"confirmCharge"_s);
    waitUntilGone(u"newChargeDialog"_s);
    typeInto(u"chargeFilter"_s, u"report"_s);
    stage.show(u"It stands among what is unpaid, and in every sum."_s,
               {{u"It is unpaid"_s, report(stage).outstanding() == Money{12000}}});
    find<QAbstractItemView>(u"unpaidCharges"_s)->setFocus();
    key(Qt::Key_Return);
    findShown(u"chargeDialog"_s);
    stage.show(u"Enter opens it, with what can be done."_s);
}

void change(Stage &stage)
{
    click(u"changeLoneAmount"_s);
    findShown(u"changeAmountDialog"_s);
    typeInto(u"newAmount"_s, u"10,000"_s);
    typeInto(u"amountReason"_s, u"Shorter than planned"_s);
    stage.show(u"Another amount needs a reason, which no document has."_s);
    click(u"confirmAmount"_s);
    waitUntilGone(u"changeAmountDialog"_s);
    stage.show(u"The charge has another amount. The journal says so, without the reason."_s,
               {{u"10,000 are owed"_s, report(stage).outstanding() == Money{10000}},
                {u"It is in the journal"_s, stage.latestEntry() == JournalAction::AmountChanged}});
}

void payTooMuch(Stage &stage)
{
    click(u"recordLoneCharge"_s);
    findShown(u"recordPaymentDialog"_s);
    typeInto(u"paymentAmount"_s, u"15,000"_s);
    stage.show(u"More than is owed is refused, unless the rest is kept."_s);
    click(u"keepRest"_s);
    stage.show(u"The rest becomes a balance for the next charge."_s);
    click(u"confirmPayment"_s);
    waitUntilGone(u"recordPaymentDialog"_s);
    stage.closeDialogs();
    stage.show(u"It is paid."_s, {{u"It is Paid"_s, report(stage).state == ChargeState::Paid},
                                  {u"5,000 are a balance"_s, balance(stage) == Money{5000}}});
    key(Qt::Key_Escape); // clears the filter
}

void useAndPayBack(Stage &stage)
{
    key(Qt::Key_2, Qt::ControlModifier);
    typeInto(u"clientSearch"_s, u"thorunn"_s);
    key(Qt::Key_Return);
    click(u"otherChargesSegment"_s);
    stage.show(u"The client's page: the balance, and what was charged without a session."_s);
    click(u"chargeClient"_s);
    findShown(u"newChargeDialog"_s);
    typeInto(u"chargeText"_s, u"Letter"_s);
    typeInto(u"chargeAmount"_s, u"3,000"_s);
    stage.show(u"From there the client is chosen already."_s);
    click(u"confirmCharge"_s);
    waitUntilGone(u"newChargeDialog"_s);
    find<QAbstractItemView>(u"clientHistory"_s)->setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    findShown(u"chargeDialog"_s);
    click(u"recordLoneCharge"_s);
    findShown(u"recordPaymentDialog"_s);
    pick(u"paymentMethod"_s, u"Balance (%1)"_s.arg(formatMoney(
                                 balance(stage), stage.practice().profile().currency, QLocale())));
    stage.show(u"The balance is offered as a way to pay."_s);
    click(u"confirmPayment"_s);
    waitUntilGone(u"recordPaymentDialog"_s);
    stage.closeDialogs();
    stage.tell(u"It was used for the letter."_s,
               {{u"2,000 are left"_s, balance(stage) == Money{2000}}});
    click(u"payBackBalance"_s);
    findShown(u"payBackDialog"_s);
    stage.show(u"What is left is paid back, as an entry of its own."_s);
    click(u"confirmPayBack"_s);
    waitUntilGone(u"payBackDialog"_s);
    stage.show(u"Nothing of it is left."_s,
               {{u"The balance is empty"_s, balance(stage) == Money{}}});
}

} // namespace

void charges(Stage &stage)
{
    add(stage);
    change(stage);
    payTooMuch(stage);
    useAndPayBack(stage);
}

} // namespace sessionbook::tour
