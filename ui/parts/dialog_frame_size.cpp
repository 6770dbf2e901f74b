// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/dialog_frame.h"
#include "ui/parts/panel_layer.h"
#include "ui/parts/text_growth.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

// How large a dialog is, and what gives way where there is little room.

namespace sessionbook {

namespace {

constexpr int lowRoom = 440;     ///< less height than this is kept for what is decided
constexpr int besideWidth = 220; ///< of what is pinned beside the body

int wantedHeight(const QScrollArea &area, int width)
{
    return area.hasHeightForWidth() ? area.heightForWidth(width) : area.sizeHint().height();
}

} // namespace

QSize DialogFrame::largest() const
{
    if (m_layer)
        return m_layer->room();
    constexpr int windowFrame = 48; // title bar and a little air
    return screen()->availableSize() - QSize(0, windowFrame);
}

QSize DialogFrame::sizeHint() const
{
    // Not the labels' size hints: for text that wraps, Qt guesses a width, not always the same.
    constexpr int lettersInLine = 40; // in large text a line has as many
    const int wanted = std::max({minimumWidth(), layout()->minimumSize().width(),
                                 lettersInLine * fontMetrics().averageCharWidth()});
    const int width = std::min(wanted, largest().width());
    return {width, heightAt(width)};
}

int DialogFrame::heightAt(int width) const
{
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : layout()->totalSizeHint().height();
    return std::min(wanted, largest().height());
}

void DialogFrame::fitToRoom()
{
    const QSize room = largest();
    const bool isLow = room.height() < lowRoom;
    const int edge = isLow ? 12 : 20;
    layout()->setContentsMargins(0, edge, 0, edge);
    if (const int gap = isLow ? 8 : 12; layout()->spacing() != gap)
        layout()->setSpacing(gap);
    if (m_subtitleGivesWay)
        m_subtitle->setVisible(!isLow && !m_subtitle->text().isEmpty());
    if (!m_pinned)
        return;
    // Beside the body it takes none of the height.
    const int least = m_scrollArea->minimumSizeHint().width();
    const int wide = std::max(minimumWidth(), least);
    const int others = layout()->totalHeightForWidth(wide) - m_middle->heightForWidth(wide);
    const int height = others + wantedHeight(*m_scrollArea, wide) + m_middle->spacing() +
                       m_pinned->heightForWidth(wide);
    const bool isBeside = isLow && height > room.height() && least + besideWidth <= room.width();
    m_middle->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_middle->setStretchFactor(m_pinned, isBeside ? 1 : 0);
    m_pinned->setMinimumWidth(isBeside ? besideWidth : 0);
    const int side = m_body->contentsMargins().left();
    m_pinned->widget()->layout()->setContentsMargins(isBeside ? 0 : side, 0, side, 0);
}

QSize DialogFrame::panelSize() const
{
    layout()->activate();
    // Its width is only asked for once it has been laid out or resized by its author.
    const QSize now = testAttribute(Qt::WA_Resized) ? size() : QSize();
    const int wide = std::min(std::max(now.width(), sizeHint().width()), largest().width());
    return {wide, std::max(now.height(), heightAt(wide))};
}

void DialogFrame::growToBody()
{
    // Never shrinks, so that buttons don't jump away from the pointer.
    m_scrollArea->updateGeometry();
    if (m_pinned)
        m_pinned->updateGeometry();
    layout()->activate();
    if (m_layer) {
        m_layer->place();
    } else {
        const int wide = std::max(width(), sizeHint().width());
        resize(wide, std::max(height(), heightAt(wide)));
    }
    // Once all is laid out: for a moment the body scrolls while the dialog grows.
    if (m_scrollArea->verticalScrollBar()->isVisible())
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_scrollArea->verticalScrollBar()->isVisible())
                    growWithRows(*m_scrollArea);
            },
            Qt::QueuedConnection);
}

} // namespace sessionbook
