// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/two_line_row.h"

#include "ui/look/pill_painting.h"
#include "ui/look/text_line.h"
#include "ui/look/text_styles.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int twoLinePadding = 16;
constexpr int twoLineGap = 10;

/// One line of a row, filled from its end: the text there is never cut for the rest.
class Line
{
public:
    Line(QPainter &painter, const QRect &rect, Qt::LayoutDirection direction)
        : m_painter(painter), m_rect(rect), m_free(rect), m_direction(direction)
    {
    }

    void drawEnd(const QString &text, const QFont &font, const QColor &color)
    {
        if (text.isEmpty())
            return;
        // The width of a text is rounded, and a pixel short of it would cut it.
        draw(takeEnd(textLineWidth(font, text) + 2), text, font, color, Qt::AlignRight);
    }
    void drawPill(const RowPill &pill, const Theme &colors, const QFont &font)
    {
        const QSize size = pillSize(pill.text, font);
        QRect place = takeEnd(size.width());
        place.setTop(place.center().y() - size.height() / 2);
        place.setHeight(size.height());
        paintPill(m_painter, place, pill.text, pill.tone, colors, font);
    }
    void drawRest(const QString &text, const QFont &font, const QColor &color)
    {
        draw(QStyle::visualRect(m_direction, m_rect, m_free), text, font, color, Qt::AlignLeft);
    }

private:
    QRect takeEnd(int width)
    {
        QRect place = m_free;
        place.setLeft(m_free.right() - width + 1);
        m_free.setRight(place.left() - twoLineGap);
        return QStyle::visualRect(m_direction, m_rect, place);
    }
    void draw(const QRect &place, const QString &text, const QFont &font, const QColor &color,
              Qt::Alignment side)
    {
        drawTextLine(m_painter, place, QStyle::visualAlignment(m_direction, side), font, color,
                     text);
    }

    QPainter &m_painter;
    QRect m_rect;
    QRect m_free;
    Qt::LayoutDirection m_direction;
};

} // namespace

QString TwoLineRow::sentence() const
{
    QStringList parts{first};
    for (const RowPill &pill : pills)
        parts << pill.text;
    parts << firstEnd << second << secondEnd;
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // One height for all rows, so that none needs to be measured.
    return {0, 2 * option.fontMetrics.height() + 20};
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.viewItemPosition = QStyleOptionViewItem::OnlyOne;
    painter->save();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter,
                                          option.widget);
    const Theme &colors = theme(option.palette);
    const auto row = index.data(RowRole).value<TwoLineRow>();
    const int height = option.fontMetrics.height();
    const QRect inner = option.rect.adjusted(twoLinePadding, 0, -twoLinePadding, 0);
    const int top = inner.center().y() - height;
    QFont firstFont = option.font;
    if (row.strong)
        firstFont.setWeight(QFont::DemiBold);

    Line first(*painter, {inner.left(), top, inner.width(), height}, option.direction);
    first.drawEnd(row.firstEnd, option.font, colors.text);
    for (auto pill = row.pills.crbegin(); pill != row.pills.crend(); ++pill)
        first.drawPill(*pill, colors, option.font);
    first.drawRest(row.first, firstFont, colors.text);

    Line second(*painter, {inner.left(), top + height + 2, inner.width(), height},
                option.direction);
    const int both = twoLineGap + 4 + textLineWidth(option.font, row.second) +
                     textLineWidth(option.font, row.secondEnd);
    if (both <= inner.width() || !row.secondComesFirst)
        second.drawEnd(row.secondEnd, option.font, colors.quietText);
    second.drawRest(row.second, option.font, colors.quietText);
    painter->restore();
}

} // namespace sessionbook
