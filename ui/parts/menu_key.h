// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace sessionbook {

/// Lets Shift+F10 open the context menu as the Menu key does; the platform knows the latter alone.
/// While a menu is open, letters are for it, and not for the page below. In all windows, as long as
/// `window` exists.
void addMenuKey(QWidget *window);

} // namespace sessionbook
