// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/panel_place.h"

#include <algorithm>
#include <array>

namespace sessionbook {

namespace {

constexpr int gap = 12; ///< between the anchor and the panel, for the pointer

enum class Side { Right, Left, Below, Above };

bool isBeside(Side side) { return side == Side::Right || side == Side::Left; }

QRect placeAt(Side side, const QRect &room, QSize size, const QRect &anchor)
{
    QRect rect(QPoint(), size);
    constexpr int above = 96; // so that the title is about as high as the anchor
    switch (side) {
    case Side::Right:
        rect.moveTopLeft({anchor.right() + 1 + gap, anchor.center().y() - above});
        break;
    case Side::Left:
        rect.moveTopRight({anchor.left() - 1 - gap, anchor.center().y() - above});
        break;
    case Side::Below:
        rect.moveTopLeft({anchor.center().x() - size.width() / 2, anchor.bottom() + 1 + gap});
        break;
    case Side::Above:
        rect.moveBottomLeft({anchor.center().x() - size.width() / 2, anchor.top() - 1 - gap});
        break;
    }
    if (isBeside(side))
        rect.moveTop(std::clamp(rect.top(), room.top(), room.bottom() + 1 - size.height()));
    else
        rect.moveLeft(std::clamp(rect.left(), room.left(), room.right() + 1 - size.width()));
    return rect;
}

QPoint tipAt(Side side, const QRect &rect, const QRect &anchor)
{
    constexpr int corner = 20; // the pointer keeps clear of the rounded corners
    const int y = std::clamp(anchor.center().y(), rect.top() + corner, rect.bottom() - corner);
    const int x = std::clamp(anchor.center().x(), rect.left() + corner, rect.right() - corner);
    switch (side) {
    case Side::Right:
        return {rect.left() - gap, y};
    case Side::Left:
        return {rect.right() + gap, y};
    case Side::Below:
        return {x, rect.top() - gap};
    case Side::Above:
        return {x, rect.bottom() + gap};
    }
    Q_UNREACHABLE();
}

} // namespace

PanelPlace panelPlace(const QRect &room, QSize size, const QRect &anchor,
                      Qt::LayoutDirection direction)
{
    const bool mirrored = direction == Qt::RightToLeft;
    const std::array sides{mirrored ? Side::Left : Side::Right, mirrored ? Side::Right : Side::Left,
                           Side::Below, Side::Above};
    if (!anchor.isEmpty()) {
        for (const Side side : sides) {
            const QRect rect = placeAt(side, room, size, anchor);
            if (room.contains(rect))
                return {rect, tipAt(side, rect, anchor)};
        }
    }
    QRect rect(QPoint(), size);
    rect.moveCenter(room.center());
    return {rect, std::nullopt};
}

} // namespace sessionbook
