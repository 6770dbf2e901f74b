// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sessionbook {

/// Stands where a list is empty: says what belongs there and, if there is one, offers the act that
/// fills it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(Icon icon, const QString &sentence, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    /// Once at most; connecting it is the caller's.
    QPushButton *addAct(const QString &text, const QString &objectName, Icon icon = Icon::Plus);

private:
    QLabel *m_sentence;
};

} // namespace sessionbook
