// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/search_delegate.h"

#include "ui/look/control_painting.h"
#include "ui/look/pill_painting.h"
#include "ui/look/style_metrics.h"
#include "ui/search/search_model.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace sessionbook {

namespace {

constexpr int searchPadding = 14;
constexpr int searchGap = 10;

/// One line with the matches in bold, which ends in "…" if it is too long.
void drawFound(QPainter &painter, const QRect &rect, const QString &text,
               const std::vector<TextRange> &found, const QFont &font, const QColor &color,
               Qt::LayoutDirection direction)
{
    QFont strong = font;
    strong.setWeight(QFont::Bold);
    // Measured as if all of it were bold, so that nothing is cut off.
    const QString shown = QFontMetrics(strong).elidedText(text, Qt::ElideRight, rect.width());
    QTextLayout layout(shown, font);
    QTextOption option(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &range : found) {
        QTextLayout::FormatRange format;
        format.start = static_cast<int>(range.from);
        format.length = static_cast<int>(range.length);
        format.format.setFontWeight(QFont::Bold);
        format.format.setFontUnderline(true); // not by weight alone
        formats.push_back(format);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter.setPen(color);
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

void drawHeading(QPainter &painter, const QStyleOptionViewItem &option, const SearchRow &row,
                 const Theme &colors)
{
    const QRect rect = option.rect.adjusted(searchPadding, 6, -searchPadding, 0);
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    painter.setPen(colors.quietText);
    painter.setFont(font);
    painter.drawText(rect, Qt::AlignLeading | Qt::AlignVCenter, row.title);
    painter.setFont(option.font);
    painter.drawText(rect, Qt::AlignTrailing | Qt::AlignVCenter, row.detail);
}

} // namespace

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &row = static_cast<const SearchModel *>(index.model())->rowAt(index.row());
    const int line = option.fontMetrics.height();
    switch (row.kind) {
    case SearchRow::Kind::Heading:
        return {0, line + 16};
    case SearchRow::Kind::Sentence: {
        const int width = option.widget ? option.widget->width() - 2 * searchPadding : 400;
        return {0, option.fontMetrics.boundingRect(0, 0, width, 1000, Qt::TextWordWrap, row.title)
                           .height() +
                       20};
    }
    case SearchRow::Kind::Choice:
        return {0, row.detail.isEmpty() ? line + 16 : 2 * line + 14};
    }
    Q_UNREACHABLE();
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const auto &row = static_cast<const SearchModel *>(index.model())->rowAt(index.row());
    const Theme &colors = theme(option.palette);
    painter->save();
    if (row.kind == SearchRow::Kind::Heading) {
        drawHeading(*painter, option, row, colors);
        painter->restore();
        return;
    }
    if (row.kind == SearchRow::Kind::Sentence) {
        painter->setFont(option.font);
        painter->setPen(colors.quietText);
        painter->drawText(option.rect.adjusted(searchPadding, 10, -searchPadding, -10),
                          Qt::AlignLeading | Qt::AlignVCenter | Qt::TextWordWrap, row.title);
        painter->restore();
        return;
    }
    option.viewItemPosition = QStyleOptionViewItem::OnlyOne;
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter,
                                          option.widget);
    QRect room = option.rect.adjusted(searchPadding, 0, -searchPadding, 0);
    const auto atSide = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    drawIconIn(*painter, atSide({room.left(), room.top(), metrics::iconSize(), room.height()}),
               row.icon, colors.quietText, metrics::iconSize());
    room.setLeft(room.left() + metrics::iconSize() + searchGap);
    if (row.pill) {
        const QSize size = pillSize(row.pill->text, option.font);
        const QRect pill(room.right() + 1 - size.width(), room.center().y() - size.height() / 2 + 1,
                         size.width(), size.height());
        paintPill(*painter, atSide(pill), row.pill->text, row.pill->tone, colors, option.font);
        room.setRight(pill.left() - searchGap);
    }
    if (row.detail.isEmpty()) {
        drawFound(*painter, atSide(room), row.title, row.titleFound, option.font, colors.text,
                  option.direction);
    } else {
        const int line = option.fontMetrics.height();
        const int top = room.center().y() - line;
        drawFound(*painter, atSide({room.left(), top, room.width(), line}), row.title,
                  row.titleFound, option.font, colors.text, option.direction);
        drawFound(*painter, atSide({room.left(), top + line + 2, room.width(), line}), row.detail,
                  row.detailFound, option.font, colors.quietText, option.direction);
    }
    painter->restore();
}

} // namespace sessionbook
