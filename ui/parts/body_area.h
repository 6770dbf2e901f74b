// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>
#include <QScrollArea>

#include <algorithm>

namespace sessionbook {

/// What a dialog has in its body. Its height depends on its width alone: for text that wraps, Qt's
/// least height is of a width that it guesses, and the body would scroll though all of it fits.
class BodyContent final : public QWidget
{
public:
    using QWidget::QWidget;

    QSize minimumSizeHint() const override
    {
        const QSize least = layout()->totalMinimumSize();
        return {least.width(), layout()->hasHeightForWidth() ? 0 : least.height()};
    }
};

/// The body of a dialog: as high as its content at the given width, limited only by the screen.
class BodyArea : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override { return widget()->sizeHint(); }
    QSize minimumSizeHint() const override
    {
        constexpr int leastHeight = 80;
        const QSize content = widget()->layout()->totalMinimumSize();
        return {content.width(), std::min(content.height(), leastHeight)};
    }
    bool hasHeightForWidth() const override { return widget()->hasHeightForWidth(); }
    int heightForWidth(int width) const override { return widget()->heightForWidth(width); }
};

/// What stays in sight below the body: where there is little room, the body gives way first.
class PinnedArea final : public BodyArea
{
public:
    using BodyArea::BodyArea;

    QSize minimumSizeHint() const override
    {
        constexpr int most = 160;
        const int wide = std::max(width(), BodyArea::minimumSizeHint().width());
        return {BodyArea::minimumSizeHint().width(), std::min(heightForWidth(wide), most)};
    }
};

} // namespace sessionbook
