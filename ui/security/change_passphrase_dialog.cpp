// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/change_passphrase_dialog.h"

#include "core/practice/practice.h"
#include "core/practice/sealing.h"
#include "core/records/seal_field.h"
#include "ui/fields/passphrase_edit.h"
#include "ui/parts/form_field.h"
#include "ui/security/new_passphrase_fields.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

ChangePassphraseDialog::ChangePassphraseDialog(Practice &practice, QWidget *parent)
    : KeyDialog(u"changePassphraseDialog"_s, parent), m_practice(practice),
      m_current(new PassphraseEdit(u"currentPassphrase"_s)),
      m_recoveryKey(new PassphraseEdit(u"currentRecoveryKey"_s)),
      m_currentField(new FormField(tr("C&urrent passphrase"), m_current, this)),
      m_recoveryField(new FormField(tr("&Recovery key"), m_recoveryKey, this)),
      m_next(new NewPassphraseFields(Qt::Vertical, this))
{
    setTitle(tr("Change the passphrase"));
    setSubtitle(tr(
        "The recovery sheet stays valid. Earlier copies of the file keep their old passphrase."));
    setMinimumWidth(460);
    m_next->first()->setLabel(tr("&New passphrase"));
    m_next->setKnownWords({practice.profile().name, practice.profile().professional});
    m_recoveryField->setHint(
        tr("From the recovery sheet. Capitals, spaces and hyphens don't matter."));
    setPlaceFor(field::passphrase, m_currentField);
    setPlaceFor(field::recoveryKey, m_recoveryField);
    setPlaceFor(field::newPassphrase, m_next->first());
    setPlaceFor(field::repeatedPassphrase, m_next->second());
    body()->addWidget(m_currentField);
    body()->addWidget(m_recoveryField);
    body()->addWidget(m_next);
    m_other = addSideButton({}, u"changeOtherWay"_s);
    m_other->setAutoDefault(false);
    connect(m_other, &QPushButton::clicked, this, [this] { askForKey(!m_byRecoveryKey); });
    addSafeButton(tr("Cancel"), u"keepPassphrase"_s);
    addActButton(addMainButton(tr("C&hange passphrase"), u"changePassphrase"_s));
    connect(this, &ActDialog::confirmed, this, &ChangePassphraseDialog::change);
    askForKey(false);
}

void ChangePassphraseDialog::askForKey(bool byRecoveryKey)
{
    m_byRecoveryKey = byRecoveryKey;
    clearErrors();
    m_currentField->setVisible(!byRecoveryKey);
    m_recoveryField->setVisible(byRecoveryKey);
    m_other->setText(byRecoveryKey ? tr("I &know it") : tr("I have &forgotten it"));
    (byRecoveryKey ? m_recoveryKey : m_current)->setFocus();
}

bool ChangePassphraseDialog::check()
{
    std::vector<Error> errors = m_next->errors();
    if (m_byRecoveryKey ? m_recoveryKey->text().isEmpty() : m_current->text().isEmpty())
        errors.insert(errors.begin(),
                      m_byRecoveryKey
                          ? invalid(field::recoveryKey, tr("Type the key from the sheet."))
                          : invalid(field::passphrase, tr("Enter the current passphrase.")));
    for (auto error = errors.rbegin(); error != errors.rend(); ++error)
        showError(*error);
    return errors.empty();
}

void ChangePassphraseDialog::change()
{
    const Result<Envelope> envelope = m_practice.envelope();
    if (!envelope)
        return showFailure(envelope.error());
    derive<Envelope>(
        tr("Changing the passphrase…"),
        [envelope = *envelope, byRecoveryKey = m_byRecoveryKey,
         current = (m_byRecoveryKey ? m_recoveryKey : m_current)->text(),
         next = m_next->passphrase()] {
            return byRecoveryKey ? withPassphraseByRecoveryKey(envelope, current, next)
                                 : withPassphrase(envelope, current, next);
        },
        [this](const Envelope &changed) {
            if (const Result<> written = m_practice.setEnvelope(changed); !written)
                showFailure(written.error());
            else
                accept();
        });
}

} // namespace sessionbook
