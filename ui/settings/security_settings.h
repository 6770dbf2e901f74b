// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/security/new_seal.h"
#include "ui/settings/settings_page.h"

class QLabel;

namespace sessionbook {

class RemarkLine;

/// Whether the practice has a passphrase, and all that can be done about it. What needs the file to
/// be closed is only asked for here.
class SecuritySettings : public SettingsPage
{
    Q_OBJECT

public:
    SecuritySettings(Practice &practice, QWidget *parent);
    void load() override;

Q_SIGNALS:
    /// The practice is to be closed, and written anew with this seal.
    void sealRequested(const sessionbook::NewSeal &seal);
    void sealRemovalRequested();

private:
    void addAct(const QString &words, const QString &objectName, const QString &what,
                void (SecuritySettings::*act)());
    void addLock();
    void changePassphrase();
    void makeNewSheet();
    void setPassphrase();
    void removePassphrase();

    QLabel *m_state;
    RemarkLine *m_done;
    QVBoxLayout *m_acts;
};

} // namespace sessionbook
