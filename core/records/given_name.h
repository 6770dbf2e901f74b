// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace sessionbook {

struct Client;

/// How one speaks of and to a client as far as the name tells: "Nína" for "Nína Stefánsdóttir",
/// "Eva & Karl" for "Couple: Eva & Karl", "Mindfulness" for "Group: Mindfulness (6)". Titles are
/// left out, unless only one name follows; a family, a group or a company stays as it is. A person
/// may know better, see Client::addressedAs.
[[nodiscard]] QString givenName(const QString &clientName);

/// How one speaks of and to this client.
[[nodiscard]] QString addressOf(const Client &client);

} // namespace sessionbook
