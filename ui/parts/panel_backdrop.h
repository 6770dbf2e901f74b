// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/panel_place.h"

#include <QWidget>

namespace sessionbook {

/// What lies behind a panel: its rounded surface with a pointer, and a soft shadow. Mouse events go
/// through it.
class PanelBackdrop : public QWidget
{
public:
    explicit PanelBackdrop(QWidget *window);

    void showBehind(const PanelPlace &place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PanelPlace m_place; ///< in the window
};

/// Dims a window and takes the mouse events that are meant for it.
class PanelShade : public QWidget
{
public:
    explicit PanelShade(QWidget *window);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace sessionbook
