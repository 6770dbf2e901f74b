// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace sessionbook {

struct Theme;

/// Paints the rows of a list divided into days: the headings, and the background of other rows. All
/// have one height.
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

    /// In one line, which ends in "…" if it is too long.
    static void drawText(QPainter &painter, const QRect &rect, Qt::LayoutDirection direction,
                         const QFont &font, const QColor &color, const QString &text);

private:
    virtual void paintItem(QPainter &painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index, const Theme &colors) const = 0;
};

} // namespace sessionbook
