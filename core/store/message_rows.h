// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"
#include "core/store/connection.h"

/// Messages to clients, waiting in the outbox or sent.
namespace sessionbook::rows {

[[nodiscard]] std::vector<Message> waitingMessages(Connection &connection);
[[nodiscard]] int waitingMessageCount(Connection &connection);
/// How many are about the session or its whole series.
[[nodiscard]] int waitingMessages(Connection &connection, SessionId id);
/// Those that tell that the session is cancelled.
[[nodiscard]] std::vector<Message> waitingCancellations(Connection &connection, SessionId id);
[[nodiscard]] std::vector<Message> messagesAbout(Connection &connection, SessionId id);
/// Those that a document goes with, waiting or sent.
[[nodiscard]] std::vector<Message> messagesWith(Connection &connection, DocumentId id);
[[nodiscard]] std::optional<Message> message(Connection &connection, MessageId id);
MessageId insertMessage(Connection &connection, const Message &message);
void updateMessageBody(Connection &connection, MessageId id, const QString &body);
void markMessageSent(Connection &connection, MessageId id, Instant now);
void deleteMessage(Connection &connection, MessageId id);

} // namespace sessionbook::rows
