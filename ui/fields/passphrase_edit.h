// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

class QAction;

namespace sessionbook {

/// A passphrase or recovery key, taken as it is typed and hidden until the person asks to see it.
class PassphraseEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit PassphraseEdit(const QString &objectName, QWidget *parent = nullptr);
    void setShown(bool shown);
    /// Forgets what was typed, and what could be undone.
    void forget();

Q_SIGNALS:
    void shownChanged(bool shown);

private:
    QAction *m_show;
};

} // namespace sessionbook
