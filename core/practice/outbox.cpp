// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/outbox.h"

#include "core/practice/context.h"
#include "core/records/given_name.h"
#include "core/rules/plan.h"
#include "core/store/message_rows.h"

namespace sessionbook {

namespace {

/// Throws Conflict unless the message waits.
Message waitingMessage(Connection &connection, MessageId id)
{
    const auto message = rows::message(connection, id);
    if (!message || message->state != MessageState::Waiting) {
        throw StoreError(Outbox::tr("This message is no longer in the outbox."),
                         ErrorKind::Conflict);
    }
    return *message;
}

/// Records that a message leaves the outbox. If its session was deleted, no trace of its text may
/// stay.
void record(Trail &trail, const Message &message)
{
    trail.subjects.push_back({message.session, {}});
    if (message.session)
        trail.changes.sessions.insert(*message.session);
    trail.changes.messages = true;
    trail.erases = !message.session;
}

} // namespace

Result<std::vector<Message>> Outbox::waiting() const
{
    return m_context.query([](Connection &c) { return rows::waitingMessages(c); });
}

Result<int> Outbox::waitingCount() const
{
    return m_context.query([](Connection &c) { return rows::waitingMessageCount(c); });
}

MessageDraft Outbox::draft(MessageKind kind, const Client &client,
                           const SessionFields &fields) const
{
    return draft(kind, client, std::vector{fields});
}

MessageDraft Outbox::draft(MessageKind kind, const Client &client,
                           const std::vector<SessionFields> &sessions,
                           std::optional<Money> fee) const
{
    const MessageFacts facts{addressOf(client), sessions, fee, areOver(sessions, m_context.now())};
    return m_context.messageLibrary().write(kind, client.language, facts, m_context.profile());
}

Result<> Outbox::markSent(MessageId id)
{
    return m_context.command(JournalAction::MessageSent,
                             [&](Connection &connection, Trail &trail) -> Result<> {
                                 const Message message = waitingMessage(connection, id);
                                 if (message.session)
                                     rows::markMessageSent(connection, id, m_context.now());
                                 else
                                     rows::deleteMessage(connection, id);
                                 record(trail, message);
                                 trail.undoable = false;
                                 return {};
                             });
}

Result<> Outbox::discard(MessageId id)
{
    return m_context.command(JournalAction::MessageDiscarded,
                             [&](Connection &connection, Trail &trail) -> Result<> {
                                 const Message message = waitingMessage(connection, id);
                                 rows::deleteMessage(connection, id);
                                 record(trail, message);
                                 return {};
                             });
}

} // namespace sessionbook
