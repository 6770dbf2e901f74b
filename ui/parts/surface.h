// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace sessionbook {

/// Whether the widget is a window or a part of one that has its own Tab order and shortcuts, as a
/// panel has.
[[nodiscard]] inline bool isSurface(const QWidget &widget)
{
    return widget.isWindow() || widget.windowType() == Qt::SubWindow;
}

/// The surface that the widget stands on, or is.
[[nodiscard]] inline QWidget *surfaceOf(QWidget *widget)
{
    while (!isSurface(*widget) && widget->parentWidget())
        widget = widget->parentWidget();
    return widget;
}

} // namespace sessionbook
