// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/letters/message_template.h"
#include "core/store/connection.h"

#include <optional>

namespace sessionbook {

/// What a message is about: nothing where that is being erased.
struct MessageSubject
{
    std::optional<SessionId> session;
    std::optional<SeriesId> series; ///< about all its sessions; `session` is then the first
};

/// Puts a message into the outbox. Error (Invalid, Field::Email): no address to send to.
Result<> queueMessage(Connection &connection, MessageKind kind, const MessageSubject &about,
                      const Client &client, const MessageDraft &draft, Instant now);

} // namespace sessionbook
