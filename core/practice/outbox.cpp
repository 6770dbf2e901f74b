// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/outbox.h"

#include "core/practice/context.h"
#include "core/records/given_name.h"
#include "core/rules/plan.h"
#include "core/store/message_rows.h"
#include "core/store/told_fee_rows.h"

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

Result<QString> Outbox::remark(const Message &message) const
{
    if (!message.session || message.kind != MessageKind::Cancellation)
        return QString();
    const auto charge =
        m_context.query([&](Connection &c) { return rows::feeOwed(c, *message.session); });
    if (!charge)
        return charge.error();
    if (!*charge)
        return QString();
    const Money fee = (*charge)->amount;
    const QString amount = formatMoney(fee, m_context.profile().currency, m_context.locale());
    const bool isNamed = m_context.messageLibrary().names(message.body, fee, m_context.profile());
    if ((*charge)->voidedAt && !isNamed)
        return QString();
    if ((*charge)->voidedAt || fee == Money{})
        return tr("The fee for this session was waived. Check that the message does not ask for "
                  "it.");
    if (isNamed)
        return QString();
    return tr("The fee for this session is %1, but the message does not say so. Check it before "
              "you send it.")
        .arg(amount);
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
