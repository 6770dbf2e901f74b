// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/practice_file.h"
#include "ui/security/key_dialog.h"

class QPushButton;

namespace sessionbook {

class PassphraseEdit;

/// Asks for the passphrase of a sealed practice or, if that is forgotten, for its recovery key.
class UnlockDialog : public KeyDialog
{
    Q_OBJECT

public:
    enum class By { Passphrase, RecoveryKey };

    explicit UnlockDialog(const QString &path, QWidget *parent = nullptr);

    /// While the practice is locked: it says so, and not which practice it is. Leaving it asks
    /// first if it would lose text that `holdsTypedText`.
    void showLocked(bool holdsTypedText);

Q_SIGNALS:
    /// What was typed opens the file. The dialog stays, for the file may still be refused.
    void unlocked(const sessionbook::PracticeFile &file, sessionbook::UnlockDialog::By by);
    /// No passphrase would open the file: it can't be read, or is damaged.
    void refused(const sessionbook::Error &error);

protected:
    bool check() override;
    [[nodiscard]] bool hasTypedText() const override { return m_holdsTypedText; }

private:
    void askFor(By by);
    void tryIt();
    [[nodiscard]] PassphraseEdit *asked() const;

    QString m_path;
    By m_by = By::Passphrase;
    bool m_holdsTypedText = false;
    PassphraseEdit *m_passphrase;
    PassphraseEdit *m_recoveryKey;
    FormField *m_passphraseField;
    FormField *m_recoveryField;
    QPushButton *m_other; ///< asks for the other of the two
};

} // namespace sessionbook
