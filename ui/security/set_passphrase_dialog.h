// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/security/key_dialog.h"
#include "ui/security/new_seal.h"

namespace sessionbook {

class NewPassphraseFields;
class Practice;

/// A passphrase for a practice that has none: says what that does, and derives the keys. The file
/// is still to be sealed.
class SetPassphraseDialog : public KeyDialog
{
    Q_OBJECT

public:
    SetPassphraseDialog(const Practice &practice, QWidget *parent);

Q_SIGNALS:
    /// Once accepted.
    void sealMade(const sessionbook::NewSeal &seal);

protected:
    bool check() override;

private:
    void makeIt();

    NewPassphraseFields *m_fields;
};

} // namespace sessionbook
