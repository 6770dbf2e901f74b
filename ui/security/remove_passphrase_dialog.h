// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/security/key_dialog.h"

namespace sessionbook {

class PassphraseEdit;
class Practice;

/// Asks whether a practice shall lose its passphrase, of somebody who knows it. Accepted if so; the
/// file is still to be written anew.
class RemovePassphraseDialog : public KeyDialog
{
    Q_OBJECT

public:
    RemovePassphraseDialog(const Practice &practice, QWidget *parent);

private:
    void checkPassphrase();

    const Practice &m_practice;
    PassphraseEdit *m_passphrase;
};

} // namespace sessionbook
