// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/activity_delegate.h"

#include "ui/activity/activity_model.h"
#include "ui/look/text_line.h"
#include "ui/look/text_widths.h"
#include "ui/look/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sessionbook {

/// Each part begins at the same place in every row, so that the list is easy to scan; long words
/// take what the subject leaves, rather than being cut.
ActivityDelegate::Columns ActivityDelegate::columnsOf(const QModelIndex &index, const QRect &row,
                                                      const QFont &font,
                                                      Qt::LayoutDirection direction)
{
    const QFontMetrics metrics(font);
    const int time = widestClock(font, QLocale());
    const int usual = std::min(metrics.averageCharWidth() * 32, (row.width() - time) / 3);
    const int room = row.width() - 2 * padding - time - 2 * gap -
                     textLineWidth(font, index.data(ActivityModel::SubjectRole).toString());
    const int wanted = textLineWidth(font, index.data().toString());
    int left = row.left() + padding;
    const auto take = [&](int width) {
        const QRect part(left, row.top(), std::max(width, 0), row.height());
        left += width + gap;
        return QStyle::visualRect(direction, row, part);
    };
    const QRect timePart = take(time);
    const QRect wordsPart = take(std::max(usual, std::min(wanted, room)));
    return {timePart, wordsPart, take(row.right() + 1 - padding - left)};
}

QRect ActivityDelegate::linkRect(const QModelIndex &index, const QRect &row, const QFont &font,
                                 Qt::LayoutDirection direction) const
{
    if (!index.data(ActivityModel::LinkRole).toBool())
        return {};
    const QRect subject = columnsOf(index, row, font, direction).subject;
    const QFontMetrics metrics(font);
    const QString text = index.data(ActivityModel::SubjectRole).toString();
    const QSize size(std::min(textLineWidth(font, text), subject.width()), metrics.height());
    return QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, size, subject);
}

void ActivityDelegate::paintItem(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index, const Theme &colors) const
{
    const Columns columns = columnsOf(index, option.rect, option.font, option.direction);
    drawText(painter, columns.time, option.direction, option.font, colors.quietText,
             index.data(ActivityModel::TimeRole).toString());
    drawText(painter, columns.words, option.direction, option.font, colors.text, option.text);
    const bool isLink = index.data(ActivityModel::LinkRole).toBool();
    QFont font = option.font;
    font.setUnderline(isLink && (option.state & QStyle::State_MouseOver));
    drawText(painter, columns.subject, option.direction, font,
             isLink ? colors.accentText : colors.quietText,
             index.data(ActivityModel::SubjectRole).toString());
}

} // namespace sessionbook
