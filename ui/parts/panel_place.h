// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>
#include <QRect>

#include <optional>

namespace sessionbook {

/// Where a panel lies in a window, and where the tip of its pointer is, if it points at something.
struct PanelPlace
{
    QRect rect;
    std::optional<QPoint> tip;
};

/// Beside `anchor` where that leaves it in sight: at its end, at its start, below or above it. In
/// the middle of `room` if there is no anchor or no such place. `size` must fit into `room`.
[[nodiscard]] PanelPlace panelPlace(const QRect &room, QSize size, const QRect &anchor,
                                    Qt::LayoutDirection direction);

} // namespace sessionbook
