// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>

class QAction;

namespace sessionbook {

/// The key of an action of the window's content works beside a panel in which nothing is decided as
/// well: it ends the panel, if that does not ask first, and acts.
void letThrough(QAction *action, const QKeySequence &key);
/// Empty for an action that rests meanwhile.
[[nodiscard]] QKeySequence keyLetThrough(const QAction &action);

} // namespace sessionbook
