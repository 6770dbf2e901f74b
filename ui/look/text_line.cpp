// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/text_line.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace sessionbook {

namespace {

/// Of the digits that `digit` belongs to, such as the Arabic ones.
qreal widestDigit(QChar digit, const QFontMetricsF &metrics)
{
    const int zero = digit.unicode() - digit.digitValue();
    qreal widest = 0;
    for (int value = 0; value < 10; ++value)
        widest =
            std::max(widest, metrics.horizontalAdvance(QChar(static_cast<char16_t>(zero + value))));
    return widest;
}

/// Each narrower digit, with the room that it lacks behind it.
QList<QTextLayout::FormatRange> widenedDigits(const QString &text, const QFontMetricsF &metrics)
{
    QList<QTextLayout::FormatRange> ranges;
    qreal widest = 0;
    for (int at = 0; at < text.size(); ++at) {
        const QChar letter = text[at];
        if (!letter.isDigit())
            continue;
        if (widest == 0)
            widest = widestDigit(letter, metrics);
        const qreal lacks = widest - metrics.horizontalAdvance(letter);
        if (lacks <= 0)
            continue; // each range is shaped by itself
        QTextCharFormat format;
        format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        format.setFontLetterSpacing(lacks);
        ranges.append({at, 1, format});
    }
    return ranges;
}

qreal widening(const QString &text, const QFontMetricsF &metrics)
{
    qreal more = 0;
    const auto ranges = widenedDigits(text, metrics);
    for (const QTextLayout::FormatRange &range : ranges)
        more += range.format.fontLetterSpacing();
    return more;
}

QTextLine laidOut(QTextLayout &layout, Qt::LayoutDirection direction, const QFontMetricsF &metrics)
{
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(direction != Qt::LayoutDirectionAuto ? direction
                            : layout.text().isRightToLeft()      ? Qt::RightToLeft
                                                                 : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.setFormats(widenedDigits(layout.text(), metrics));
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return line;
}

} // namespace

int textLineWidth(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    return static_cast<int>(std::ceil(metrics.horizontalAdvance(text) + widening(text, metrics)));
}

void drawTextLine(QPainter &painter, const QRect &rect, Qt::Alignment side, const QFont &font,
                  const QColor &color, const QString &text)
{
    const QFontMetricsF metrics(font);
    QTextLayout layout(text, font);
    layout.setCacheEnabled(true); // else it is shaped once more to be drawn
    QTextLine line = laidOut(layout, painter.layoutDirection(), metrics);
    if (line.isValid() && std::floor(line.naturalTextWidth()) > rect.width()) {
        const qreal room = rect.width() - std::floor(widening(text, metrics));
        layout.setText(metrics.elidedText(text, Qt::ElideRight, room));
        line = laidOut(layout, painter.layoutDirection(), metrics);
    }
    if (!line.isValid())
        return;
    const qreal left =
        side & Qt::AlignRight ? rect.right() + 1 - line.naturalTextWidth() : rect.left();
    const qreal top = rect.top() + (rect.height() - line.height()) / 2;
    painter.setFont(font);
    painter.setPen(color);
    line.draw(&painter, QPointF(left, std::floor(top)));
}

} // namespace sessionbook
