// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/message_rows.h"

namespace sessionbook::rows {

namespace {

#define MESSAGES                                                                                   \
    "SELECT id, session_id, kind, state, recipient_name, recipient, subject, body, created_at,"    \
    "       sent_at, series_id,"                                                                   \
    "       EXISTS (SELECT 1 FROM session s WHERE s.id = notice.session_id"                        \
    "                AND s.cancel_reason = 'no_show')"                                             \
    "  FROM notice"

Message readMessage(const Statement &row)
{
    return {row.id<MessageId>(0),
            row.optional(1, &Statement::id<SessionId>),
            row.token<MessageKind>(2),
            row.token<MessageState>(3),
            row.text(4),
            row.text(5),
            row.text(6),
            row.text(7),
            row.instant(8),
            row.optional(9, &Statement::instant),
            row.optional(10, &Statement::id<SeriesId>),
            row.flag(11)};
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
    return readMessages({connection, MESSAGES " WHERE state = 'waiting' ORDER BY id"});
}

std::vector<Message> waitingCancellations(Connection &connection, SessionId id)
{
    return readMessages({connection,
                         MESSAGES " WHERE session_id = ? AND kind = 'cancellation'"
                                  " AND state = 'waiting' ORDER BY id",
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
                         MESSAGES " WHERE session_id = ? OR series_id ="
                                  "   (SELECT series_id FROM session WHERE id = ?) ORDER BY id",
                         id, id});
}

std::optional<Message> message(Connection &connection, MessageId id)
{
    Statement row(connection, MESSAGES " WHERE id = ?", id);
    if (!row.next())
        return std::nullopt;
    return readMessage(row);
}

MessageId insertMessage(Connection &connection, const Message &message)
{
    change(connection,
           "INSERT INTO notice (session_id, kind, state, recipient_name, recipient, subject,"
           "                    body, created_at, series_id)"
           " VALUES (?, ?, 'waiting', ?, ?, ?, ?, ?, ?)",
           message.session, message.kind, message.recipientName, message.recipient, message.subject,
           message.body, message.createdAt, message.series);
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
