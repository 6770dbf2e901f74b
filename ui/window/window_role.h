// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace sessionbook {

/// Gives the main window the accessible role of a window, which Qt gives only to a QMainWindow.
void installWindowRole();

} // namespace sessionbook
