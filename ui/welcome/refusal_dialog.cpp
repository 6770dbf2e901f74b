// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/welcome/refusal_dialog.h"

#include "ui/look/text_styles.h"
#include "ui/parts/practice_file_dialog.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

RefusalDialog::RefusalDialog(const QString &path, const QString &backups, const Error &why,
                             bool heldElsewhere, QWidget *parent)
    : ActDialog(u"refusalDialog"_s, parent)
{
    setTitle(tr("The practice can't be opened"));
    QLabel *sentence = makeLabel(why.sentence, TextStyle::Body, this);
    sentence->setObjectName(u"refusalSentence"_s);
    body()->addWidget(sentence);

    const QString folder = QFileInfo(path).absolutePath();
    QPushButton *restore = addSideButton(tr("&Restore a backup…"), u"restoreInstead"_s);
    connect(restore, &QPushButton::clicked, this, [this, backups] {
        askForPractice(this, backups,
                       [this](const QString &chosen) { Q_EMIT restoreRequested(chosen); });
    });
    QPushButton *other = addSideButton(tr("Open &another…"), u"openAnother"_s);
    connect(other, &QPushButton::clicked, this, [this, folder] {
        askForPractice(this, folder,
                       [this](const QString &chosen) { Q_EMIT openRequested(chosen); });
    });
    QPushButton *fresh = addSideButton(tr("&New practice…"), u"newInstead"_s);
    connect(fresh, &QPushButton::clicked, this, [this, folder] {
        askForNewPractice(
            this, folder, [this](const QString &chosen) { Q_EMIT newRequested(chosen); },
            [this](const Error &error) { showError(error); });
    });
    QPushButton *close = addSafeButton(tr("Close"), u"closeRefusal"_s);
    if (heldElsewhere) {
        body()->addWidget(
            makeLabel(tr("If it is still open there, close it first: two computers writing to one "
                         "file damage it. If it isn't, you can open it here."),
                      TextStyle::Body, this));
        addActButton(addDangerButton(tr("&Open here"), u"takeOver"_s));
    }
    close->setDefault(true);
    close->setFocus();
}

} // namespace sessionbook
