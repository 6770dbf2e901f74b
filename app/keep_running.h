// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGuiApplication>
#include <QScopeGuard>

namespace sessionbook {

/// As long as what it returns lives, the program goes on without a window: one gives way to
/// another.
[[nodiscard]] inline auto keepRunning()
{
    const bool quits = QGuiApplication::quitOnLastWindowClosed();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    return qScopeGuard([quits] { QGuiApplication::setQuitOnLastWindowClosed(quits); });
}

} // namespace sessionbook
