// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace sessionbook {

/// Adds a mnemonic on the first letter that is not in `taken`, and adds it there; none if all are
/// taken. For texts that come from the locale, such as weekdays.
[[nodiscard]] QString withFreeMnemonic(const QString &words, QString &taken);

} // namespace sessionbook
