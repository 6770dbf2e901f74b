// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/letters/mail_message.h"
#include "core/letters/message_template.h"
#include "core/records/document.h"
#include "core/records/records.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace sessionbook {

class Connection;
class PracticeContext;

/// Messages that wait to be sent: to clients about their sessions, and those that an issued
/// document goes with. Errors of queries: Storage.
class Outbox
{
    Q_DECLARE_TR_FUNCTIONS(Outbox)

public:
    explicit Outbox(PracticeContext &context) : m_context(context) {}

    /// Oldest first.
    Result<std::vector<Message>> waiting() const;
    Result<int> waitingCount() const;

    /// Those that the document goes with, waiting or sent, oldest first.
    Result<std::vector<Message>> with(DocumentId document) const;

    /// As mail programs need it, with the document that it takes along.
    Result<MailMessage> mail(const Message &message) const;

    /// What must be checked before it is sent: its session has another fee than it says, or none;
    /// what its reminder asks for is paid. Empty if nothing is known to be wrong.
    Result<QString> remark(const Message &message) const;

    /// The text to offer, in the client's language. Never has a reason, a price or a note;
    /// of a fee that is charged it says so.
    MessageDraft draft(MessageKind kind, const Client &client, const SessionFields &fields) const;
    /// One message about `sessions`, at least one, in order of start. `fee`: what is charged for
    /// the first of them.
    MessageDraft draft(MessageKind kind, const Client &client,
                       const std::vector<SessionFields> &sessions,
                       std::optional<Money> fee = {}) const;

    /// Puts a message in that a document goes with, to whom it was issued, in the document's
    /// language. Errors: Invalid at field::email without a valid address; NotAllowed while one
    /// with it waits, or if its page is no longer kept.
    Result<> add(DocumentId document);
    /// Why it would be refused; empty if it is not.
    std::optional<QString> whyNot(DocumentId document) const;

    /// Can't be undone. A message about a deleted session is then deleted too. Error: Conflict if
    /// it no longer waits.
    Result<> markSent(MessageId id);
    /// Error: Conflict if it no longer waits.
    Result<> discard(MessageId id);

private:
    /// Of a message that takes one along.
    [[nodiscard]] Result<IssuedDocument> documentOf(const Message &message) const;
    /// The message that is to take it along, in `connection`'s state.
    [[nodiscard]] Result<Message> drafted(Connection &connection, DocumentId document) const;

    PracticeContext &m_context;
};

} // namespace sessionbook
