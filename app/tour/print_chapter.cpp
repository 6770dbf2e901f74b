// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "app/tour/chapters.h"
#include "app/tour/stage.h"

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

void printing(Stage &stage)
{
    key(Qt::Key_P, Qt::ControlModifier);
    findShown(u"printDialog"_s);
    stage.show(u"Ctrl+P: the week as it will be printed."_s);
    if (isShown(u"nextPrintPage"_s)) {
        key(Qt::Key_PageDown);
        stage.show(u"Page Down: the list of all sessions, as the grid can't hold every word."_s);
    }
    click(u"printDay"_s);
    click(u"printInitials"_s);
    stage.show(u"A day, with initials only."_s);
    click(u"printWeek"_s);
    const QByteArray pages =
        stage.saveBesidePictures(u"savePdf"_s, u"savePdfDialog"_s, u"week.pdf"_s);
    stage.show(u"Saved as a PDF, beside these pictures."_s,
               {{u"The file is there"_s, pages.startsWith("%PDF")}});
}

} // namespace sessionbook::tour
