// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;
class QWindow;

/// What the simulated user sees, for the parts that act.
namespace sessionbook::simulated_user {

/// The name for sentences about a problem.
[[nodiscard]] QString nameOf(const QWidget *widget);
/// The window that the next key goes to.
[[nodiscard]] QWidget *inputWindow();
/// Made active, as keys and clicks go to the active window.
QWindow *handleOf(QWidget *window);

} // namespace sessionbook::simulated_user
