// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace sessionbook {

/// Lets assistive tools meet the main window as a window, with its title: Qt tells them so only of
/// a QMainWindow.
void installWindowRole();

} // namespace sessionbook
