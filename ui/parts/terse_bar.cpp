// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/terse_bar.h"

#include <QEvent>
#include <QLayout>

#include <utility>

namespace sessionbook {

QSize TerseBar::minimumSizeHint() const
{
    return {m_leastWidth, QWidget::minimumSizeHint().height()};
}

void TerseBar::fitWords()
{
    setTerse(true);
    layout()->invalidate();
    const int least = layout()->minimumSize().width();
    setTerse(false);
    layout()->invalidate();
    if (layout()->minimumSize().width() > width())
        setTerse(true);
    if (std::exchange(m_leastWidth, least) != least)
        updateGeometry();
}

void TerseBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWords();
}

void TerseBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitWords();
}

} // namespace sessionbook
