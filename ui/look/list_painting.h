// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPainter;
class QRect;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionTab;
class QStyleOptionViewItem;
class QSize;
class QWidget;

#include <QStyle>

/// How the style draws rows, headers, menus, tabs and scroll bars.
namespace sessionbook {

struct Theme;

/// The background of a cell or entry. In a list with the focus, the selection has a bar in front.
void drawItemGround(QPainter &painter, const QStyleOptionViewItem &option, const QWidget *view,
                    const Theme &theme);

void drawHeaderSection(QPainter &painter, const QStyleOptionHeader &option, const Theme &theme);
/// The text and, for the sorted column, the arrow beside it.
void drawHeaderLabel(QPainter &painter, const QStyleOptionHeader &option, const Theme &theme);

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &fromMenu);
void drawMenuItem(QPainter &painter, const QStyleOptionMenuItem &option, const Theme &theme,
                  bool underlineMnemonic);

void drawTabShape(QPainter &painter, const QStyleOptionTab &option, const Theme &theme);

void drawScrollHandle(QPainter &painter, const QRect &handle, Qt::Orientation orientation,
                      bool over, const Theme &theme);

} // namespace sessionbook
