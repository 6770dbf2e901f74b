// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/pill_painting.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace sessionbook {

namespace {

constexpr qreal pillPadding = 12;
constexpr qreal verticalPadding = 2;

} // namespace

QFont pillFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 0.9);
    font.setWeight(QFont::DemiBold);
    return font;
}

QSize pillSize(const QString &text, const QFont &base)
{
    const QFontMetricsF metrics(pillFont(base));
    return {int(std::ceil(metrics.horizontalAdvance(text) + 2 * pillPadding)),
            int(std::ceil(metrics.height() + 2 * verticalPadding))};
}

void paintPill(QPainter &painter, const QRectF &rect, const QString &text, Tone tone,
               const Theme &theme, const QFont &base)
{
    const ToneColors &colors = theme.tone(tone);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colors.fill);
    QRectF shape = rect;
    if (tone == Tone::Void) {
        QPen outline(colors.edge, 1.25);
        outline.setDashPattern({2.4, 2});
        painter.setPen(outline);
        shape.adjust(0.75, 0.75, -0.75, -0.75);
    } else {
        // So that it keeps its shape on a selected row, whose colour may be close to its own.
        QColor outline = colors.edge;
        outline.setAlphaF(0.22F);
        painter.setPen(QPen(outline, 1));
        shape.adjust(0.5, 0.5, -0.5, -0.5);
    }
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);

    const QFont font = pillFont(base);
    const QFontMetricsF metrics(font);
    const qreal padding = std::min(pillPadding, rect.height() / 2);
    const qreal room = rect.width() - 2 * padding;
    painter.setFont(font);
    painter.setPen(colors.text);
    painter.drawText(rect, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, room + 0.5));
    painter.restore();
}

} // namespace sessionbook
