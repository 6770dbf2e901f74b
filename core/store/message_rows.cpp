// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/message_rows.h"

namespace sessionbook::rows {

namespace {

#define MESSAGES                                                                                   \
    "SELECT n.id, n.session_id, n.kind, n.state, n.recipient_name, n.recipient, n.subject,"        \
    "       n.body, n.created_at, n.sent_at, n.series_id,"                                         \
    "       EXISTS (SELECT 1 FROM session s WHERE s.id = n.session_id"                             \
    "                AND s.cancel_reason = 'no_show'),"                                            \
    "       n.document_id, d.kind, d.position, d.number, d.client_id"                              \
    "  FROM notice n LEFT JOIN document d ON d.id = n.document_id"

std::optional<MessageDocument> readMessageDocument(const Statement &row)
{
    const auto id = row.optional(12, &Statement::id<DocumentId>);
    if (!id)
        return std::nullopt;
    return MessageDocument{*id, row.token<DocumentKind>(13), row.integer(14), row.text(15),
                           row.optional(16, &Statement::id<ClientId>)};
}

Message readMessage(const Statement &row)
{
    return {row.id<MessageId>(0),
            row.optional(1, &Statement::id<SessionId>),
            row.optional(2, &Statement::token<MessageKind>).value_or(MessageKind::Confirmation),
            row.token<MessageState>(3),
            row.text(4),
            row.text(5),
            row.text(6),
            row.text(7),
            row.instant(8),
            row.optional(9, &Statement::instant),
            row.optional(10, &Statement::id<SeriesId>),
            row.flag(11),
            readMessageDocument(row)};
}

std::vector<Message> readMessages(Statement &&row)
{
    std::vector<Message> list;
    while (row.next())
        list.push_back(readMessage(row));
    return list;
}

} // namespace

std::vector<Message> waitingMessages(Connection &connection)
{
    return readMessages({connection, MESSAGES " WHERE n.state = 'waiting' ORDER BY n.id"});
}

std::vector<Message> waitingCancellations(Connection &connection, SessionId id)
{
    return readMessages({connection,
                         MESSAGES " WHERE n.session_id = ? AND n.kind = 'cancellation'"
                                  " AND n.state = 'waiting' ORDER BY n.id",
                         id});
}

int waitingMessageCount(Connection &connection)
{
    Statement row(connection, "SELECT count(*) FROM notice WHERE state = 'waiting'");
    return row.next() ? row.integer(0) : 0;
}

int waitingMessages(Connection &connection, SessionId id)
{
    Statement row(connection,
                  "SELECT count(*) FROM notice WHERE (session_id = ? OR series_id ="
                  "   (SELECT series_id FROM session WHERE id = ?)) AND state = 'waiting'",
                  id, id);
    return row.next() ? row.integer(0) : 0;
}

std::vector<Message> messagesAbout(Connection &connection, SessionId id)
{
    return readMessages({connection,
                         MESSAGES " WHERE n.session_id = ? OR n.series_id ="
                                  "   (SELECT series_id FROM session WHERE id = ?) ORDER BY n.id",
                         id, id});
}

std::vector<Message> messagesWith(Connection &connection, DocumentId id)
{
    return readMessages({connection, MESSAGES " WHERE n.document_id = ? ORDER BY n.id", id});
}

std::optional<Message> message(Connection &connection, MessageId id)
{
    Statement row(connection, MESSAGES " WHERE n.id = ?", id);
    if (!row.next())
        return std::nullopt;
    return readMessage(row);
}

MessageId insertMessage(Connection &connection, const Message &message)
{
    change(connection,
           "INSERT INTO notice (session_id, kind, state, recipient_name, recipient, subject,"
           "                    body, created_at, series_id, document_id)"
           " VALUES (?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?)",
           message.session, message.document ? std::nullopt : std::optional(message.kind),
           message.recipientName, message.recipient, message.subject, message.body,
           message.createdAt, message.series,
           message.document ? std::optional(message.document->id) : std::nullopt);
    return {connection.lastInsertedId()};
}

void updateMessageBody(Connection &connection, MessageId id, const QString &body)
{
    change(connection, "UPDATE notice SET body = ? WHERE id = ?", body, id);
}

void markMessageSent(Connection &connection, MessageId id, Instant now)
{
    change(connection, "UPDATE notice SET state = 'sent', sent_at = ? WHERE id = ?", now, id);
}

void deleteMessage(Connection &connection, MessageId id)
{
    change(connection, "DELETE FROM notice WHERE id = ?", id);
}

} // namespace sessionbook::rows
