// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/control_painting.h"

#include "ui/look/style_metrics.h"
#include "ui/look/theme.h"

#include <QPainter>
#include <QStyleOption>

#include <cmath>

namespace sessionbook {

using namespace metrics;

namespace {

struct ButtonColors
{
    QColor fill, edge, text;
};

ButtonColors colorsOf(ButtonRole role, QStyle::State state, const Theme &t)
{
    const bool enabled = state & QStyle::State_Enabled;
    const bool down = state & (QStyle::State_Sunken | QStyle::State_On);
    const bool over = enabled && (state & QStyle::State_MouseOver);
    switch (role) {
    case ButtonRole::Main:
    case ButtonRole::Danger: {
        if (!enabled)
            return {t.pressed, Qt::transparent, t.disabledText};
        const QColor fill = role == ButtonRole::Main ? t.accent : t.danger;
        const QColor text = role == ButtonRole::Main ? t.onAccent : t.onDanger;
        return {down ? fill.darker(125) : over ? fill.darker(112) : fill, Qt::transparent, text};
    }
    case ButtonRole::Quiet:
        return {down   ? t.pressed
                : over ? t.hover
                       : QColor(Qt::transparent),
                Qt::transparent, enabled ? t.text : t.disabledText};
    case ButtonRole::Plain:
        break;
    }
    return {down   ? t.pressed
            : over ? t.hover
                   : t.surface,
            enabled ? t.strongLine : t.line, enabled ? t.text : t.disabledText};
}

// On a filled button an icon takes the colour of the text.
QPixmap tinted(const QIcon &icon, const QSize &size, qreal ratio, const QColor &color)
{
    QPixmap pixmap = icon.pixmap(size, ratio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(QPoint(), size), color);
    return pixmap;
}

} // namespace

void drawRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
                 const QColor &edge, qreal edgeWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    if (edge.alpha() == 0) {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    } else {
        const qreal half = edgeWidth / 2;
        painter.setPen(QPen(edge, edgeWidth));
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half,
                                radius - half);
    }
    painter.restore();
}

void drawFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const Theme &theme)
{
    drawRounded(painter, rect, radius, Qt::transparent, theme.accentText, 2);
}

bool showsKeyboardFocus(QStyle::State state)
{
    return (state & QStyle::State_HasFocus) && (state & QStyle::State_KeyboardFocusChange);
}

void drawButtonShape(QPainter &painter, const QStyleOptionButton &option, ButtonRole role,
                     const Theme &theme)
{
    const ButtonColors colors = colorsOf(role, option.state, theme);
    drawRounded(painter, option.rect, controlRadius, colors.fill, colors.edge);
    if (!showsKeyboardFocus(option.state))
        return;
    drawFocusRing(painter, option.rect, controlRadius, theme);
    // On a filled button the ring alone would not stand out.
    if (role == ButtonRole::Main || role == ButtonRole::Danger)
        drawRounded(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), controlRadius - 2,
                    Qt::transparent, theme.surface, 1.5);
}

void drawButtonLabel(QPainter &painter, const QStyleOptionButton &option, ButtonRole role,
                     const Theme &theme, bool underlineMnemonic)
{
    constexpr int gap = 6;
    const QColor color = colorsOf(role, option.state, theme).text;
    const bool hasMenu = option.features & QStyleOptionButton::HasMenu;
    const int flags = Qt::AlignVCenter | Qt::AlignLeft |
                      (underlineMnemonic ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    const QSize iconSide = option.icon.isNull() ? QSize() : option.iconSize;
    const int textWidth =
        option.text.isEmpty() ? 0 : option.fontMetrics.size(flags, option.text).width();
    const int beforeText = iconSide.isEmpty() ? 0 : iconSide.width() + (textWidth ? gap : 0);
    const int afterText = hasMenu ? gap + metrics::iconSize() : 0;

    const QRect all =
        QStyle::alignedRect(option.direction, Qt::AlignCenter,
                            QSize(std::min(beforeText + textWidth + afterText, option.rect.width()),
                                  option.rect.height()),
                            option.rect);
    const auto part = [&](int left, int width) {
        return QStyle::visualRect(option.direction, all,
                                  QRect(all.left() + left, all.top(), width, all.height()));
    };
    if (!iconSide.isEmpty()) {
        const QPixmap picture =
            tinted(option.icon, iconSide, painter.device()->devicePixelRatio(), color);
        painter.drawPixmap(QStyle::alignedRect(option.direction, Qt::AlignCenter, iconSide,
                                               part(0, iconSide.width())),
                           picture);
    }
    if (hasMenu)
        drawIconIn(painter, part(beforeText + textWidth + gap, metrics::iconSize()),
                   Icon::ChevronDown, color, metrics::grown(14));
    painter.setPen(color);
    painter.drawText(part(beforeText, all.width() - beforeText - afterText), flags, option.text);
}

void drawToolButton(QPainter &painter, const QStyleOptionToolButton &option, const Theme &theme)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool over = enabled && (option.state & QStyle::State_MouseOver);
    if (down || over)
        drawRounded(painter, option.rect, controlRadius, down ? theme.pressed : theme.hover,
                    Qt::transparent);
    if (showsKeyboardFocus(option.state))
        drawFocusRing(painter, option.rect, controlRadius, theme);
}

