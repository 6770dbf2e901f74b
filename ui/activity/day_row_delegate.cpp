// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/day_row_delegate.h"

#include "ui/look/text_line.h"
#include "ui/look/theme.h"

#include <QPainter>
#include <QStyle>

namespace sessionbook {

void DayRowDelegate::drawText(QPainter &painter, const QRect &rect, Qt::LayoutDirection direction,
                              const QFont &font, const QColor &color, const QString &text)
{
    const Qt::Alignment side = direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    drawTextLine(painter, rect, side, font, color, text);
}

QSize DayRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // The same for all rows, so that none needs to be measured.
    return {0, std::max(40, option.fontMetrics.height() + 18)};
}

void DayRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Theme &colors = theme(option.palette);
    painter->save();
    if (index.data(HeadingRole).toBool()) {
        const QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
        QFont strong = option.font;
        strong.setWeight(QFont::DemiBold);
        drawText(*painter, rect.adjusted(0, 8, 0, 0), option.direction, strong, colors.quietText,
                 option.text);
        painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, colors.line);
    } else {
        option.viewItemPosition = QStyleOptionViewItem::OnlyOne;
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter,
                                              option.widget);
        paintItem(*painter, option, index, colors);
    }
    painter->restore();
}

} // namespace sessionbook
