// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "ui/window/main_window.h"

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

void help(Stage &stage)
{
    key(Qt::Key_F1);
    findShown(u"shortcutsSheet"_s);
    stage.show(u"F1: the keyboard shortcuts."_s);
    key(Qt::Key_Escape);
    click(u"moreButton"_s);
    stage.show(u"Help and more."_s);
    key(Qt::Key_Escape);
}

void smallWindow(Stage &stage)
{
    const QSize usual = stage.window().size();
    stage.window().resize(1024, 700);
    key(Qt::Key_1, Qt::ControlModifier);
    stage.show(u"The week at 1024×700."_s);
    click(u"monthSegment"_s);
    stage.show(u"The month at 1024×700."_s);
    key(Qt::Key_W);
    stage.open(stage.sessionAt(Qt::Thursday, {10, 30}));
    stage.show(u"A session at 1024×700."_s);
    click(u"binButton"_s);
    findShown(u"cancelDialog"_s);
    click(u"reasonByClient"_s);
    stage.show(u"The cancel dialog at 1024×700."_s);
    stage.closeDialogs();
    key(Qt::Key_N);
    findShown(u"bookingDialog"_s);
    stage.show(u"Booking at 1024×700."_s);
    stage.closeDialogs();
    key(Qt::Key_2, Qt::ControlModifier);
    stage.show(u"Clients at 1024×700."_s);
    key(Qt::Key_3, Qt::ControlModifier);
    stage.show(u"Payments at 1024×700."_s);
    key(Qt::Key_5, Qt::ControlModifier);
    stage.show(u"Activity at 1024×700."_s);
    key(Qt::Key_Comma, Qt::ControlModifier);
    findShown(u"settingsDialog"_s);
    stage.show(u"Settings at 1024×700."_s);
    stage.closeDialogs();
    stage.window().resize(usual);
}

} // namespace sessionbook::tour
