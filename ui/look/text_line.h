// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

class QColor;
class QFont;
class QPainter;
class QRect;
class QString;

namespace sessionbook {

/// A line of text at the left or right of `rect`, in its vertical middle, that ends in "…" where it
/// has no room. All digits take the same room, so that times and amounts stand below each other.
void drawTextLine(QPainter &painter, const QRect &rect, Qt::Alignment side, const QFont &font,
                  const QColor &color, const QString &text);

/// The room that such a line takes if nothing of it is cut.
[[nodiscard]] int textLineWidth(const QFont &font, const QString &text);

} // namespace sessionbook
