// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>

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
    /// A scroll bar stands in the content's margin, which is narrower by that as long.
    int heightForWidth(int width) const override
    {
        const QScrollBar *bar = verticalScrollBar();
        return widget()->heightForWidth(bar->isVisible() ? width - bar->width() : width);
    }
};

/// What stays in sight below the body: where there is little room, the body gives way first.
class PinnedArea final : public BodyArea
{
public:
    using BodyArea::BodyArea;

    int heightForWidth(int width) const override { return widget()->heightForWidth(width); }

    QSize minimumSizeHint() const override
    {
        constexpr int most = 160;
        const int wide = std::max(width(), BodyArea::minimumSizeHint().width());
        return {BodyArea::minimumSizeHint().width(), std::min(heightForWidth(wide), most)};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        offerBar();
        BodyArea::resizeEvent(event);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            offerBar();
        return BodyArea::eventFilter(watched, event);
    }

private:
    /// Qt keeps a scroll bar that was there once where only the bar itself makes the text too long.
    void offerBar()
    {
        const QSize most = maximumViewportSize();
        setVerticalScrollBarPolicy(heightForWidth(most.width()) <= most.height()
                                       ? Qt::ScrollBarAlwaysOff
                                       : Qt::ScrollBarAsNeeded);
    }
};

} // namespace sessionbook
