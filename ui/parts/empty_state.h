// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sessionbook {

/// Shown in place of an empty list: says what belongs there and can offer an action to fill it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(Icon icon, const QString &sentence, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    /// At most once; to be connected by the caller.
    QPushButton *addAct(const QString &text, const QString &objectName, Icon icon = Icon::Plus);

private:
    QLabel *m_sentence;
};

} // namespace sessionbook
