// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/window_role.h"

#include "ui/window/main_window.h"

#include <QAccessibleWidget>

namespace sessionbook {

namespace {

QAccessibleInterface *makeWindowInterface(const QString &, QObject *object)
{
    auto *window = qobject_cast<MainWindow *>(object);
    return window ? new QAccessibleWidget(window, QAccessible::Window) : nullptr;
}

} // namespace

void installWindowRole()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeWindowInterface);
        return true;
    }();
    Q_UNUSED(installed);
}

} // namespace sessionbook
