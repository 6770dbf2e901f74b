// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <span>

namespace sessionbook {

/// Folds case, accents and Latin letters beyond a to z, so that "thor" finds "Þór" and "ss" finds
/// "ß", and the digits of all scripts. Drops what is invisible. Letters of other scripts stay. Fold
/// both sides, then compare with contains().
///
/// Thread: any.
[[nodiscard]] QString searchText(const QString &text);

/// The typed words, each folded by searchText().
[[nodiscard]] QStringList searchWords(const QString &typed);

/// Whether each of searchWords() is in one of the texts, which are folded by searchText().
[[nodiscard]] bool holdsWords(std::span<const QString> texts, const QStringList &words);

} // namespace sessionbook
