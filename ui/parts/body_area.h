// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

#include <algorithm>

namespace sessionbook {

/// The body of a dialog: as high as its content at the given width, limited only by the screen.
class BodyArea final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override { return widget()->sizeHint(); }
    QSize minimumSizeHint() const override
    {
        constexpr int leastHeight = 120;
        const QSize content = widget()->minimumSizeHint();
        return {content.width(), std::min(content.height(), leastHeight)};
    }
    bool hasHeightForWidth() const override { return widget()->hasHeightForWidth(); }
    int heightForWidth(int width) const override { return widget()->heightForWidth(width); }
};

} // namespace sessionbook
