// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/practice/sessions.h"
#include "core/records/journal.h"
#include "ui/calendar/sessions_page.h"
#include "ui/calendar/week_view.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

bool allAre(const Stage &stage, const std::vector<SessionId> &sessions, SessionStatus status)
{
    return std::ranges::all_of(sessions, [&](SessionId id) { return stage.status(id) == status; });
}

} // namespace

void sickDay(Stage &stage)
{
    auto *week = find<WeekView>(u"weekView"_s);
    const int waiting = stage.waiting();
    find<SessionsPage>(u"sessionsPage"_s)->showDate(Stage::date(Qt::Friday));
    week->setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    std::vector<SessionId> chosen = week->selectedSessions();
    const std::size_t all = chosen.size();
    std::erase_if(chosen, [&](SessionId id) { return stage.status(id) != SessionStatus::Booked; });
    stage.show(u"Ctrl+A, or a click on its heading: all sessions of Friday."_s,
               {{u"Several are chosen"_s, all > 1}});
    key(Qt::Key_Delete);
    findShown(u"cancelSessionsDialog"_s);
    key(Qt::Key_Space);
    stage.show(u"Delete, Space: they are cancelled together, for one reason and without a fee."_s);
    key(Qt::Key_Return);
    findShown(u"jointMessageDialog"_s);
    stage.show(u"Enter: each client's message can be read, changed and left out."_s,
               {{u"Nothing has happened yet"_s, allAre(stage, chosen, SessionStatus::Booked)}});
    key(Qt::Key_Return);
    waitUntilGone(u"cancelSessionsDialog"_s);
    stage.show(u"Enter: the day is called off."_s,
               {{u"All are cancelled"_s, allAre(stage, chosen, SessionStatus::Cancelled)},
                {u"Messages wait in the outbox"_s, stage.waiting() > waiting}});
    key(Qt::Key_Z, Qt::ControlModifier);
    stage.tell(u"Undone in one step"_s,
               {{u"All are booked"_s, allAre(stage, chosen, SessionStatus::Booked)},
                {u"The messages are gone"_s, stage.waiting() == waiting}});

    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_F10, Qt::ShiftModifier);
    findShown(u"severalMenu"_s);
    stage.show(u"The menu of several sessions: cancel them, or move them to another day."_s);
    key(Qt::Key_M);
    findShown(u"moveSessionsDialog"_s);
    stage.show(u"They move together, each at its time of day. What is in the way is said."_s);
    stage.closeDialogs();
    key(Qt::Key_Escape);
    key(Qt::Key_T);
}

} // namespace sessionbook::tour
