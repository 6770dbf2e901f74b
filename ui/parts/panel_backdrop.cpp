// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/panel_backdrop.h"

#include "ui/look/style_metrics.h"
#include "ui/look/theme.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include <cmath>

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
    constexpr int inside = 2; // so that no line is left between the two
    if (tip.x() < panel.left() || tip.x() > panel.right()) {
        const int x = tip.x() < panel.left() ? panel.left() + inside : panel.right() + 1 - inside;
        return QPolygonF(
            {QPointF(x, tip.y() - halfWidth), QPointF(tip), QPointF(x, tip.y() + halfWidth)});
    }
    const int y = tip.y() < panel.top() ? panel.top() + inside : panel.bottom() + 1 - inside;
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
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, colors.dark ? 14 : 5));
    const QRectF fallen = QRectF(m_place.rect).translated(0, shadowDrop);
    constexpr int layers = 12; // closer together near the panel, so that it fades out
    for (int layer = layers; layer > 0; --layer) {
        const qreal reach = shadowReach * std::pow(qreal(layer) / layers, 2);
        painter.drawRoundedRect(fallen.adjusted(-reach, -reach, reach, reach), radius + reach,
                                radius + reach);
    }
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
