// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/menu_key.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QShortcut>
#include <QWidget>

namespace sessionbook {

void addMenuKey(QWidget *window)
{
    auto *shortcut = new QShortcut(Qt::SHIFT | Qt::Key_F10, window);
    shortcut->setContext(Qt::ApplicationShortcut);
    QObject::connect(shortcut, &QShortcut::activated, window, [] {
        QWidget *focus = QApplication::focusWidget();
        if (!focus)
            return;
        const QPoint place = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, place, focus->mapToGlobal(place));
        QApplication::sendEvent(focus, &event);
    });
}

} // namespace sessionbook
