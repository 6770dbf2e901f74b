// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/save_copy_flow.h"

#include "core/practice/practice.h"
#include "ui/parts/reporter.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct SaveCopyFlow
{
    Q_DECLARE_TR_FUNCTIONS(SaveCopyFlow)
};

/// The practice's own name, or if something else has taken it, one that says what this is.
QString suggestedName(const QFileInfo &practice)
{
    if (!practice.exists())
        return practice.fileName();
    return SaveCopyFlow::tr("%1 (copy).%2").arg(practice.completeBaseName(), practice.suffix());
}

} // namespace

void saveCopy(Practice &practice, Reporter &reporter, QWidget *parent,
              const std::function<void(const QString &)> &saved)
{
    const QFileInfo file(practice.file().path);
    auto *dialog = new QFileDialog(parent, SaveCopyFlow::tr("Save a copy"), file.absolutePath(),
                                   SaveCopyFlow::tr("Practice (%1)").arg(u"*.sessionbook"_s));
    dialog->setObjectName(u"saveCopyDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"sessionbook"_s);
    dialog->selectFile(suggestedName(file));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [=, &practice, &reporter](const QString &path) {
                         QGuiApplication::setOverrideCursor(Qt::WaitCursor);
                         const Result<> copied = practice.saveCopy(path);
                         QGuiApplication::restoreOverrideCursor();
                         if (copied)
                             saved(path);
                         else
                             reporter.failure(copied.error());
                     });
    dialog->open();
}

} // namespace sessionbook
