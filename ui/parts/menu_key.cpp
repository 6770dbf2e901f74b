// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/menu_key.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QShortcut>
#include <QWidget>

namespace sessionbook {

namespace {

/// Qt asks the open menu first, which claims the arrow keys but no letters.
class MenuLetters : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride || !qobject_cast<QMenu *>(watched))
            return false;
        event->accept();
        return true;
    }
};

} // namespace

void addMenuKey(QWidget *window)
{
    qApp->installEventFilter(new MenuLetters(window));
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
