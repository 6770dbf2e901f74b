// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QString>

#include <optional>

/// What the rules say of a client. Reads no file; the sentences are translated.
namespace sessionbook {

/// What stands where the name of an erased client stood.
[[nodiscard]] QString erasedClientName();

/// Nothing when sessions can be booked for the client; else why not, and what to do instead.
[[nodiscard]] std::optional<QString> whyNotBook(const Client &client);
/// The same for archiving. Open: neither completed nor cancelled.
[[nodiscard]] std::optional<QString> whyNotArchive(const Client &client, int openSessions);

/// Whether they may be one person: the same e-mail address, or the same parts of a name in any
/// order, by searchText().
[[nodiscard]] bool lookAlike(const Client &one, const Client &other);

/// What a new booking starts from: place and address of the latest session, and what the client
/// usually has of `types`; the client's own price before the type's. A usual type that is no longer
/// offered counts for nothing. Nothing when neither a usual nor a latest session is known.
[[nodiscard]] std::optional<SessionFields> usualFields(const Client &client,
                                                       const std::vector<SessionType> &types,
                                                       const std::optional<SessionFields> &latest);

} // namespace sessionbook
