// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace sessionbook {

/// The text as one types it without looking for keys: case, accents and letters beyond a to z are
/// folded, so that "thor" finds "Þór" and "ss" finds "ß". Other scripts keep their letters. Compare
/// both sides through it with contains(). For any thread.
[[nodiscard]] QString searchText(const QString &text);

/// The words that were typed, each as searchText().
[[nodiscard]] QStringList searchWords(const QString &typed);

} // namespace sessionbook
