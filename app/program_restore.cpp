// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/keep_running.h"
#include "app/open_practice.h"
#include "app/program.h"
#include "core/practice/backups.h"
#include "core/practice/restoring.h"
#include "core/practice/sealing.h"
#include "ui/parts/work_window.h"
#include "ui/settings/backup_preference.h"
#include "ui/welcome/restore_dialog.h"

#include <QDir>

#include <memory>

// Backups, and the way back to one of them.

namespace sessionbook {

void Program::keepBackups()
{
    if (!isOwn())
        return;
    makeUsualBackupFolder();
    Backups &backups = m_open->practice->backups();
    backups.setFolder(backupFolder());
    connect(&backups, &Backups::statusChanged, &m_open->window, [this, &backups] {
        const BackupStatus &status = backups.status();
        if (!status.isRunning && status.newest && isFirstTimeInUsualFolder()) {
            m_open->window.note(tr("The practice is backed up on this computer. You can choose a "
                                   "USB stick or another disk in Settings › Backups."));
        }
    });
}

QWidget *Program::whereToAsk() const
{
    if (m_open)
        return &m_open->window;
    return m_refusal; // which stays until a backup takes the practice's place
}

/// The key of the practice opens its backups, unless it was sealed anew since.
void Program::restoreFrom(const QString &backup, const QString &practice)
{
    const SealKey key = m_open ? m_open->practice->file().key : nullptr;
    if (!needsPassphrase(backup))
        return askToRestore(PracticeFile(backup), PracticeFile(practice, key));
    if (key && summarise({backup, key}))
        return askToRestore({backup, key}, {practice, key});
    const QPointer dialog = new UnlockDialog(backup, whereToAsk());
    connect(dialog, &UnlockDialog::refused, dialog,
            [dialog](const Error &error) { dialog->showFailure(error); });
    connect(dialog, &UnlockDialog::unlocked, this,
            [=, this](const PracticeFile &file, UnlockDialog::By) {
                QMetaObject::invokeMethod(
                    this,
                    [=, this] {
                        if (!dialog)
                            return; // locked meanwhile
                        dialog->accept();
                        // Of a practice that can't be opened its backup's key is the best guess.
                        askToRestore(file, {practice, m_open ? key : file.key});
                    },
                    Qt::QueuedConnection);
            });
    dialog->open();
}

void Program::askToRestore(const PracticeFile &backup, const PracticeFile &practice)
{
    const Result<PracticeSummary> held = summarise(backup);
    if (!held) {
        if (m_open)
            return m_open->window.failure(held.error());
        return m_refusal ? m_refusal->showFailure(held.error())
                         : refuse(practice.path, held.error());
    }
    std::optional<PracticeSummary> present;
    if (m_open)
        present = m_open->practice->backups().present();
    else if (const auto read = summarise(practice))
        present = *read;
    const QPointer dialog = new RestoreDialog(*held, present, whereToAsk());
    connect(
        dialog, &RestoreDialog::confirmed, this,
        [=, this] {
            if (!dialog)
                return; // locked meanwhile
            const auto running = keepRunning();
            dialog->accept();
            restore(backup, practice);
        },
        Qt::QueuedConnection);
    dialog->open();
}

void Program::restore(const PracticeFile &backup, const PracticeFile &practice)
{
    const auto kept = std::make_shared<QString>();
    auto *work = new WorkWindow(
        tr("The backup is being restored"),
        tr("The current practice is kept until the restored one is complete, which then opens."),
        [=, now = m_clock()]() -> Result<> {
            const Result<QString> restored = sessionbook::restore(backup, practice, now);
            if (!restored)
                return restored.error();
            *kept = *restored;
            return {};
        });
    connect(work, &WorkWindow::finishedWork, this, [=, this](const Result<> &outcome) {
        const auto running = keepRunning();
        work->deleteLater();
        work->hide();
        const PracticeFile file(practice.path, outcome ? backup.key : practice.key);
        const Result<> opened = tryToOpen(file);
        if (!opened)
            return refuse(practice.path, outcome ? opened.error() : outcome.error());
        if (!outcome)
            m_open->window.failure(outcome.error());
        else if (kept->isEmpty())
            m_open->window.note(tr("The backup is restored."));
        else
            m_open->window.note(tr("The backup is restored. What was there is kept as %1.")
                                    .arg(QDir::toNativeSeparators(*kept)));
    });
    closeFor(work);
    if (m_refusal)
        m_refusal->accept();
}

} // namespace sessionbook
