// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/keep_running.h"
#include "app/open_practice.h"
#include "app/program.h"
#include "core/practice/sealing.h"
#include "ui/parts/work_window.h"
#include "ui/security/recovery_sheet_dialog.h"

// Giving a practice its seal, and taking it off.

namespace sessionbook {

void Program::reseal(const std::optional<NewSeal> &seal)
{
    if (!m_open)
        return; // locked meanwhile
    const PracticeFile before(m_open->practice->file().path, m_open->practice->file().key);
    auto *work = new WorkWindow(
        seal ? tr("Encrypting the practice") : tr("Removing the encryption"),
        tr("The file is rewritten, and the old one stays until the new one is complete. The "
           "practice then opens again."),
        [=] { return changeSeal(before, seal ? std::optional(seal->seal) : std::nullopt); });
    connect(work, &WorkWindow::finishedWork, this, [=, this](const Result<> &outcome) {
        const auto running = keepRunning();
        const SealKey key = !outcome ? before.key : seal ? seal->seal.key : nullptr;
        const Result<> opened = tryToOpen({before.path, key});
        work->deleteLater();
        work->hide();
        if (!opened)
            return refuse(before.path, opened.error());
        if (!outcome)
            m_open->window.failure(outcome.error());
        else if (seal)
            showSheet(seal->recoveryGroups);
        else
            m_open->window.note(tr("The practice no longer has a passphrase."));
    });
    closeFor(work);
}

void Program::closeFor(WorkWindow *work)
{
    const auto running = keepRunning();
    m_work = work;
    work->show();
    closePractice();
    work->start();
}

void Program::showSheet(const QStringList &recoveryGroups)
{
    openRecoverySheet(sheetOf(*m_open->practice, recoveryGroups), &m_open->window);
}

} // namespace sessionbook
