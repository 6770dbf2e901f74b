// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/past_act.h"

#include <QKeySequence>
#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace sessionbook {

/// As it follows "Undo: " or "Redone: ": "cancel session – Nína Stefánsdóttir, Thu, 19 Nov 2026,
/// 10:30"
[[nodiscard]] QString undoWords(const PastAct &act, const QTimeZone &zone, const QLocale &locale);

/// Ctrl+Shift+Z and Ctrl+Y, whatever the desktop takes for redo.
[[nodiscard]] QList<QKeySequence> redoKeys();

} // namespace sessionbook
