// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/new_recovery_sheet_dialog.h"

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

NewRecoverySheetDialog::NewRecoverySheetDialog(Practice &practice, QWidget *parent)
    : KeyDialog(u"newRecoverySheetDialog"_s, parent), m_practice(practice),
      m_passphrase(new PassphraseEdit(u"currentPassphrase"_s))
{
    setTitle(tr("Make a new recovery sheet?"));
    setMinimumWidth(460);
    auto *consequences = new ConsequenceBox(u"newSheetConsequences"_s, this);
    consequences->setLines(
        {tr("The key on your current sheet will no longer open this practice. Destroy that sheet."),
         tr("It still opens copies of the file made before now."),
         tr("The new sheet is shown once, to be printed or written down.")});
    auto *place = new FormField(tr("Your &passphrase"), m_passphrase, this);
    setPlaceFor(field::passphrase, place);
    body()->addWidget(place);
    pinBelowBody(consequences);
    addSafeButton(tr("Cancel"), u"keepSheet"_s);
    addActButton(addMainButton(tr("&Make a new sheet"), u"makeSheet"_s));
    connect(this, &ActDialog::confirmed, this, &NewRecoverySheetDialog::make);
    m_passphrase->setFocus();
}

void NewRecoverySheetDialog::make()
{
    const Result<Envelope> envelope = m_practice.envelope();
    if (!envelope)
        return showFailure(envelope.error());
    const auto key = std::make_shared<const RecoveryKey>(RecoveryKey::random());
    derive<Envelope>(
        tr("Checking the passphrase…"),
        [envelope = *envelope, passphrase = m_passphrase->text(), key] {
            return withRecoveryKey(envelope, passphrase, *key);
        },
        [this, key](const Envelope &changed) {
            if (const Result<> written = m_practice.setEnvelope(changed); !written)
                return showFailure(written.error());
            m_groups = key->groups();
            accept();
        });
}

} // namespace sessionbook
