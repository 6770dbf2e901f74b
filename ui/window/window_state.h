// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QSettings;

namespace sessionbook {

class MainWindow;

/// Saves and restores the window's size, tab and shown days. Nothing about clients.
void restoreWindow(MainWindow &window, const QSettings &settings);
void saveWindow(const MainWindow &window, QSettings &settings);

} // namespace sessionbook
