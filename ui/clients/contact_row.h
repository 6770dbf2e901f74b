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

    /// Without a fact there is nothing to copy: `none` stands in its place.
    void setFact(const QString &fact, const QString &none);

private:
    void copy();

    QString m_text;
    QString m_copyName;
    FactRow *m_fact;
    QToolButton *m_copy;
    QTimer m_back; ///< from the tick, which says that it was copied, to the button's own icon
};

} // namespace sessionbook
