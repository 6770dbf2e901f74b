// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/sessions_page.h"
#include "ui/calendar/week_view.h"
#include "ui/today/day_panel.h"

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

void menuOfASession(Stage &stage, SessionId session)
{
    const SessionId newest = stage.newestSession();
    stage.select(session);
    key(Qt::Key_F10, Qt::ShiftModifier);
    findShown(u"sessionMenu"_s);
    stage.show(u"Shift+F10, Menu or a right click: all that can be done with a session."_s);
    key(Qt::Key_Escape);
    waitUntilGone(u"sessionMenu"_s);
    key(Qt::Key_R);
    findShown(u"messageDialog"_s);
    stage.show(u"R: the same again next week. Only the message is asked about."_s);
    key(Qt::Key_Escape);
    waitUntilGone(u"messageDialog"_s);
    stage.tell(u"Left"_s, {{u"Nothing was booked"_s, stage.newestSession() == newest}});
}

} // namespace

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
    key(Qt::Key_T);
    stage.show(u"T: today, beside it what comes next, what is free, to finish and unpaid."_s,
               {{u"It is Wednesday, 18 November"_s, page->firstDay() == Stage::date(Qt::Wednesday)},
                {u"The cards are of that day"_s,
                 find<DayPanel>(u"dayPanel"_s)->date() == Stage::date(Qt::Wednesday)},
                {u"They say who comes next"_s, isShown(u"nextCard"_s)}});
    key(Qt::Key_PageDown);
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
    stage.show(u"Arrow keys walk the days; Enter steps into one, and again opens the session."_s,
               {{u"It is Thursday, 12 November"_s,
                 page->selectedDate() == Stage::date(Qt::Thursday).addDays(-7)},
                {u"A session of it is chosen"_s,
                 find<MonthView>(u"monthView"_s)->currentSession().has_value()}});

    key(Qt::Key_W);
    key(Qt::Key_T);
    key(Qt::Key_H);
    key(Qt::Key_O);
    stage.show(u"H: only the hours of work. O: days off without sessions too, or folded."_s,
               {{u"The hours before work are left out"_s,
                 find<WeekView>(u"weekView"_s)->geometry().fromMinute > 0},
                {u"No day is folded"_s, find<WeekView>(u"weekView"_s)->geometry().folded.empty()}});
    key(Qt::Key_H);
    key(Qt::Key_O);
    key(Qt::Key_Plus, Qt::ControlModifier);
    key(Qt::Key_Plus, Qt::ControlModifier);
    stage.show(u"Ctrl and plus, or the wheel: the hours zoomed."_s,
               {{u"They are half as tall again"_s, page->state().zoom == 150}});
    key(Qt::Key_0, Qt::ControlModifier);
    key(Qt::Key_F);
    findShown(u"filterPopup"_s);
    type(u"gunnar"_s);
    stage.show(u"F: a part of a name leaves only that client's sessions; it counts at once."_s,
               {{u"A filter is on"_s, page->filter().isOn()}});
    key(Qt::Key_Escape);
    click(u"showAllButton"_s);
    stage.show(u"One click on what the toolbar says shows all again."_s,
               {{u"No filter is on"_s, !page->filter().isOn()}});
    menuOfASession(stage, nina);
    stage.select(stage.sessionAt(Qt::Friday, {9, 0})); // N goes on from its day
}

} // namespace sessionbook::tour
