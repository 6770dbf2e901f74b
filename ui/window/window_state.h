// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>

#include <optional>

class QSettings;

namespace sessionbook {

class MainWindow;

/// Saves and restores the window's place, its tab, and whether the calendar shows a day, a week or
/// a month; it opens on today. Also how tables are sorted and how wide their columns are. Nothing
/// about clients.
///
/// The window is never larger than the `available` area, which is that of its screen unless given.
void restoreWindow(MainWindow &window, QSettings &settings,
                   const std::optional<QRect> &available = {});
void saveWindow(const MainWindow &window, QSettings &settings);

} // namespace sessionbook
