// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/remove_passphrase_dialog.h"

#include "core/practice/practice.h"
#include "core/practice/sealing.h"
#include "core/records/seal_field.h"
#include "ui/fields/passphrase_edit.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/form_field.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

RemovePassphraseDialog::RemovePassphraseDialog(const Practice &practice, QWidget *parent)
    : KeyDialog(u"removePassphraseDialog"_s, parent), m_practice(practice),
      m_passphrase(new PassphraseEdit(u"currentPassphrase"_s))
{
    setTitle(tr("Remove the passphrase?"));
    setMinimumWidth(480);
    auto *consequences = new ConsequenceBox(u"removePassphraseConsequences"_s, this);
    consequences->setLines(
        {tr("Anyone with access to this computer, or to a copy of the file, can read everything "
            "in it."),
         tr("The window closes while the file is rewritten, and opens again. Earlier changes can "
            "then no longer be undone."),
         tr("Keep the passphrase or the recovery sheet for earlier copies: they stay encrypted.")});
    auto *place = new FormField(tr("Your &passphrase"), m_passphrase, this);
    setPlaceFor(field::passphrase, place);
    body()->addWidget(place);
    pinBelowBody(consequences);
    addSafeButton(tr("Cancel"), u"keepSealed"_s);
    addActButton(addDangerButton(tr("&Remove passphrase"), u"removePassphrase"_s));
    connect(this, &ActDialog::confirmed, this, &RemovePassphraseDialog::checkPassphrase);
    m_passphrase->setFocus();
}

void RemovePassphraseDialog::checkPassphrase()
{
    const Result<Envelope> envelope = m_practice.envelope();
    if (!envelope)
        return showFailure(envelope.error());
    derive<SealKey>(
        tr("Checking the passphrase…"),
        [envelope = *envelope, passphrase = m_passphrase->text()] {
            return keyBy(envelope, passphrase);
        },
        [this](const SealKey &) { accept(); });
}

} // namespace sessionbook
