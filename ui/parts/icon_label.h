// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icons.h"

#include <QWidget>

namespace sessionbook {

/// A decorative icon, without an accessible name.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    /// `size` is that beside text of the normal size.
    IconLabel(Icon icon, Ink ink, int size, QWidget *parent = nullptr);

    void setIcon(Icon icon, Ink ink);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

} // namespace sessionbook
