// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/letters/message_template.h"
#include "core/records/records.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace sessionbook {

class Connection;
class PracticeContext;

/// The messages to clients that wait to be sent. Errors of queries: Storage.
class Outbox
{
    Q_DECLARE_TR_FUNCTIONS(Outbox)

public:
    explicit Outbox(PracticeContext &context) : m_context(context) {}

    /// Messages that wait, oldest first.
    Result<std::vector<Message>> waiting() const;
    Result<int> waitingCount() const;

    /// The message offered for a kind, in the client's language; it never has a reason, price or
    /// note.
    MessageDraft draft(MessageKind kind, const Client &client, const SessionFields &fields) const;
    /// One message about several sessions, at least one, with their days in order.
    MessageDraft draft(MessageKind kind, const Client &client,
                       const std::vector<SessionFields> &sessions) const;

    /// Can't be undone: the message has left. Of an erased session nothing is kept. Error:
    /// Conflict when it no longer waits.
    Result<> markSent(MessageId id);
    Result<> discard(MessageId id);

    /// What a message is about: nothing where that is being erased.
    struct Subject
    {
        std::optional<SessionId> session;
        std::optional<SeriesId> series; ///< about all its sessions; `session` is then the first
    };
    /// Puts a message into the outbox, inside the transaction of the command that it tells about.
    /// Error (Invalid, field::email): no address to send to. For core/practice only.
    static Result<> queue(Connection &connection, MessageKind kind, const Subject &about,
                          const Client &client, const MessageDraft &draft, Instant now);

private:
    PracticeContext &m_context;
};

} // namespace sessionbook
