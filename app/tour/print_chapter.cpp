// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tour/album.h"
#include "app/tour/chapters.h"
#include "app/tour/hand.h"
#include "app/tour/stage.h"

#include <QFile>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace sessionbook::tour {

void printing(Stage &stage)
{
    key(Qt::Key_P, Qt::ControlModifier);
    waitFor([] { return isShown(u"printDialog"_s); }, u"printDialog"_s);
    stage.show(u"Ctrl+P: the week as it will be printed."_s);
    click(u"printDay"_s);
    click(u"printInitials"_s);
    stage.show(u"A day, with initials only."_s);
    click(u"printWeek"_s);
    const QString path = stage.album().filePath(u"week.pdf"_s);
    click(u"savePdf"_s);
    auto *dialog = find<QFileDialog>(u"savePdfDialog"_s);
    dialog->selectFile(path);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    settle();
    stage.show(u"Saved as a PDF, beside these pictures."_s,
               {{u"The file is there"_s, QFile::exists(path)}});
}

} // namespace sessionbook::tour
