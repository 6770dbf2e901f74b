// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace sessionbook {

struct Theme;

/// Paints the rows of a list that is divided into days, all of one height: a day's heading, and the
/// ground of other rows.
class DayRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int HeadingRole = Qt::UserRole; ///< bool: a day, not an item

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    static constexpr int padding = 20; ///< at both ends of a row
    static constexpr int gap = 16;     ///< between its parts

    /// In one line that ends in "…" where there is no room.
    static void drawText(QPainter &painter, const QRect &rect, Qt::LayoutDirection direction,
                         const QFont &font, const QColor &color, const QString &text);

private:
    virtual void paintItem(QPainter &painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index, const Theme &colors) const = 0;
};

} // namespace sessionbook
