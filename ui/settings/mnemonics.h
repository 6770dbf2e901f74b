// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace sessionbook {

/// The words with a mnemonic on their first letter that is not among `taken`, which it then joins:
/// for names that are the language's, not ours. Without one when all are taken.
[[nodiscard]] QString withFreeMnemonic(const QString &words, QString &taken);

} // namespace sessionbook
