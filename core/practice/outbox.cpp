// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/outbox.h"

#include "core/base/civil_time.h"
#include "core/base/mail_address.h"
#include "core/letters/document_words.h"
#include "core/practice/context.h"
#include "core/records/client_field.h"
#include "core/records/given_name.h"
#include "core/rules/document_draft.h"
#include "core/rules/plan.h"
#include "core/store/document_rows.h"
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

/// Records that a message comes into the outbox or leaves it. If its session was deleted, no trace
/// of its text may stay.
void record(Trail &trail, const Message &message)
{
    JournalSubject subject{.session = message.session};
    if (message.document) {
        subject.document = message.document->id;
        subject.client = message.document->client;
    }
    trail.subjects.push_back(subject);
    if (message.session)
        trail.changes.sessions.insert(*message.session);
    trail.changes.messages = true;
    trail.erases = message.isAboutDeleted();
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

Result<std::vector<Message>> Outbox::with(DocumentId document) const
{
    return m_context.query([&](Connection &c) { return rows::messagesWith(c, document); });
}

Result<IssuedDocument> Outbox::documentOf(const Message &message) const
{
    const QDate today = localTime(m_context.now(), m_context.profile().zone).date();
    return m_context.query(
        [&](Connection &c) { return rows::document(c, message.document->id, today); });
}

Result<MailMessage> Outbox::mail(const Message &message) const
{
    MailMessage mail = messageOf(message, m_context.profile());
    if (message.document) {
        const auto document = documentOf(message);
        if (!document)
            return document.error();
        mail.attachment =
            documentMail(document->content, document->pdf, message.recipient, mail.date).attachment;
    }
    return mail;
}

Result<QString> Outbox::remark(const Message &message) const
{
    if (message.document) {
        const auto document = documentOf(message);
        if (!document)
            return document.error();
        return outdatedSentence(*document, m_context.profile());
    }
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

Result<Message> Outbox::drafted(Connection &connection, DocumentId document) const
{
    const QDateTime local = localTime(m_context.now(), m_context.profile().zone);
    const IssuedDocument issued = rows::document(connection, document, local.date());
    if (!issued.item.isKept)
        return notAllowed(tr("Only the number of this document is kept."));
    for (const Message &message : rows::messagesWith(connection, document)) {
        if (message.state == MessageState::Waiting)
            return notAllowed(tr("This document is already in the outbox."));
    }
    const QString address = rows::emailOfRecipient(connection, issued.content);
    const QString &name = issued.content.recipient.name;
    if (!mailAddress(address)) {
        return invalid(field::email,
                       (address.isEmpty()
                            ? tr("%1 has no e-mail address to send to.")
                            : tr("The e-mail address of %1 is not valid. Correct it first."))
                           .arg(name));
    }
    const MailMessage mail = documentMail(issued.content, issued.pdf, address, local);
    Message message;
    message.document =
        MessageDocument{document, issued.item.kind, issued.item.position, issued.item.number, {}};
    if (!issued.content.sponsor)
        message.document->client = issued.item.client;
    message.recipientName = name;
    message.recipient = address;
    message.subject = mail.subject;
    message.body = mail.body;
    message.createdAt = m_context.now();
    return message;
}

std::optional<QString> Outbox::whyNot(DocumentId document) const
{
    const auto message = m_context.preview([&](Connection &c) { return drafted(c, document); });
    return message ? std::nullopt : std::optional(message.error().sentence);
}

Result<> Outbox::add(DocumentId document)
{
    return m_context.command(JournalAction::MessageAdded,
                             [&](Connection &connection, Trail &trail) -> Result<> {
                                 const Result<Message> message = drafted(connection, document);
                                 if (!message)
                                     return message.error();
                                 rows::insertMessage(connection, *message);
                                 record(trail, *message);
                                 return {};
                             });
}

Result<> Outbox::markSent(MessageId id)
{
    return m_context.command(JournalAction::MessageSent,
                             [&](Connection &connection, Trail &trail) -> Result<> {
                                 const Message message = waitingMessage(connection, id);
                                 if (message.isAboutDeleted())
                                     rows::deleteMessage(connection, id);
                                 else
                                     rows::markMessageSent(connection, id, m_context.now());
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
