// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace sessionbook {

/// How one speaks of and to a client: "Nína" for "Nína Stefánsdóttir", "Eva & Karl" for
/// "Couple: Eva & Karl", "Mindfulness" for "Group: Mindfulness (6)".
[[nodiscard]] QString givenName(const QString &clientName);

} // namespace sessionbook
