// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "ui/calendar/calendar_model.h"
#include "ui/calendar/week_view.h"

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

void moving(Stage &stage)
{
    auto *view = find<WeekView>(u"weekView"_s);
    const SessionId nina = stage.sessionAt(Qt::Thursday, {10, 30});
    const auto start = [&] { return stage.details(nina).session().fields.startsAt; };
    stage.select(nina);
    const auto &model = *static_cast<const CalendarModel *>(view->model());
    const QPoint from = view->visualRect(model.indexOf(nina)).center();
    const QPoint to = from + QPoint(0, view->visualRect(model.indexOf(nina)).height());
    hold(view->viewport(), from, to);
    stage.show(u"A session is dragged: a ghost shows where it would be."_s,
               {{u"Nothing has changed yet"_s, start() == stage.at(Qt::Thursday, {10, 30})}});
    key(Qt::Key_Escape);
    letGo(view->viewport(), to);
    stage.tell(u"Escape in the middle of the drag leaves it where it was."_s,
               {{u"It is still at 10:30"_s, start() == stage.at(Qt::Thursday, {10, 30})}});

    key(Qt::Key_Left, Qt::AltModifier);
    key(Qt::Key_PageDown, Qt::AltModifier);
    key(Qt::Key_PageDown, Qt::AltModifier);
    key(Qt::Key_PageDown, Qt::AltModifier);
    stage.show(u"By keyboard: Alt with the arrows moves it; a line says where it is."_s);
    key(Qt::Key_Return);
    findShown(u"moveDialog"_s);
    stage.show(u"Enter: what is unusual about the new time is said first."_s);
    click(u"confirmMove"_s);
    findShown(u"messageDialog"_s);
    stage.show(u"Then the client may be told; nothing has happened until then."_s);
    click(u"notifyButton"_s);
    stage.show(
        u"The session is moved, and the message waits."_s,
        {{u"It begins on Wednesday at 13:30"_s, start() == stage.at(Qt::Wednesday, {13, 30})}});
    key(Qt::Key_Z, Qt::ControlModifier);
    stage.show(u"Undo takes both back."_s,
               {{u"It is at 10:30 again"_s, start() == stage.at(Qt::Thursday, {10, 30})}});
}

} // namespace sessionbook::tour
