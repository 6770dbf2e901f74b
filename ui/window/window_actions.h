// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

class QAction;
class QMenu;
class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

/// What the header, the menu, the keys and the search offer in the main window. What has no page
/// to ask leads to its dialog already; these here wait to be connected.
struct WindowActions
{
    QAction *undo = nullptr;
    QAction *newSession = nullptr;
    QAction *print = nullptr;
    QAction *today = nullptr;
    QList<QAction *> tabs; ///< "Go to Clients"
    QMenu *more = nullptr; ///< holds whatever has no place of its own
};

/// Adds them to the window, in the order in which the search lists them.
[[nodiscard]] WindowActions makeWindowActions(Practice &practice, Reporter &reporter,
                                              QWidget *window, const QStringList &tabNames);
/// After the act that it would take back now.
void nameUndo(QAction *undo, const Practice &practice);
/// As it stands in menus and tool tips: "Ctrl+2".
[[nodiscard]] QString shortcutText(const QAction &action);

} // namespace sessionbook
