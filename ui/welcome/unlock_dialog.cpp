// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/welcome/unlock_dialog.h"

#include "core/practice/sealing.h"
#include "core/records/seal_field.h"
#include "core/sealed/recovery_key.h"
#include "ui/fields/passphrase_edit.h"
#include "ui/parts/form_field.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

UnlockDialog::UnlockDialog(const QString &path, QWidget *parent)
    : KeyDialog(u"unlockDialog"_s, parent), m_path(path),
      m_passphrase(new PassphraseEdit(u"unlockPassphrase"_s)),
      m_recoveryKey(new PassphraseEdit(u"unlockRecoveryKey"_s)),
      m_passphraseField(new FormField(tr("&Passphrase"), m_passphrase, this)),
      m_recoveryField(new FormField(tr("Recovery &key"), m_recoveryKey, this))
{
    setTitleNaming(tr("Unlock your practice"), tr("Unlock"));
    setSubtitle(QFileInfo(path).fileName());
    m_recoveryKey->setShown(true); // it is long, and read from a sheet of paper
    m_recoveryField->setHint(
        tr("From your recovery sheet: %1 groups of five characters.").arg(RecoveryKey::groupCount));
    setPlaceFor(field::passphrase, m_passphraseField);
    setPlaceFor(field::recoveryKey, m_recoveryField);
    body()->addWidget(m_passphraseField);
    body()->addWidget(m_recoveryField);

    m_other = addSideButton({}, u"unlockOtherWay"_s);
    connect(m_other, &QPushButton::clicked, this,
            [this] { askFor(m_by == By::Passphrase ? By::RecoveryKey : By::Passphrase); });
    QPushButton *quit = addSecondButton(parent ? tr("Cancel") : tr("&Quit"), u"quitUnlock"_s);
    connect(quit, &QPushButton::clicked, this, &UnlockDialog::reject);
    addActButton(addMainButton(tr("&Unlock"), u"unlockButton"_s));
    connect(this, &ActDialog::confirmed, this, &UnlockDialog::tryIt);
    setMinimumWidth(460);
    askFor(By::Passphrase);
}

void UnlockDialog::showLocked(bool holdsTypedText)
{
    setTitleNaming(tr("Sessionbook is locked"), tr("Locked"));
    setSubtitle(holdsTypedText ? tr("What you were typing is kept until you unlock.") : QString());
    m_holdsTypedText = holdsTypedText;
}

void UnlockDialog::askFor(By by)
{
    m_by = by;
    clearErrors();
    const bool byPassphrase = by == By::Passphrase;
    m_passphraseField->setVisible(byPassphrase);
    m_recoveryField->setVisible(!byPassphrase);
    m_other->setText(byPassphrase ? tr("Use the &recovery key") : tr("Use the pa&ssphrase"));
    asked()->setFocus();
}

PassphraseEdit *UnlockDialog::asked() const
{
    return m_by == By::Passphrase ? m_passphrase : m_recoveryKey;
}

bool UnlockDialog::check()
{
    if (!asked()->text().isEmpty())
        return true;
    showError(m_by == By::Passphrase ? invalid(field::passphrase, tr("Enter the passphrase."))
                                     : invalid(field::recoveryKey, tr("Enter the recovery key.")));
    return false;
}

void UnlockDialog::tryIt()
{
    // Its failures are not all this dialog's to show.
    derive<Result<PracticeFile>>(
        tr("Checking…"),
        [path = m_path, by = m_by, typed = asked()->text()] {
            return Result(by == By::Passphrase ? unlock(path, typed)
                                               : unlockByRecoveryKey(path, typed));
        },
        [this](const Result<PracticeFile> &file) {
            if (file)
                Q_EMIT unlocked(*file, m_by);
            else if (file.error().kind == ErrorKind::Storage)
                Q_EMIT refused(file.error());
            else
                showFailure(file.error());
            asked()->selectAll();
        });
}

} // namespace sessionbook
