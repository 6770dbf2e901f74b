// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace sessionbook {

/// How a client is addressed. Follows the name while nobody has written anything else here.
class FormOfAddressEdit : public QLineEdit
{
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

    /// Proposes what the name tells.
    void followName(const QString &name);

private:
    QString m_proposed;
};

} // namespace sessionbook
