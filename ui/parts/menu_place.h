// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QMenu;
class QPoint;
class QWidget;

namespace sessionbook {

/// Shows the menu there, or as far to the side as it takes to stand within the window: beside it,
/// it would seem to belong to what lies behind.
void popUpInside(const QWidget *window, QMenu *menu, const QPoint &globalPosition);

} // namespace sessionbook
