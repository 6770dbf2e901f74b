// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icons.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace sessionbook {

class FactRow;

/// A fact about a client with a button that copies it.
class ContactRow : public QWidget
{
    Q_OBJECT

public:
    /// `copyName` says what the button does, such as "Copy phone number".
    ContactRow(Icon icon, const QString &objectName, const QString &copyName,
               QWidget *parent = nullptr);

    /// Without a fact, shows `none` and no button.
    void setFact(const QString &fact, const QString &none);

private:
    void copy();

    QString m_text;
    QString m_copyName;
    FactRow *m_fact;
    QToolButton *m_copy;
    QTimer m_back; ///< returns from the tick, after copying, to the button's icon
};

} // namespace sessionbook
