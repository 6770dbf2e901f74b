// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/file_bytes.h"
#include "app/tour/stage.h"
#include "core/records/journal.h"

#include <QCheckBox>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

void startCancelling(Stage &stage, SessionId id)
{
    stage.select(id);
    key(Qt::Key_Delete);
    findShown(u"cancelDialog"_s);
}

void inGoodTime(Stage &stage)
{
    const SessionId ragnar = stage.sessionAt(Qt::Friday, {9, 0});
    stage.setClock(Qt::Wednesday, {16, 40});
    startCancelling(stage, ragnar);
    auto *noShow = find<QRadioButton>(u"reasonNoShow"_s);
    stage.show(u"Delete opens the cancel dialog. No reason is chosen yet."_s,
               {{u"Before it begins nobody can have stayed away"_s,
                 !noShow->isEnabled() && noShow->text().endsWith("(once it has begun)"_L1)}});

    click(u"confirmButton"_s);
    stage.show(u"Without a reason nothing happens."_s,
               {{u"It is still Booked"_s, stage.status(ragnar) == SessionStatus::Booked}});

    click(u"reasonByClient"_s);
    stage.show(u"Cancelled by the Client, not charged: what will happen is said in words."_s);
    click(u"confirmButton"_s);
    findShown(u"messageDialog"_s);
    stage.show(u"Then: notify the client or not. The reason is not part of the message."_s,
               {{u"Nothing has happened yet"_s, stage.status(ragnar) == SessionStatus::Booked}});

    key(Qt::Key_Escape);
    stage.show(u"Escape goes back with everything as it was."_s,
               {{u"It is still Booked"_s, stage.status(ragnar) == SessionStatus::Booked}});

    const int waiting = stage.waiting();
    click(u"confirmButton"_s);
    click(u"notifyButton"_s);
    stage.show(u"Notify client."_s,
               {{u"It is Cancelled, by the client"_s,
                 stage.status(ragnar) == SessionStatus::Cancelled &&
                     stage.details(ragnar).session().cancelReason == CancelReason::ByClient},
                {u"Nothing is charged"_s, stage.charge(ragnar) == ChargeState::None},
                {u"The message is in the outbox"_s, stage.waiting() == waiting + 1}});
}

void withCharge(Stage &stage)
{
    const SessionId zoe = stage.sessionAt(Qt::Thursday, {14, 30});
    startCancelling(stage, zoe);
    click(u"reasonByProfessional"_s);
    click(u"chargeBox"_s);
    stage.show(u"Late notice is said in hours. Charging offers the policy's fee, and Pay later."_s);
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    stage.show(u"Cancelled with a fee to be paid later, and no message."_s,
               {{u"It is Cancelled, by the professional"_s,
                 stage.details(zoe).session().cancelReason == CancelReason::ByProfessional},
                {u"The fee of 9,500 is Unpaid"_s,
                 stage.charge(zoe) == ChargeState::Unpaid &&
                     stage.details(zoe).facts.charge->amount.minor == 9500}});
}

void noShow(Stage &stage)
{
    const SessionId thorunn = stage.sessionAt(Qt::Thursday, {9, 0});
    stage.setClock(Qt::Thursday, {9, 20});
    startCancelling(stage, thorunn);
    click(u"reasonNoShow"_s);
    click(u"chargeBox"_s);
    pick(u"methodCombo"_s, u"Cash"_s);
    stage.show(u"Client did not show up, charged and paid in cash."_s);
    click(u"confirmButton"_s);
    findShown(u"messageDialog"_s);
    stage.show(u"A client without an e-mail address: the prompt says so, and goes on without."_s);
    click(u"dontNotifyButton"_s);
    stage.show(u"The fee is paid."_s,
               {{u"It is Cancelled as a no-show"_s,
                 stage.details(thorunn).session().cancelReason == CancelReason::NoShow},
                {u"Its fee is Paid"_s, stage.charge(thorunn) == ChargeState::Paid}});
}

void otherReason(Stage &stage)
{
    const SessionId soley = stage.sessionAt(Qt::Friday, {14, 0});
    startCancelling(stage, soley);
    click(u"reasonOther"_s);
    click(u"confirmButton"_s);
    stage.show(u"Other needs a few words."_s,
               {{u"It is still Booked"_s, stage.status(soley) == SessionStatus::Booked}});
    typeInto(u"otherReasonEdit"_s, u"The road is closed"_s);
    click(u"confirmButton"_s);
    findShown(u"messageDialog"_s);
    click(u"notifyButton"_s);
    const SessionDetails done = stage.details(soley);
    stage.show(
        u"Cancelled for another reason, which only the professional sees."_s,
        {{u"The reason is kept"_s, done.session().cancelReasonText == "The road is closed"_L1},
         {u"The message has none of it"_s, !done.messages.back().body.contains("road"_L1)}});
}

} // namespace

void cancelling(Stage &stage)
{
    inGoodTime(stage);
    withCharge(stage);
    noShow(stage);
    otherReason(stage);
}

void deleting(Stage &stage)
{
    const QString secret = u"Booked under the wrong name"_s;
    const SessionId group = stage.sessionAt(Qt::Friday, {11, 0});
    stage.open(group);
    click(u"editButton"_s);
    findShown(u"bookingDialog"_s);
    typeInto(u"noteEdit"_s, secret);
    click(u"confirmButton"_s);
    settle();
    const bool wasThere = foundInFiles(stage.practice().file().path, secret);

    click(u"binButton"_s);
    findShown(u"cancelDialog"_s);
    click(u"deleteBox"_s);
    stage.show(u"The bin: delete all information, with the advice to keep the session instead."_s,
               {{u"Its note stands in the practice's files"_s, wasThere}});
    click(u"confirmButton"_s);
    findShown(u"messageDialog"_s);
    click(u"dontNotifyButton"_s);
    stage.practice().waitForErasure();
    stage.closeDialogs();
    stage.show(u"Deleted. There is no Undo for it."_s,
               {{u"The session is gone"_s, !stage.isThere(group)},
                {u"No byte of its note is left in any file of the practice"_s,
                 !foundInFiles(stage.practice().file().path, secret)},
                {u"The journal keeps that a session was deleted"_s,
                 stage.latestEntry() == JournalAction::Deleted},
                {u"Nothing can be undone"_s, !stage.practice().undoable()}});
}

} // namespace sessionbook::tour
