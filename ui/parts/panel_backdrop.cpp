// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/panel_backdrop.h"

#include "ui/look/style_metrics.h"
#include "ui/look/theme.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QPixmapCache>
#include <QWheelEvent>

#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int shadowReach = 28;
constexpr int shadowDrop = 6;
constexpr qreal radius = metrics::cardRadius + 2;

/// A triangle from the edge of the panel to the tip.
QPolygonF pointer(const QRect &panel, QPoint tip)
{
    constexpr int halfWidth = 9;
    constexpr int overlap = 2; // so that no line is left between the two
    if (tip.x() < panel.left() || tip.x() > panel.right()) {
        const int x = tip.x() < panel.left() ? panel.left() + overlap : panel.right() + 1 - overlap;
        return QPolygonF(
            {QPointF(x, tip.y() - halfWidth), QPointF(tip), QPointF(x, tip.y() + halfWidth)});
    }
    const int y = tip.y() < panel.top() ? panel.top() + overlap : panel.bottom() + 1 - overlap;
    return QPolygonF(
        {QPointF(tip.x() - halfWidth, y), QPointF(tip), QPointF(tip.x() + halfWidth, y)});
}

QPainterPath outline(const PanelPlace &place)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(place.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (!place.tip)
        return path;
    QPainterPath tip;
    tip.addPolygon(pointer(place.rect, *place.tip));
    tip.closeSubpath();
    return path.united(tip);
}

/// How far the parts of a shadow reach from its edge: outwards, and below the panel's corners.
constexpr int outside = shadowReach;
constexpr int inside = static_cast<int>(radius) + shadowDrop;
constexpr int shadowEdge = outside + inside;

/// The shadow of a panel that has corners only. Painting all of a panel's would take longer than
/// painting the panel.
QPixmap makeShadow(qreal pixelRatio, bool dark)
{
    constexpr int side = 2 * shadowEdge + 1;
    QPixmap shadow(QSize(side, side) * pixelRatio);
    shadow.setDevicePixelRatio(pixelRatio);
    shadow.fill(Qt::transparent);
    QPainter painter(&shadow);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, dark ? 14 : 5));
    const QRectF panel(outside, outside, side - 2 * outside, side - 2 * outside);
    constexpr int layers = 12; // closer together near the panel, so that it fades out
    for (int layer = layers; layer > 0; --layer) {
        const qreal reach = shadowReach * std::pow(qreal(layer) / layers, 2);
        painter.drawRoundedRect(panel.adjusted(-reach, -reach, reach, reach), radius + reach,
                                radius + reach);
    }
    return shadow;
}

QPixmap shadowPicture(qreal pixelRatio, bool dark)
{
    const QString key = u"panelShadow-%1-%2"_s.arg(pixelRatio).arg(dark);
    QPixmap shadow;
    if (!QPixmapCache::find(key, &shadow)) {
        shadow = makeShadow(pixelRatio, dark);
        QPixmapCache::insert(key, shadow);
    }
    return shadow;
}

/// Its corners as they are, and its edges stretched between them.
void paintShadow(QPainter &painter, const QRect &panel, bool dark)
{
    const QPixmap shadow = shadowPicture(painter.device()->devicePixelRatioF(), dark);
    // On whole pixels, or there would be a line between two parts.
    const QTransform toPixels = painter.deviceTransform();
    const QRectF around =
        toPixels.mapRect(QRectF(panel.adjusted(-outside, -outside, outside, outside)));
    const int edge = qRound(shadowEdge * shadow.devicePixelRatio());
    const std::array xs{qRound(around.left()), qRound(around.left()) + edge,
                        qRound(around.right()) - edge, qRound(around.right())};
    const std::array ys{qRound(around.top()), qRound(around.top()) + edge,
                        qRound(around.bottom()) - edge, qRound(around.bottom())};
    const std::array sources{0, edge, shadow.width() - edge, shadow.width()};
    const QTransform fromPixels = toPixels.inverted();
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            if (row == 1 && column == 1)
                continue; // the panel covers it
            const QRectF place(QPointF(xs[column], ys[row]), QPointF(xs[column + 1], ys[row + 1]));
            const QRectF part(QPointF(sources[column], sources[row]),
                              QPointF(sources[column + 1], sources[row + 1]));
            painter.drawPixmap(fromPixels.mapRect(place), shadow, part);
        }
    }
}

} // namespace

PanelBackdrop::PanelBackdrop(QWidget *window) : QWidget(window)
{
    setObjectName(u"panelBackdrop"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void PanelBackdrop::showBehind(const PanelPlace &place)
{
    m_place = place;
    setGeometry(
        place.rect.adjusted(-shadowReach, -shadowReach, shadowReach, shadowReach + shadowDrop));
    show();
    update();
}

void PanelBackdrop::paintEvent(QPaintEvent *)
{
    const Theme &colors = theme(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-pos());
    paintShadow(painter, m_place.rect.translated(0, shadowDrop), colors.dark);
    painter.setPen(colors.strongLine);
    painter.setBrush(colors.surface);
    painter.drawPath(outline(m_place));
}

PanelShade::PanelShade(QWidget *window) : QWidget(window)
{
    setObjectName(u"panelShade"_s);
    hide();
}

void PanelShade::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(0, 0, 0, theme(palette()).dark ? 90 : 28));
}

void PanelShade::mousePressEvent(QMouseEvent *event) { event->accept(); }

void PanelShade::wheelEvent(QWheelEvent *event) { event->accept(); }

void PanelShade::contextMenuEvent(QContextMenuEvent *event) { event->accept(); }

} // namespace sessionbook
