// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/records/journal.h"
#include "ui/window/main_window.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

bool addsUp(const CreditBalance &balance)
{
    return balance.granted == balance.available + balance.reserved + balance.spent;
}

/// Grants Anna a credit and books a session on it.
SessionId bookOnCredit(Stage &stage)
{
    key(Qt::Key_N);
    findShown(u"bookingDialog"_s);
    typeInto(u"clientEdit"_s, u"Anna J"_s);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    click(u"creditsButton"_s);
    findShown(u"clientDialog"_s);
    typeInto(u"grantSponsor"_s, u"Reykjavík Wellbeing Hub"_s);
    key(Qt::Key_Tab);
    typeInto(u"grantCount"_s, u"3"_s);
    stage.show(u"From the booking dialog to the client: a sponsor grants three sessions."_s);
    click(u"grantCredits"_s);
    stage.show(u"Granted."_s);
    stage.closeTopDialog();

    click(u"creditBox"_s);
    stage.show(u"Back in the booking, it can be booked on credit."_s);
    click(u"confirmButton"_s);
    findShown(u"messageDialog"_s);
    click(u"dontNotifyButton"_s);
    const SessionId booked = stage.newestSession();
    const CreditBalance balance = stage.credits(booked);
    stage.show(u"Booked on credit."_s,
               {{u"One of three credits is reserved"_s,
                 balance.granted == 3 && balance.reserved == 1 && balance.available == 2},
                {u"Granted = available + reserved + spent"_s, addsUp(balance)}});
    return booked;
}

void voidOnCredit(Stage &stage)
{
    key(Qt::Key_3, Qt::ControlModifier);
    const SessionId larus = stage.sessionAt(Qt::Wednesday, {13, 0}, -1);
    const CreditBalance before = stage.credits(larus);
    Stage::openChargeMenu(u"unpaidCharges"_s, u"Lárus"_s);
    choose(u"voidCharge"_s);
    findShown(u"voidChargesDialog"_s);
    stage.show(u"Voiding a session on credit says that the credit does not come back by it."_s);
    click(u"confirmVoid"_s);
    const CreditBalance after = stage.credits(larus);
    stage.tell(u"Void charge."_s,
               {{u"The charge is Void"_s, stage.charge(larus) == ChargeState::Void},
                {u"The reserved credit is spent"_s,
                 after.spent == before.spent + 1 && after.available == before.available},
                {u"Granted = available + reserved + spent"_s, addsUp(after)}});
}

} // namespace

void credits(Stage &stage)
{
    key(Qt::Key_1, Qt::ControlModifier);
    const SessionId anna = bookOnCredit(stage);
    stage.window().showDate(
        localTime(stage.details(anna).session().fields.startsAt, stage.practice().profile().zone)
            .date());
    stage.select(anna);
    key(Qt::Key_Delete);
    findShown(u"cancelDialog"_s);
    click(u"reasonByClient"_s);
    stage.show(u"Under late notice a session on credit can be charged, and the credit pays."_s);
    click(u"chargeBox"_s);
    stage.show(u"Charged: the credit is spent."_s);
    click(u"confirmButton"_s);
    findShown(u"messageDialog"_s);
    click(u"dontNotifyButton"_s);
    CreditBalance balance = stage.credits(anna);
    stage.show(u"Cancelled late, on credit."_s,
               {{u"The credit is spent"_s, balance.spent == 1 && balance.available == 2},
                {u"The fee is Paid"_s, stage.charge(anna) == ChargeState::Paid},
                {u"Granted = available + reserved + spent"_s, addsUp(balance)}});

    stage.open(anna);
    click(u"moreButton"_s);
    choose(u"returnCreditAction"_s);
    findShown(u"returnCreditDialog"_s);
    typeInto(u"returnReason"_s, u"Agreed with the sponsor"_s);
    stage.show(u"Return credit asks for a reason."_s);
    click(u"confirmReturn"_s);
    balance = stage.credits(anna);
    stage.show(u"The credit is back."_s,
               {{u"Three are available"_s, balance.available == 3 && balance.spent == 0},
                {u"Granted = available + reserved + spent"_s, addsUp(balance)},
                {u"The journal has it"_s, stage.latestEntry() == JournalAction::CreditReturned}});
    stage.closeDialogs();
    voidOnCredit(stage);
}

} // namespace sessionbook::tour
