// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/opened_links.h"
#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/practice/outbox.h"
#include "ui/fields/typed_field.h"

#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

void sessionDialog(Stage &stage)
{
    const SessionId nina = stage.sessionAt(Qt::Thursday, {10, 30});
    stage.open(nina);
    auto *join = find<QPushButton>(u"mainButton"_s);
    stage.show(u"Enter opens the session: marks, facts, note, and one main button."_s,
               {{u"It is Booked, on a reserved credit"_s,
                 stage.status(nina) == SessionStatus::Booked &&
                     stage.details(nina).facts.credit->state == CreditState::Reserved},
                {u"A day before, Join is disabled and says from when it is possible"_s,
                 !join->isEnabled() && join->toolTip().contains("30 minutes before"_L1)}});

    click(u"editButton"_s);
    findShown(u"bookingDialog"_s);
    typeInto(u"noteEdit"_s, u"Bring sleep diary. Talk about the new job."_s);
    stage.show(u"The pencil: everything about a booked session can be changed."_s);
    click(u"confirmButton"_s);
    stage.show(u"Changing only the note asks for no message."_s,
               {{u"The new note is kept"_s,
                 stage.details(nina).session().fields.note.endsWith("the new job."_L1)},
                {u"No message about it"_s, stage.details(nina).messages.empty()}});
    stage.closeDialogs();

    const SessionId layla = stage.sessionAt(Qt::Friday, {15, 30});
    const int waiting = stage.waiting();
    stage.open(layla);
    key(Qt::Key_E, Qt::ControlModifier);
    auto *time = find<TimeField>(u"timeEdit"_s);
    click(time, {16, time->height() / 2});
    key(Qt::Key_PageUp);
    click(u"confirmButton"_s);
    findShown(u"messageDialog"_s);
    stage.show(u"Ctrl+E: another time. The client can be told of it."_s);
    click(u"notifyButton"_s);
    stage.show(
        u"The session has moved, and the message waits."_s,
        {{u"It begins on Friday at 16:30"_s,
          stage.details(layla).session().fields.startsAt == stage.at(Qt::Friday, {16, 30})},
         {u"An update is in the outbox"_s,
          stage.waiting() == waiting + 1 && stage.outbox().back().kind == MessageKind::Update}});
    stage.closeDialogs();

    const SessionId larus = stage.sessionAt(Qt::Wednesday, {13, 0});
    stage.setClock(Qt::Wednesday, {12, 58});
    OpenedLinks links;
    stage.open(larus);
    click(u"mainButton"_s);
    stage.show(u"Join session opens the link; the session is in progress."_s,
               {{u"It is In progress"_s, stage.status(larus) == SessionStatus::InProgress},
                {u"The link went to the browser"_s,
                 links.all() == QList{QUrl(u"https://meet.example.com/larus.k"_s)}}});
    stage.closeDialogs();

    const SessionId anna = stage.sessionAt(Qt::Monday, {9, 0});
    stage.open(anna);
    auto *bin = find<QToolButton>(u"binButton"_s);
    stage.show(u"What the rules forbid for a complete session is disabled, and says why."_s,
               {{u"The bin is disabled, with the reason as its tool tip"_s,
                 !bin->isEnabled() && bin->toolTip().contains("taken place"_L1)}});
    stage.closeDialogs();
}

void ending(Stage &stage)
{
    const SessionId larus = stage.sessionAt(Qt::Wednesday, {13, 0});
    stage.setClock(Qt::Wednesday, {13, 51});
    stage.open(larus);
    click(u"mainButton"_s);
    findShown(u"finishDialog"_s);
    stage.show(u"End session: this one is paid by its sponsored credit."_s);
    stage.closeDialogs();

    const SessionId katrin = stage.sessionAt(Qt::Wednesday, {10, 0});
    stage.open(katrin);
    click(u"mainButton"_s);
    findShown(u"finishDialog"_s);
    stage.show(u"End session: charge now, or skip payment."_s);
    click(u"chargeButton"_s);
    const SessionDetails done = stage.details(katrin);
    stage.show(
        u"Charge: complete and paid."_s,
        {{u"It is Complete"_s, done.session().status == SessionStatus::Complete},
         {u"Its charge of 18,500 is Paid, by card terminal"_s,
          done.chargeState() == ChargeState::Paid && done.facts.charge->amount.minor == 18500 &&
              done.facts.payments.back().method == PaymentMethod::CardTerminal}});

    const SessionId magnus = stage.sessionAt(Qt::Wednesday, {15, 0});
    stage.setClock(Qt::Wednesday, {16, 31});
    stage.open(magnus);
    stage.show(u"A booked session whose start has passed can be marked as complete."_s);
    click(u"mainButton"_s);
    findShown(u"finishDialog"_s);
    click(u"skipButton"_s);
    stage.show(u"Mark as complete, with Skip payment: it is owed."_s,
               {{u"It is Complete"_s, stage.status(magnus) == SessionStatus::Complete},
                {u"Its charge is Unpaid"_s, stage.charge(magnus) == ChargeState::Unpaid}});
}

} // namespace sessionbook::tour
