// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/activity_delegate.h"

#include "core/base/date_words.h"
#include "ui/activity/activity_model.h"
#include "ui/look/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int activityPadding = 20;
constexpr int activityGap = 16;

struct ActivityColumns
{
    QRect time;
    QRect words;
    QRect subject;
};

/// No time of the day needs more, whatever the digits' widths: morning and afternoon differ where
/// the locale names them.
int widestTime(const QFontMetrics &metrics)
{
    int widest = 0;
    for (const QTime time : {QTime(10, 0), QTime(22, 0)}) {
        const QString text = clockTime(time, QLocale());
        for (QChar digit = u'0'; digit <= u'9'; digit = QChar(digit.unicode() + 1)) {
            QString digits = text;
            for (QChar &letter : digits) {
                if (letter.isDigit())
                    letter = digit;
            }
            widest = std::max(widest, metrics.horizontalAdvance(digits));
        }
    }
    return widest;
}

/// Read in one glance down the list: every part begins at the same place in every row.
ActivityColumns columnsOf(const QRect &row, const QFont &font, Qt::LayoutDirection direction)
{
    const QFontMetrics metrics(font);
    const int time = widestTime(metrics);
    const int words = metrics.averageCharWidth() * 32;
    int left = row.left() + activityPadding;
    const auto take = [&](int width) {
        const QRect part(left, row.top(), std::max(width, 0), row.height());
        left += width + activityGap;
        return QStyle::visualRect(direction, row, part);
    };
    const QRect timePart = take(time);
    const QRect wordsPart = take(std::min(words, (row.width() - time) / 2));
    return {timePart, wordsPart, take(row.right() - activityPadding - left)};
}

int leading(Qt::LayoutDirection direction)
{
    return static_cast<int>((direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) |
                            Qt::AlignVCenter | Qt::AlignAbsolute);
}

} // namespace

QRect ActivityDelegate::linkRect(const QModelIndex &index, const QRect &row, const QFont &font,
                                 Qt::LayoutDirection direction) const
{
    if (!index.data(ActivityModel::SessionRole).isValid())
        return {};
    const QRect subject = columnsOf(row, font, direction).subject;
    const QFontMetrics metrics(font);
    const QString text = index.data(ActivityModel::SubjectRole).toString();
    const QSize size(std::min(metrics.horizontalAdvance(text), subject.width()), metrics.height());
    return QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, size, subject);
}

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // One height for all rows, so that none needs to be measured.
    return {0, std::max(40, option.fontMetrics.height() + 18)};
}

void ActivityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Theme &colors = theme(option.palette);
    const int flags = leading(option.direction) | Qt::TextSingleLine;
    const auto draw = [&](const QRect &rect, const QFont &font, const QColor &color,
                          const QString &text) {
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(rect, flags,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    };
    painter->save();
    if (index.data(ActivityModel::HeadingRole).toBool()) {
        QFont strong = option.font;
        strong.setWeight(QFont::DemiBold);
        draw(option.rect.adjusted(activityPadding, 8, -activityPadding, 0), strong,
             colors.quietText, option.text);
        painter->fillRect(option.rect.left() + activityPadding, option.rect.bottom(),
                          option.rect.width() - 2 * activityPadding, 1, colors.line);
        painter->restore();
        return;
    }
    option.viewItemPosition = QStyleOptionViewItem::OnlyOne;
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter,
                                          option.widget);
    const ActivityColumns columns = columnsOf(option.rect, option.font, option.direction);
    draw(columns.time, option.font, colors.quietText,
         index.data(ActivityModel::TimeRole).toString());
    draw(columns.words, option.font, colors.text, option.text);
    const bool isLink = index.data(ActivityModel::SessionRole).isValid();
    QFont font = option.font;
    font.setUnderline(isLink && (option.state & QStyle::State_MouseOver));
    draw(columns.subject, font, isLink ? colors.accentText : colors.quietText,
         index.data(ActivityModel::SubjectRole).toString());
    painter->restore();
}

} // namespace sessionbook