void drawField(QPainter &painter, const QRect &rect, QStyle::State state, bool invalid,
               const Theme &theme)
{
    const bool enabled = state & QStyle::State_Enabled;
    const bool focused = enabled && (state & QStyle::State_HasFocus);
    const QColor edge = invalid                             ? theme.dangerText
                        : focused                           ? theme.accentText
                        : !enabled                          ? theme.line
                        : (state & QStyle::State_MouseOver) ? theme.controlEdge
                                                            : theme.strongLine;
    drawRounded(painter, rect, controlRadius, enabled ? theme.surface : theme.window, edge,
                focused ? 2 : 1);
}

void drawComboBox(QPainter &painter, const QStyleOptionComboBox &option, bool invalid,
                  const QRect &arrow, const Theme &theme)
{
    drawField(painter, option.rect, option.state, invalid, theme);
    const bool enabled = option.state & QStyle::State_Enabled;
    drawIconIn(painter, arrow, Icon::ChevronDown, enabled ? theme.quietText : theme.disabledText,
               metrics::grown(14));
}

void drawSpinBox(QPainter &painter, const QStyleOptionSpinBox &option, bool invalid,
                 const QRect &up, const QRect &down, const Theme &theme)
{
    if (option.frame)
        drawField(painter, option.rect, option.state, invalid, theme);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](const QRect &rect, Icon icon, QStyle::SubControl which, bool possible) {
        const bool over = possible && (option.activeSubControls & which);
        drawIconIn(painter, rect, icon,
                   over       ? theme.text
                   : possible ? theme.quietText
                              : theme.disabledText,
                   metrics::grown(12));
    };
    const bool enabled = option.state & QStyle::State_Enabled;
    arrow(up, Icon::ChevronUp, QStyle::SC_SpinBoxUp,
          enabled && (option.stepEnabled & QAbstractSpinBox::StepUpEnabled));
    arrow(down, Icon::ChevronDown, QStyle::SC_SpinBoxDown,
          enabled && (option.stepEnabled & QAbstractSpinBox::StepDownEnabled));
}

void drawCheckIndicator(QPainter &painter, const QRect &rect, QStyle::State state,
                        const Theme &theme)
{
    const bool enabled = state & QStyle::State_Enabled;
    const bool marked = state & (QStyle::State_On | QStyle::State_NoChange);
    if (!marked) {
        drawRounded(painter, rect, 4, enabled ? theme.surface : theme.window,
                    enabled ? theme.controlEdge : theme.strongLine, 1.25);
        return;
    }
    drawRounded(painter, rect, 4, enabled ? theme.accent : theme.strongLine, Qt::transparent);
    const QColor mark = enabled ? theme.onAccent : theme.surface;
    if (state & QStyle::State_NoChange)
        painter.fillRect(QRect(rect.left() + 4, rect.center().y(), rect.width() - 8, 2), mark);
    else
        drawIconIn(painter, rect, Icon::Check, mark, rect.width() - 2);
}

void drawRadioIndicator(QPainter &painter, const QRect &rect, QStyle::State state,
                        const Theme &theme)
{
    const bool enabled = state & QStyle::State_Enabled;
    const bool on = state & QStyle::State_On;
    const QColor edge = !enabled ? theme.strongLine : on ? theme.accentText : theme.controlEdge;
    drawRounded(painter, rect, rect.width() / 2.0, enabled ? theme.surface : theme.window, edge,
                on ? 1.75 : 1.25);
    if (!on)
        return;
    const qreal inset = rect.width() * 0.28;
    drawRounded(painter, QRectF(rect).adjusted(inset, inset, -inset, -inset), rect.width(), edge,
                Qt::transparent);
}

void drawIconIn(QPainter &painter, const QRect &rect, Icon icon, const QColor &color, int size)
{
    const qreal ratio = painter.device()->devicePixelRatio();
    const auto onDevicePixel = [ratio](qreal at) { return std::round(at * ratio) / ratio; };
    painter.drawPixmap(QPointF(onDevicePixel(rect.left() + (rect.width() - size) / 2.0),
                               onDevicePixel(rect.top() + (rect.height() - size) / 2.0)),
                       pixmap(icon, color, size, ratio));
}

} // namespace sessionbook
