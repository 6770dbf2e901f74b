// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace sessionbook {

/// Folds case, accents and Latin letters beyond a to z, so that "thor" finds "Þór" and "ss" finds
/// "ß", and the digits of all scripts. Drops what is invisible. Letters of other scripts stay. Fold
/// both sides, then compare with contains().
///
/// Thread: any.
[[nodiscard]] QString searchText(const QString &text);

/// The typed words, each folded by searchText().
[[nodiscard]] QStringList searchWords(const QString &typed);

} // namespace sessionbook
