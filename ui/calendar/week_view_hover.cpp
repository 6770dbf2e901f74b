// SPDX-License-Identifier: GPL-3.0-or-later

// What the week view shows where the pointer rests.
#include "ui/calendar/week_view.h"
#include "ui/calendar/week_words.h"

#include <QHelpEvent>
#include <QToolTip>

namespace sessionbook {

/// Marks the session under the pointer, or the quarter of an hour that a double click would book.
void WeekView::hover(QPoint point)
{
    const bool overMark = unseenAt(point).has_value();
    const SessionTile *tile = overMark ? nullptr : tileAt(point);
    const int row = tile ? tile->row : -1;
    if (row != std::exchange(m_hoveredRow, row))
        viewport()->update();
    if (tile && isAtLowerEdge(point))
        viewport()->setCursor(Qt::SizeVerCursor);
    else
        viewport()->unsetCursor();
    const auto time = tile || overMark || isOnFoldedDay(point) ? std::nullopt : timeAt(point);
    updateIf(m_drawing.hover(time, m_model.days().first, m_model.zone()));
}

std::optional<int> WeekView::headingAt(QPoint point) const
{
    if (point.y() >= m_look->headerHeight || point.x() < scene().geometry.gutterWidth)
        return std::nullopt;
    return scene().geometry.nearestTime({point.x(), 0}, 1).day;
}

void WeekView::updateIf(bool changed)
{
    if (changed)
        viewport()->update();
}

const TimeOffBand *WeekView::timeOffAt(QPoint point) const
{
    return daysRect().contains(point) ? scene().timeOffAt(toContent(point)) : nullptr;
}

QString WeekView::toolTipAt(QPoint point) const
{
    if (const auto sessions = unseenAt(point))
        return unseenText(*sessions);
    if (const SessionTile *tile = tileAt(point))
        return tile->cut ? m_model.index(tile->row).data(Qt::ToolTipRole).toString() : QString();
    if (isOnFoldedDay(point))
        return tr("A day off without sessions. Click to unfold it.");
    if (const auto time = timeAt(point); time && scene().isSkipped(*time))
        return skippedTimeText();
    const TimeOffBand *off = timeOffAt(point);
    return off ? off->title : QString();
}

bool WeekView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = toolTipAt(help->pos());
        const SessionTile *tile = tileAt(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, viewport(),
                               tile ? toViewport(tile->rect) : QRect());
        return true;
    }
    if (event->type() == QEvent::Leave && !m_drawing.isPressed()) {
        m_hoveredRow = -1;
        m_drawing.forgetHover();
        viewport()->update();
    }
    return QAbstractItemView::viewportEvent(event);
}

} // namespace sessionbook
