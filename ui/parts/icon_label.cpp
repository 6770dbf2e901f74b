// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/icon_label.h"

#include "ui/look/style_metrics.h"

#include <QPainter>

namespace sessionbook {

IconLabel::IconLabel(Icon which, Ink ink, int size, QWidget *parent)
    : QWidget(parent), m_icon(icon(which, ink))
{
    setFixedSize(QSize(1, 1) * metrics::grown(size));
}

void IconLabel::setIcon(Icon which, Ink ink)
{
    m_icon = icon(which, ink);
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace sessionbook
