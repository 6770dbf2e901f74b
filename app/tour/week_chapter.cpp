// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "core/practice/sessions.h"
#include "ui/calendar/sessions_page.h"
#include "ui/calendar/week_view.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

Instant startOfCurrent(const Stage &stage)
{
    const auto current = find<WeekView>(u"weekView"_s)->currentSession();
    if (!current)
        throw Stuck{u"No session is selected."_s};
    return stage.details(*current).session().fields.startsAt;
}

} // namespace

void week(Stage &stage)
{
    auto *page = find<SessionsPage>(u"sessionsPage"_s);
    auto *view = find<WeekView>(u"weekView"_s);
    stage.show(u"The window opens on the week of today."_s,
               {{u"The week begins on Monday, 16 November"_s,
                 page->firstDay() == Stage::date(Qt::Monday)}});

    stage.select(stage.sessionAt(Qt::Monday, {9, 0}));
    key(Qt::Key_Down);
    key(Qt::Key_Right);
    stage.show(u"Arrow keys walk the sessions: down, then to the right."_s,
               {{u"A session on Tuesday is selected"_s,
                 startOfCurrent(stage) >= stage.at(Qt::Tuesday, {0, 0}) &&
                     startOfCurrent(stage) < stage.at(Qt::Wednesday, {0, 0})}});

    click(u"nextButton"_s);
    stage.show(
        u"The arrow above the days leads to the next week; two sessions overlap on Friday."_s,
        {{u"The week begins on 23 November"_s,
          page->firstDay() == Stage::date(Qt::Monday).addDays(7)}});

    key(Qt::Key_G, Qt::ControlModifier);
    findShown(u"dateJump"_s);
    stage.show(u"Ctrl+G: jump to a date."_s);
    key(Qt::Key_Escape);

    key(Qt::Key_PageUp);
    key(Qt::Key_PageUp);
    stage.show(u"Page Up twice: the week before, with every way that a session can end."_s,
               {{u"The week begins on 9 November"_s,
                 page->firstDay() == Stage::date(Qt::Monday).addDays(-7)}});

    key(Qt::Key_T);
    const SessionId late = stage.sessionAt(Qt::Friday, {23, 30});
    stage.select(late);
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
    stage.show(u"T: this week again. Late on Friday a session begins that crosses midnight."_s,
               {{u"It lasts from Friday 23:30 into Saturday"_s,
                 stage.details(late).session().fields.endsAt() > stage.at(Qt::Saturday, {0, 0})}});
    view->verticalScrollBar()->setValue(0);
    stage.show(u"It stands on both days: this is the early Saturday."_s);
    view->scrollToWorkday();
}

} // namespace sessionbook::tour
