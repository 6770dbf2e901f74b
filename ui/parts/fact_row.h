// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icons.h"

#include <QWidget>

class QLabel;

namespace sessionbook {

/// One fact of a session: an icon, the fact itself, and a quiet line that adds to it.
class FactRow : public QWidget
{
    Q_OBJECT

public:
    FactRow(Icon icon, const QString &objectName, QWidget *parent = nullptr);

    /// An empty second line takes no room.
    void setTexts(const QString &fact, const QString &addition = {});

private:
    QLabel *m_fact;
    QLabel *m_addition;
};

} // namespace sessionbook
