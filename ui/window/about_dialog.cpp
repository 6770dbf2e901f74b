// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/about_dialog.h"

#include "ui/look/text_styles.h"
#include "ui/parts/dialog_frame.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct AboutWords
{
    Q_DECLARE_TR_FUNCTIONS(AboutDialog)
};

} // namespace

void showAbout(QWidget *parent)
{
    auto *dialog = new DialogFrame(u"aboutDialog"_s, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTitle(u"Sessionbook"_s);
    dialog->setSubtitle(AboutWords::tr("Version %1").arg(QLatin1String(SESSIONBOOK_VERSION)));
    for (const QString &sentence :
         {AboutWords::tr(
              "Sessions, payments and messages for a therapist in single practice. Everything "
              "stays in one file on this computer. Nothing is sent on its own."),
          AboutWords::tr("Free software under the GNU General Public License, version 3. It comes "
                         "with no warranty.")})
        dialog->body()->addWidget(makeLabel(sentence, TextStyle::Body, dialog));
    QPushButton *close = dialog->addCloseButton(u"closeAbout"_s);
    close->setDefault(true);
    close->setFocus();
    dialog->open();
}

} // namespace sessionbook
