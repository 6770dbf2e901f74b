// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

class QAction;
class QMenu;
class QWidget;

namespace sessionbook {

class Practice;
class PracticeMenu;
class Reporter;

/// The actions of the main window, for header, menu, shortcuts and search. Those that only open a
/// dialog are already connected; these members are not.
struct WindowActions
{
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *newSession = nullptr;
    QAction *print = nullptr;
    QAction *today = nullptr;
    QAction *settings = nullptr;
    QList<QAction *> tabs; ///< "Go to Clients"
    QAction *lock = nullptr;
    PracticeMenu *practice = nullptr; ///< in `more`
    QMenu *more = nullptr;            ///< for all without a button
    QList<QAction *> all;             ///< in the order of the search
};

[[nodiscard]] WindowActions makeWindowActions(Practice &practice, Reporter &reporter,
                                              QWidget *window, const QStringList &tabNames);
/// Updates their texts to what they would undo and redo.
void nameUndoAndRedo(const WindowActions &actions, const Practice &practice);
/// As in menus and tool tips: "Ctrl+2".
[[nodiscard]] QString shortcutText(const QAction &action);

} // namespace sessionbook
