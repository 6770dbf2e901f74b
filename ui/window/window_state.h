// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QSettings;

namespace sessionbook {

class MainWindow;

/// The size, tab and days that the window had when it was last closed. Nothing in it tells about a
/// client.
void restoreWindow(MainWindow &window, const QSettings &settings);
void saveWindow(const MainWindow &window, QSettings &settings);

} // namespace sessionbook
