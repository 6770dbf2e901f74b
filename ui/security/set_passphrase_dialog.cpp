// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/set_passphrase_dialog.h"

#include "core/practice/practice.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/form_field.h"
#include "ui/security/new_passphrase_fields.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

SetPassphraseDialog::SetPassphraseDialog(const Practice &practice, QWidget *parent)
    : KeyDialog(u"setPassphraseDialog"_s, parent),
      m_fields(new NewPassphraseFields(Qt::Vertical, this))
{
    setTitle(tr("Set a passphrase?"));
    setMinimumWidth(480);
    auto *consequences = new ConsequenceBox(u"setPassphraseConsequences"_s, this);
    consequences->setLines(
        {tr("The practice's file is encrypted. Without the passphrase nobody can read it, and it "
            "is "
            "asked for at each start."),
         tr("The window closes while the file is rewritten, and opens again. Earlier changes can "
            "then no longer be undone."),
         tr("You will get a recovery sheet. If both passphrase and sheet are lost, nobody can open "
            "the practice."),
         tr("Earlier copies stay readable, and traces of the old file may remain on the disk.")});
    m_fields->setKnownWords({practice.profile().name, practice.profile().professional});
    setPlaceFor(field::newPassphrase, m_fields->first());
    setPlaceFor(field::repeatedPassphrase, m_fields->second());
    body()->addWidget(m_fields);
    pinBelowBody(consequences);
    addSafeButton(tr("Cancel"), u"keepPlain"_s);
    addActButton(addMainButton(tr("&Set passphrase"), u"setPassphrase"_s));
    connect(this, &ActDialog::confirmed, this, &SetPassphraseDialog::makeIt);
    m_fields->setFocus();
}

bool SetPassphraseDialog::check()
{
    const std::vector<Error> errors = m_fields->errors();
    for (const Error &error : errors)
        showError(error);
    return errors.empty();
}

void SetPassphraseDialog::makeIt()
{
    derive<NewSeal>(
        tr("Making the keys…"),
        [passphrase = m_fields->passphrase()]() -> Result<NewSeal> { return makeSeal(passphrase); },
        [this](const NewSeal &seal) {
            accept();
            Q_EMIT sealMade(seal);
        });
}

} // namespace sessionbook
