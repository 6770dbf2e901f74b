// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/pill.h"

#include "ui/look/pill_painting.h"

#include <QPainter>
#include <QStyle>

namespace sessionbook {

Pill::Pill(const QString &text, Tone tone, QWidget *parent) : QLabel(text, parent), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Pill::setMark(const QString &text, Tone tone)
{
    m_tone = tone;
    setText(text);
    update();
}

QSize Pill::sizeHint() const { return pillSize(text(), font()); }

/// A word or an amount is never cut, only a text that is as long as a sentence.
QSize Pill::minimumSizeHint() const
{
    constexpr int wholeText = 24;
    const QSize whole = sizeHint();
    if (text().size() <= wholeText)
        return whole;
    return {std::min(whole.width(), wholeText * fontMetrics().averageCharWidth()), whole.height()};
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QSize size = sizeHint().boundedTo(this->size());
    const QRect shape =
        QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, size, rect());
    paintPill(painter, shape, text(), m_tone, theme(palette()), font());
}

} // namespace sessionbook
