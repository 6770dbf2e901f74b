// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/buttons.h"

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;
class QStyleOptionToolButton;

/// How the style draws buttons, boxes and fields.
namespace sessionbook {

struct Theme;

/// Sharp at every scale: the stroke is completely inside `rect`.
void drawRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
                 const QColor &edge, qreal edgeWidth = 1);

void drawFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const Theme &theme);
bool showsKeyboardFocus(QStyle::State state);

void drawButtonShape(QPainter &painter, const QStyleOptionButton &option, ButtonRole role,
                     const Theme &theme);
void drawButtonLabel(QPainter &painter, const QStyleOptionButton &option, ButtonRole role,
                     const Theme &theme, bool underlineMnemonic);
void drawToolButton(QPainter &painter, const QStyleOptionToolButton &option, const Theme &theme);

void drawField(QPainter &painter, const QRect &rect, QStyle::State state, bool invalid,
               const Theme &theme);
void drawComboBox(QPainter &painter, const QStyleOptionComboBox &option, bool invalid,
                  const QRect &arrow, const Theme &theme);
void drawSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, bool invalid,
                 const QRect &up, const QRect &down, const Theme &theme);

void drawCheckIndicator(QPainter &painter, const QRect &rect, QStyle::State state,
                        const Theme &theme);
void drawRadioIndicator(QPainter &painter, const QRect &rect, QStyle::State state,
                        const Theme &theme);

/// An icon in the middle of `rect`.
void drawIconIn(QPainter &painter, const QRect &rect, Icon icon, const QColor &color, int size);

} // namespace sessionbook
