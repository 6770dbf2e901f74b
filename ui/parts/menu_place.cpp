// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/menu_place.h"

#include <QMenu>

#include <algorithm>

namespace sessionbook {

void popUpInside(const QWidget *window, QMenu *menu, const QPoint &globalPosition)
{
    constexpr int fromEdge = 16;
    const int left = window->mapToGlobal(QPoint(fromEdge, 0)).x();
    const int right = window->mapToGlobal(QPoint(window->width() - fromEdge, 0)).x();
    const int furthest = std::max(left, right - menu->sizeHint().width());
    menu->popup({std::clamp(globalPosition.x(), left, furthest), globalPosition.y()});
}

} // namespace sessionbook
