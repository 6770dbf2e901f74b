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
/// usually has; her own price before the type's. `usual` is the client's usual type, else that of
/// the latest session.
[[nodiscard]] SessionFields usualFields(const Client &client, const SessionType &usual,
                                        const std::optional<SessionFields> &latest);

} // namespace sessionbook
