// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/opened_links.h"
#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/records/journal.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

/// An action of the table, which Ctrl+Z must take back completely.
struct Slip
{
    QString act;
    std::function<void()> perform;
    std::function<bool()> isDone;
};

void undoneByKey(Stage &stage, const Slip &slip)
{
    slip.perform();
    stage.closeDialogs();
    const bool done = slip.isDone();
    key(Qt::Key_Z, Qt::ControlModifier);
    stage.tell(
        u"%1, then Ctrl+Z."_s.arg(slip.act),
        {{u"It was done"_s, done},
         {u"It is as before"_s, !slip.isDone()},
         {u"The journal says that it was undone"_s, stage.latestEntry() == JournalAction::Undone}});
}

void cancelAndTell(Stage &stage, SessionId id)
{
    stage.select(id);
    key(Qt::Key_Delete);
    findShown(u"cancelDialog"_s);
    click(u"reasonByClient"_s);
    click(u"confirmButton"_s);
    findShown(u"messageDialog"_s);
    click(u"notifyButton"_s);
}

void onTheToast(Stage &stage)
{
    const SessionId pala = stage.sessionAt(Qt::Thursday, {14, 0});
    const int waiting = stage.waiting();
    const int available = stage.credits(pala).available;
    cancelAndTell(stage, pala);
    stage.show(u"A session on credit is cancelled, and the client is to be told."_s,
               {{u"It is Cancelled"_s, stage.status(pala) == SessionStatus::Cancelled},
                {u"The credit went back"_s, stage.credits(pala).available == available + 1}});

    click(u"undoButton"_s);
    stage.show(
        u"The Undo button takes all of it back."_s,
        {{u"It is Booked"_s, stage.status(pala) == SessionStatus::Booked},
         {u"The credit is reserved again"_s, stage.credits(pala).available == available},
         {u"The message is withdrawn"_s, stage.waiting() == waiting},
         {u"The journal says that it was undone"_s, stage.latestEntry() == JournalAction::Undone}});

    key(Qt::Key_PageDown);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    stage.show(u"Ctrl+Shift+Z does it again, says whose session it is and goes there."_s,
               {{u"It is Cancelled"_s, stage.status(pala) == SessionStatus::Cancelled},
                {u"The message waits again, once"_s, stage.waiting() == waiting + 1}});
    key(Qt::Key_Z, Qt::ControlModifier);
    stage.tell(u"And Ctrl+Z takes it back again."_s,
               {{u"It is Booked"_s, stage.status(pala) == SessionStatus::Booked},
                {u"The message is withdrawn"_s, stage.waiting() == waiting}});
}

void sessionActs(Stage &stage)
{
    const SessionId nina = stage.sessionAt(Qt::Thursday, {10, 30});
    const SessionId larus = stage.sessionAt(Qt::Wednesday, {13, 0});
    const OpenedLinks links;
    undoneByKey(stage, {u"Edit"_s,
                        [&] {
                            stage.open(nina);
                            click(u"editButton"_s);
                            typeInto(u"noteEdit"_s, u"A slip."_s);
                            click(u"confirmButton"_s);
                        },
                        [&] { return stage.details(nina).session().fields.note == "A slip."_L1; }});
    stage.setClock(Qt::Thursday, {10, 5}); // shortly before it begins
    undoneByKey(stage, {u"Join session"_s,
                        [&] {
                            stage.open(nina);
                            click(u"mainButton"_s);
                        },
                        [&] { return stage.status(nina) == SessionStatus::InProgress; }});
    undoneByKey(stage, {u"End session, paid by the sponsored credit"_s,
                        [&] {
                            stage.open(larus);
                            click(u"mainButton"_s);
                            findShown(u"finishDialog"_s);
                            click(u"chargeButton"_s);
                        },
                        [&] { return stage.charge(larus) == ChargeState::Paid; }});
}

void moneyActs(Stage &stage)
{
    key(Qt::Key_3, Qt::ControlModifier);
    const SessionId magnus = stage.sessionAt(Qt::Wednesday, {15, 0});
    undoneByKey(stage, {u"Record payment"_s,
                        [] {
                            Stage::openChargeMenu(u"unpaidCharges"_s, u"Magnús"_s);
                            choose(u"recordPayment"_s);
                            click(u"confirmPayment"_s);
                        },
                        [&] { return stage.charge(magnus) == ChargeState::Paid; }});
    undoneByKey(stage, {u"Void"_s,
                        [] {
                            Stage::openChargeMenu(u"unpaidCharges"_s, u"Magnús"_s);
                            choose(u"voidCharge"_s);
                            click(u"confirmVoid"_s);
                        },
                        [&] { return stage.charge(magnus) == ChargeState::Void; }});
    key(Qt::Key_1, Qt::ControlModifier);
}

void refused(Stage &stage)
{
    const SessionId agusta = stage.sessionAt(Qt::Friday, {10, 0});
    cancelAndTell(stage, agusta);
    click(u"outboxButton"_s);
    findShown(u"outboxDialog"_s);
    key(Qt::Key_End);
    click(u"markMessageSent"_s);
    click(u"panelClose"_s);
    settle();
    key(Qt::Key_Z, Qt::ControlModifier);
    stage.show(
        u"Once the client has been sent the message, undoing is refused, with the reason in a "
        "bar that stays."_s,
        {{u"The session is still Cancelled"_s, stage.status(agusta) == SessionStatus::Cancelled},
         {u"The bar is shown"_s, isShown(u"messageBar"_s)}});
    click(u"closeMessage"_s);
}

} // namespace

void undoing(Stage &stage)
{
    key(Qt::Key_1, Qt::ControlModifier);
    onTheToast(stage);
    sessionActs(stage);
    moneyActs(stage);
    refused(stage);
}

} // namespace sessionbook::tour
