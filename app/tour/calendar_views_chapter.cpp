// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "ui/calendar/sessions_page.h"
#include "ui/calendar/week_view.h"

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

void calendarViews(Stage &stage)
{
    auto *page = find<SessionsPage>(u"sessionsPage"_s);
    const SessionId nina = stage.sessionAt(Qt::Thursday, {10, 30});
    stage.select(nina);
    key(Qt::Key_D);
    stage.show(
        u"D: the day of the chosen session, with the session still chosen."_s,
        {{u"It is Thursday, 19 November"_s, page->firstDay() == Stage::date(Qt::Thursday)},
         {u"The session is chosen"_s, find<WeekView>(u"weekView"_s)->currentSession() == nina}});
    key(Qt::Key_PageDown);
    stage.show(u"Page Down: the day after."_s,
               {{u"It is Friday, 20 November"_s, page->firstDay() == Stage::date(Qt::Friday)}});

    click(u"monthSegment"_s);
    stage.show(u"The month: who comes on which day, and how each session stands."_s,
               {{u"Friday is still chosen"_s, page->selectedDate() == Stage::date(Qt::Friday)}});
    findShown(u"monthView"_s)->setFocus();
    key(Qt::Key_Up);
    key(Qt::Key_Left);
    key(Qt::Key_Return);
    stage.show(u"Arrow keys walk the days; Enter opens one."_s,
               {{u"It is Thursday, 12 November"_s,
                 page->firstDay() == Stage::date(Qt::Thursday).addDays(-7)}});

    key(Qt::Key_W);
    key(Qt::Key_T);
    key(Qt::Key_F);
    findShown(u"filterPopup"_s);
    type(u"gunnar"_s);
    stage.show(u"F: a part of a name leaves only that client's sessions; it counts at once."_s,
               {{u"A filter is on"_s, page->filter().isOn()}});
    key(Qt::Key_Escape);
    click(u"showAllButton"_s);
    stage.show(u"One click on what the toolbar says shows all again."_s,
               {{u"No filter is on"_s, !page->filter().isOn()}});
    stage.select(stage.sessionAt(Qt::Friday, {9, 0})); // N goes on from its day
}

} // namespace sessionbook::tour
