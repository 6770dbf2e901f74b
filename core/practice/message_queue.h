// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/letters/message_template.h"
#include "core/records/records.h"

#include <optional>

namespace sessionbook {

class Connection;

/// What a message is about; empty if the session is being deleted.
struct AboutWhat
{
    std::optional<SessionId> session;
    std::optional<SeriesId> series; ///< about all its sessions; `session` is then the first
};

/// Puts a message into the outbox inside the transaction of the command that it tells about.
/// Errors: Invalid at field::email without an address, at field::subject and field::body without
/// words. For core/practice only.
Result<> queueMessage(Connection &connection, MessageKind kind, const AboutWhat &about,
                      const Client &client, const MessageDraft &typed, Instant now);

} // namespace sessionbook
