// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/security/key_dialog.h"

namespace sessionbook {

class NewPassphraseFields;
class PassphraseEdit;
class Practice;

/// Another passphrase for a sealed practice, by the current one or, if that is forgotten, by the
/// recovery key. Accepted once it is in force.
class ChangePassphraseDialog : public KeyDialog
{
    Q_OBJECT

public:
    ChangePassphraseDialog(Practice &practice, QWidget *parent);

protected:
    bool check() override;

private:
    void askForKey(bool byRecoveryKey);
    void change();

    Practice &m_practice;
    bool m_byRecoveryKey = false;
    PassphraseEdit *m_current;
    PassphraseEdit *m_recoveryKey;
    FormField *m_currentField;
    FormField *m_recoveryField;
    QPushButton *m_other; ///< asks for the other of the two
    NewPassphraseFields *m_next;
};

} // namespace sessionbook
