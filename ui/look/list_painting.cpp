// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/list_painting.h"

#include "ui/look/control_painting.h"
#include "ui/look/style_metrics.h"
#include "ui/look/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace sessionbook {

using namespace metrics;

namespace {

bool startsRow(const QStyleOptionViewItem &option, const QWidget *view)
{
    if (const auto *table = qobject_cast<const QTableView *>(view))
        return table->horizontalHeader()->visualIndex(option.index.column()) == 0;
    return true;
}

bool marksColumn(const QStyleOptionMenuItem &option)
{
    return option.menuHasCheckableItems || option.maxIconWidth > 0;
}

int marksWidth() { return iconSize() + 10; }

} // namespace

void drawItemGround(QPainter &painter, const QStyleOptionViewItem &option, const QWidget *view,
                    const Theme &theme)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool over = (option.state & QStyle::State_MouseOver) &&
                      (option.state & QStyle::State_Enabled) &&
                      !qobject_cast<const QTableView *>(view);
    if (selected)
        painter.fillRect(option.rect, theme.accentSoft);
    else if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    else if (over)
        painter.fillRect(option.rect, theme.hover);

    if (selected && view && view->hasFocus() && startsRow(option, view)) {
        constexpr int bar = 3;
        const QRect rect = option.rect;
        painter.fillRect(QStyle::visualRect(option.direction, rect,
                                            QRect(rect.left(), rect.top(), bar, rect.height())),
                         theme.accentText);
    }
}

void drawHeaderSection(QPainter &painter, const QStyleOptionHeader &option, const Theme &theme)
{
    const QRect rect = option.rect;
    const bool over =
        (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    painter.fillRect(rect, over ? theme.hover : theme.surface);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
}

void drawHeaderLabel(QPainter &painter, const QStyleOptionHeader &option, const Theme &theme)
{
    const int arrowSize = grown(12);
    constexpr int gap = 4;
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, option.textAlignment);
    const QRect rect = option.rect.adjusted(headerPadding, 0, -headerPadding, 0);
    const int room = rect.width() - (sorted ? arrowSize + gap : 0);
    const QString words = option.fontMetrics.elidedText(option.text, Qt::ElideRight, room);
    const QSize size(option.fontMetrics.horizontalAdvance(words), rect.height());
    const QRect place =
        QStyle::alignedRect(Qt::LeftToRight, alignment | Qt::AlignVCenter, size, rect);
    painter.setPen(sorted ? theme.text : theme.quietText);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, words);
    if (!sorted)
        return;
    // On the side with room, so that the text stays aligned with the column.
    const int left =
        alignment & Qt::AlignRight ? place.left() - gap - arrowSize : place.right() + 1 + gap;
    drawIconIn(painter, QRect(left, place.top(), arrowSize, place.height()),
               // Up means ascending, as everywhere; Qt calls that one SortDown.
               option.sortIndicator == QStyleOptionHeader::SortDown ? Icon::ChevronUp
                                                                    : Icon::ChevronDown,
               theme.text, arrowSize);
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &fromMenu)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {fromMenu.width(), 9};
    const int marks = marksColumn(option) ? marksWidth() : 0;
    const int shortcut = option.text.contains(u'\t') ? 2 * menuPadding : 0;
    const int submenu = option.menuItemType == QStyleOptionMenuItem::SubMenu ? iconSize() : 0;
    const QString words = option.text.section(u'\t', 0, 0);
    const int text = option.fontMetrics.size(Qt::TextShowMnemonic, words).width();
    return {menuPadding + marks + text + shortcut + submenu + menuPadding,
            std::max(option.fontMetrics.height() + 14, 30)};
}

void drawMenuItem(QPainter &painter, const QStyleOptionMenuItem &option, const Theme &theme,
                  bool underlineMnemonic)
{
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(rect.left() + 4, rect.center().y(), rect.width() - 8, 1),
                         theme.line);
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    if (enabled && (option.state & QStyle::State_Selected))
        drawRounded(painter, rect, 4, theme.accentSoft, Qt::transparent);

    const auto part = [&](int left, int width) {
        return QStyle::visualRect(option.direction, rect,
                                  QRect(rect.left() + left, rect.top(), width, rect.height()));
    };
    const QColor color = enabled ? theme.text : theme.disabledText;
    int left = menuPadding;
    if (marksColumn(option)) {
        const QRect mark = part(left, iconSize());
        if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
            drawIconIn(painter, mark, Icon::Check, theme.accentText, iconSize());
        else if (!option.icon.isNull())
            option.icon.paint(&painter, mark, Qt::AlignCenter,
                              enabled ? QIcon::Normal : QIcon::Disabled);
        left += marksWidth();
    }
    const QRect words = part(left, rect.width() - left - menuPadding);
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine |
                      (underlineMnemonic ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    painter.setFont(option.font);
    painter.setPen(color);
    painter.drawText(words, flags | Qt::AlignLeading, option.text.section(u'\t', 0, 0));
    painter.setPen(enabled ? theme.quietText : theme.disabledText);
    painter.drawText(words, flags | Qt::AlignTrailing, option.text.section(u'\t', 1));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const bool rightToLeft = option.direction == Qt::RightToLeft;
        drawIconIn(painter, part(rect.width() - menuPadding - iconSize(), iconSize()),
                   rightToLeft ? Icon::ChevronLeft : Icon::ChevronRight, color, grown(14));
    }
}

void drawTabShape(QPainter &painter, const QStyleOptionTab &option, const Theme &theme)
{
    const QRect rect = option.rect;
    const bool chosen = option.state & QStyle::State_Selected;
    const bool over = option.state & QStyle::State_MouseOver;
    constexpr int underline = 3;
    const QRect line(rect.left(), rect.bottom() - underline + 1, rect.width(), underline);
    if (chosen)
        painter.fillRect(line, theme.accentText);
    else if (over && (option.state & QStyle::State_Enabled))
        painter.fillRect(line, theme.strongLine);
}

void drawScrollHandle(QPainter &painter, const QRect &handle, Qt::Orientation orientation,
                      bool over, const Theme &theme)
{
    const QRectF thin = orientation == Qt::Vertical ? QRectF(handle).adjusted(3, 2, -2, -2)
                                                    : QRectF(handle).adjusted(2, 3, -2, -2);
    drawRounded(painter, thin, std::min(thin.width(), thin.height()) / 2,
                over ? theme.quietText : theme.controlEdge, Qt::transparent);
}

} // namespace sessionbook
