// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/activity/day_row_delegate.h"

namespace sessionbook {

/// Paints an entry of the journal: time, what was done, and what it was about as a link.
class ActivityDelegate : public DayRowDelegate
{
    Q_OBJECT

public:
    using DayRowDelegate::DayRowDelegate;

    /// The place of the entry's link within `row`; empty without one.
    [[nodiscard]] QRect linkRect(const QModelIndex &index, const QRect &row, const QFont &font,
                                 Qt::LayoutDirection direction) const;

private:
    struct Columns
    {
        QRect time;
        QRect words;
        QRect subject;
    };

    void paintItem(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const Theme &colors) const override;
    [[nodiscard]] static Columns columnsOf(const QModelIndex &index, const QRect &row,
                                           const QFont &font, Qt::LayoutDirection direction);
};

} // namespace sessionbook
