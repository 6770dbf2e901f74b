// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace sessionbook {

/// The text, or as many of its letters as fit and "…" in place of the others. A letter is what a
/// person takes for one, whatever it is made of.
///
/// Thread: any.
[[nodiscard]] QString shortened(const QString &text, int mostLetters);

/// The same with the "…" in the middle, for a sentence that names someone: what is done and the day
/// stand at its ends. One letter that shifts the direction of text may stay without its partner.
///
/// Thread: any.
[[nodiscard]] QString shortenedInside(const QString &text, int mostLetters);

/// A name for a file, of at most `mostBytes` in UTF-8 with its ending (".pdf"), which is kept. No
/// file system takes more than 255.
///
/// Thread: any.
[[nodiscard]] QString fittingFileName(const QString &name, const QString &ending,
                                      int mostBytes = 255);

} // namespace sessionbook
