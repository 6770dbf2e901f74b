// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"
#include "ui/look/theme.h"
#include "ui/window/main_window.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

void appearance(Stage &stage)
{
    key(Qt::Key_F1);
    findShown(u"shortcutsSheet"_s);
    stage.show(u"F1: the keyboard shortcuts."_s);
    key(Qt::Key_Escape);
    click(u"moreButton"_s);
    stage.show(u"Help and more."_s);
    key(Qt::Key_Escape);

    const QSize usual = stage.window().size();
    key(Qt::Key_1, Qt::ControlModifier);
    stage.window().resize(1024, 700);
    settle();
    stage.show(u"The week at 1024×700."_s);
    key(Qt::Key_3, Qt::ControlModifier);
    stage.show(u"Payments at 1024×700."_s);
    key(Qt::Key_2, Qt::ControlModifier);
    stage.show(u"Clients at 1024×700."_s);
    stage.window().resize(usual);

    applyTheme(*qApp, Appearance::Dark);
    settle();
    stage.show(u"Clients in dark."_s);
    key(Qt::Key_3, Qt::ControlModifier);
    stage.show(u"Payments in dark."_s);
    key(Qt::Key_4, Qt::ControlModifier);
    stage.show(u"Activity in dark."_s);
    key(Qt::Key_1, Qt::ControlModifier);
    stage.show(u"The week in dark."_s);
    stage.open(stage.sessionAt(Qt::Thursday, {10, 30}));
    stage.show(u"A session in dark."_s);
    click(u"binButton"_s);
    findShown(u"cancelDialog"_s);
    click(u"reasonByClient"_s);
    stage.show(u"The cancel dialog in dark."_s);
    stage.closeDialogs();
    applyTheme(*qApp, Appearance::Light);
}

} // namespace sessionbook::tour
