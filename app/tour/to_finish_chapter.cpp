// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/practice/sessions.h"

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

void toFinish(Stage &stage)
{
    const auto before = stage.practice().sessions().toFinish(10);
    if (!before || before->size() < 2)
        throw Stuck{u"two sessions to finish"_s};
    const SessionId first = before->at(0).id;
    const SessionId second = before->at(1).id;
    click(u"toFinishButton"_s);
    findShown(u"toFinishDialog"_s);
    stage.show(u"To finish: what has ended and was neither completed nor cancelled, oldest first. "
               "The key of each answer stands beside it."_s,
               {{u"Nothing is chosen yet"_s, stage.status(first) == SessionStatus::Booked}});

    key(Qt::Key_2);
    stage.show(u"The 2 key: it took place and is paid in cash. What will happen is said before."_s,
               {{u"Nothing has happened yet"_s, stage.status(first) == SessionStatus::Booked}});
    key(Qt::Key_Return);
    stage.show(u"Enter: charged, and the next one is there."_s,
               {{u"The session is complete"_s, stage.status(first) == SessionStatus::Complete},
                {u"It is paid"_s, stage.charge(first) == ChargeState::Paid},
                {u"The next one waits"_s, stage.status(second) == SessionStatus::Booked}});

    key(Qt::Key_F);
    key(Qt::Key_Return);
    findShown(u"messageDialog"_s);
    stage.show(u"F and Enter: who has to pay a fee may be told."_s,
               {{u"Nothing has happened yet"_s, stage.status(second) == SessionStatus::Booked}});
    key(Qt::Key_Return);
    waitUntilGone(u"messageDialog"_s);
    const std::optional<Charge> fee = stage.details(second).facts.charge;
    stage.show(u"A no-show that owes the fee; the message waits in the outbox."_s,
               {{u"The session is cancelled"_s, stage.status(second) == SessionStatus::Cancelled},
                {u"The fee is unpaid"_s, fee && fee->kind == ChargeKind::Cancellation &&
                                             fee->state() == ChargeState::Unpaid},
                {u"A message about it waits"_s, stage.details(second).facts.waitingMessages == 1}});

    key(Qt::Key_Z, Qt::ControlModifier);
    stage.show(u"Ctrl+Z brings the last one back."_s,
               {{u"It is to finish again"_s, stage.status(second) == SessionStatus::Booked},
                {u"Nothing is owed"_s, stage.charge(second) == ChargeState::None},
                {u"The first one stays paid"_s, stage.charge(first) == ChargeState::Paid}});
    key(Qt::Key_Escape);
    settle();
}

} // namespace sessionbook::tour
