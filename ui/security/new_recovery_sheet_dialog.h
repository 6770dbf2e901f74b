// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/security/key_dialog.h"

namespace sessionbook {

class PassphraseEdit;
class Practice;

/// Another recovery key for a sealed practice. Accepted once it is in force.
class NewRecoverySheetDialog : public KeyDialog
{
    Q_OBJECT

public:
    NewRecoverySheetDialog(Practice &practice, QWidget *parent);
    /// Of the new key, once accepted.
    [[nodiscard]] const QStringList &groups() const { return m_groups; }

private:
    void make();

    Practice &m_practice;
    PassphraseEdit *m_passphrase;
    QStringList m_groups;
};

} // namespace sessionbook
