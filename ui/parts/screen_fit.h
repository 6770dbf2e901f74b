// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>

class QWidget;

namespace sessionbook {

/// `window`, without its frame, as large as it is or as the screen's `available` area allows, and
/// wholly on it with its title bar. In device-independent pixels, as Qt gives both.
[[nodiscard]] QRect fittedTo(QRect window, const QRect &available);

/// The same of a window that the window manager will place.
[[nodiscard]] QSize fittedSize(QSize wanted, const QRect &available);
/// On the screen that the window will be shown on.
[[nodiscard]] QSize fittedSize(QSize wanted, const QWidget &window);

} // namespace sessionbook
