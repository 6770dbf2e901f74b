// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

class QAction;
class QWidget;

namespace sessionbook {

/// The commands that the window and its current page offer now. They are the actions of the menus,
/// so all of them exist and are enabled.
[[nodiscard]] QList<QAction *> commandsOf(const QWidget &window);
/// Those that match all words; matches at the start of a word come first.
[[nodiscard]] QList<QAction *> matchingCommands(const QList<QAction *> &commands,
                                                const QString &typed);
/// Without the mnemonic.
[[nodiscard]] QString plainText(const QAction &action);

} // namespace sessionbook
