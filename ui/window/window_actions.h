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

/// The actions of the main window, for header, menu, shortcuts and search. Those that only open a
/// dialog are already connected; these members are not.
struct WindowActions
{
    QAction *undo = nullptr;
    QAction *newSession = nullptr;
    QAction *print = nullptr;
    QAction *today = nullptr;
    QList<QAction *> tabs; ///< "Go to Clients"
    QMenu *more = nullptr; ///< for all without a button
};

/// Adds them to the window, in the order of the search.
[[nodiscard]] WindowActions makeWindowActions(Practice &practice, Reporter &reporter,
                                              QWidget *window, const QStringList &tabNames);
/// Updates its text to what it would undo.
void nameUndo(QAction *undo, const Practice &practice);
/// As in menus and tool tips: "Ctrl+2".
[[nodiscard]] QString shortcutText(const QAction &action);

} // namespace sessionbook
