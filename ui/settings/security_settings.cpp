// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/security_settings.h"

#include "core/practice/practice.h"
#include "ui/look/text_styles.h"
#include "ui/parts/form_field.h"
#include "ui/parts/remark_line.h"
#include "ui/security/change_passphrase_dialog.h"
#include "ui/security/new_recovery_sheet_dialog.h"
#include "ui/security/recovery_sheet_dialog.h"
#include "ui/security/remove_passphrase_dialog.h"
#include "ui/security/set_passphrase_dialog.h"
#include "ui/settings/lock_preference.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

SecuritySettings::SecuritySettings(Practice &practice, QWidget *parent)
    : SettingsPage(tr("Security"), practice, parent), m_state(makeLabel({}, TextStyle::Body, this)),
      m_done(new RemarkLine(u"securityDone"_s, this)), m_acts(new QVBoxLayout)
{
    m_state->setObjectName(u"securityState"_s);
    m_acts->setSpacing(6);
    content()->addWidget(m_state);
    content()->addSpacing(6);
    content()->addLayout(m_acts);
    content()->addSpacing(6);
    content()->addWidget(m_done);
    if (practice.file().key) {
        addLock();
        addAct(tr("C&hange passphrase…"), u"changePassphraseAct"_s, {},
               &SecuritySettings::changePassphrase);
        addAct(tr("&New recovery sheet…"), u"newSheetAct"_s,
               tr("Your current sheet will no longer open the practice."),
               &SecuritySettings::makeNewSheet);
        addAct(tr("&Remove passphrase…"), u"removePassphraseAct"_s,
               tr("Anyone who gets hold of the file can then read it."),
               &SecuritySettings::removePassphrase);
    } else {
        addAct(tr("&Set a passphrase…"), u"setPassphraseAct"_s, {},
               &SecuritySettings::setPassphrase);
    }
    content()->addStretch();
    load();
}

void SecuritySettings::addLock()
{
    auto *minutes = new QSpinBox(this);
    minutes->setObjectName(u"minutesToLock"_s);
    constexpr int widthOfMinutes = 180;
    minutes->setMaximumWidth(widthOfMinutes);
    minutes->setRange(0, longestMinutesToLock);
    minutes->setSpecialValueText(tr("Never automatically"));
    minutes->setValue(minutesToLock());
    connect(minutes, &QSpinBox::valueChanged, this, [](int value) { setMinutesToLock(value); });
    auto *place = new FormField(tr("Lock after this many &minutes without input"), minutes, this);
    place->setHint(tr("Applies to this computer. The practice also locks with the screen, before "
                      "sleep, and at once with Ctrl+Shift+L."));
    addSection(tr("Lock"));
    content()->addWidget(place);
}

/// Its state changes only while the practice is closed.
void SecuritySettings::load()
{
    m_state->setText(
        practice().file().key
            ? tr("This practice has a passphrase. Its file is encrypted: without the passphrase, "
                 "or the key on the recovery sheet, nobody can read it or a copy of it.")
            : tr("This practice has no passphrase. Anyone with access to this computer, or to a "
                 "copy of the file, can read everything in it."));
}

void SecuritySettings::addAct(const QString &words, const QString &objectName, const QString &what,
                              void (SecuritySettings::*act)())
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    button->setAccessibleDescription(what);
    connect(button, &QPushButton::clicked, this, act);
    m_acts->addWidget(button, 0, Qt::AlignLeft);
    if (what.isEmpty())
        return m_acts->addSpacing(6);
    m_acts->addWidget(makeLabel(what, TextStyle::Quiet, this));
    m_acts->addSpacing(8);
}

void SecuritySettings::changePassphrase()
{
    auto *dialog = new ChangePassphraseDialog(practice(), this);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_done->say(RemarkLine::Kind::Hint, tr("The passphrase has been changed."));
    });
    m_done->clear();
    dialog->open();
}

void SecuritySettings::makeNewSheet()
{
    auto *dialog = new NewRecoverySheetDialog(practice(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_done->say(RemarkLine::Kind::Hint,
                    tr("The new recovery sheet is the only one that works now."));
        openRecoverySheet(sheetOf(practice(), dialog->groups()), this);
    });
    m_done->clear();
    dialog->open();
}

void SecuritySettings::setPassphrase()
{
    auto *dialog = new SetPassphraseDialog(practice(), this);
    connect(dialog, &SetPassphraseDialog::sealMade, this, &SecuritySettings::sealRequested);
    dialog->open();
}

void SecuritySettings::removePassphrase()
{
    auto *dialog = new RemovePassphraseDialog(practice(), this);
    connect(dialog, &QDialog::accepted, this, &SecuritySettings::sealRemovalRequested);
    dialog->open();
}

} // namespace sessionbook
