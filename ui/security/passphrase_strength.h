// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace sessionbook {

/// How hard a passphrase is to guess for who knows words, names, dates and keyboards.
enum class PassphraseStrength { VeryWeak, Weak, Fair, Strong, VeryStrong };

/// `known` are words that who would guess knows as well, such as the name of the practice. Takes
/// less than a millisecond.
[[nodiscard]] PassphraseStrength strengthOf(const QString &passphrase, const QStringList &known);

/// One or two sentences, for below the field.
[[nodiscard]] QString wordsFor(PassphraseStrength strength);

} // namespace sessionbook
