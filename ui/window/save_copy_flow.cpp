// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/save_copy_flow.h"

#include "core/practice/background_job.h"
#include "core/practice/practice.h"
#include "core/practice/restoring.h"
#include "ui/parts/reporter.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

#include <memory>

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

const QString jobName = u"saveCopyJob"_s;

/// On another thread, for as long as it takes; closing `parent` waits for it.
void saveMeanwhile(const PracticeFile &practice, const QString &path, Reporter &reporter,
                   QWidget *parent, const std::function<void(const QString &)> &saved)
{
    const auto outcome = std::make_shared<Result<>>();
    auto *job = new BackgroundJob([=](auto &) { *outcome = saveCopyOf(practice, path); });
    job->setObjectName(jobName);
    job->setParent(parent);
    QObject::connect(job, &BackgroundJob::finished, parent, [=, &reporter] {
        job->deleteLater();
        job->setObjectName({});
        if (*outcome)
            saved(path);
        else
            reporter.failure(outcome->error());
    });
    reporter.note(SaveCopyFlow::tr("Saving the copy…"));
    job->start();
}

} // namespace

void saveCopy(Practice &practice, Reporter &reporter, QWidget *parent,
              const std::function<void(const QString &)> &saved)
{
    if (parent->findChild<BackgroundJob *>(jobName))
        return reporter.note(SaveCopyFlow::tr("A copy is already being saved."));
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
                         if (practice.isFileInPlace())
                             return saveMeanwhile(practice.file(), path, reporter, parent, saved);
                         // Only what is open here still leads to a file that has gone.
                         if (const Result<> copied = practice.saveCopy(path); copied)
                             saved(path);
                         else
                             reporter.failure(copied.error());
                     });
    dialog->open();
}

} // namespace sessionbook
