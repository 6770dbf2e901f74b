// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QMenu;
class QPoint;
class QWidget;

namespace sessionbook {

/// Shows the menu at a point, or shifted so that it stays within the window.
void popUpInside(const QWidget *window, QMenu *menu, const QPoint &globalPosition);

} // namespace sessionbook
