// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

class QAction;
class QWidget;

namespace sessionbook {

/// The commands that a window and what it shows offer now: their actions are those of the menus,
/// so nothing is listed that does not exist or can't be done.
[[nodiscard]] QList<QAction *> commandsOf(const QWidget &window);
/// Those that hold every word, at the start of a word first.
[[nodiscard]] QList<QAction *> matchingCommands(const QList<QAction *> &commands,
                                                const QString &typed);
/// Without the letter for Alt.
[[nodiscard]] QString plainText(const QAction &action);

} // namespace sessionbook
