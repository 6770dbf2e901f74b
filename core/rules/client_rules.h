// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QString>

#include <optional>

/// Rules about clients. Pure; sentences are translated.
namespace sessionbook {

/// Shown in place of an erased client's name.
[[nodiscard]] QString erasedClientName();

/// Empty if sessions can be booked for the client; else why not, and what to do instead.
[[nodiscard]] std::optional<QString> whyNotBook(const Client &client);
/// The same for archiving. `openSessions` are neither complete nor cancelled.
[[nodiscard]] std::optional<QString> whyNotArchive(const Client &client, int openSessions);

/// Whether they may be one person: same e-mail address, or same parts of the name in any order,
/// both compared by searchText().
[[nodiscard]] bool lookAlike(const Client &one, const Client &other);

/// Suggested fields for a new booking: place and address of the latest session, the client's usual
/// type unless it is retired, and the client's own price before the type's. Empty if nothing usual
/// and no latest session is known.
[[nodiscard]] std::optional<SessionFields> usualFields(const Client &client,
                                                       const std::vector<SessionType> &types,
                                                       const std::optional<SessionFields> &latest);

} // namespace sessionbook
