#include "core/store/message_rows.h"

namespace sessionbook::rows {

namespace {

#define NOTICES                                                                                    \
    "SELECT id, session_id, kind, state, recipient_name, recipient, subject, body, created_at,"    \
    "       sent_at, series_id FROM notice"

Notice read(const Statement &row)
{
    return {row.id<NoticeId>(0),
            row.optional(1, &Statement::id<SessionId>),
            row.word<NoticeKind>(2),
            row.word<NoticeState>(3),
            row.text(4),
            row.text(5),
            row.text(6),
            row.text(7),
            row.instant(8),
            row.optional(9, &Statement::instant),
            row.optional(10, &Statement::id<SeriesId>)};
}

} // namespace

std::vector<Notice> waitingNotices(Connection &connection)
{
    Statement row(connection, NOTICES " WHERE state = 'waiting' ORDER BY id");
    std::vector<Notice> list;
    while (row.next())
        list.push_back(read(row));
    return list;
}

int waitingNoticeCount(Connection &connection)
{
    Statement row(connection, "SELECT count(*) FROM notice WHERE state = 'waiting'");
    return row.next() ? row.integer(0) : 0;
}

int waitingNotices(Connection &connection, SessionId id)
{
    Statement row(connection,
                  "SELECT count(*) FROM notice WHERE (session_id = ? OR series_id ="
                  "   (SELECT series_id FROM session WHERE id = ?)) AND state = 'waiting'",
                  id, id);
    return row.next() ? row.integer(0) : 0;
}

std::vector<Notice> noticesAbout(Connection &connection, SessionId id)
{
    Statement row(connection,
                  NOTICES " WHERE session_id = ? OR series_id ="
                          "   (SELECT series_id FROM session WHERE id = ?) ORDER BY id",
                  id, id);
    std::vector<Notice> list;
    while (row.next())
        list.push_back(read(row));
    return list;
}

std::optional<Notice> notice(Connection &connection, NoticeId id)
{
    Statement row(connection, NOTICES " WHERE id = ?", id);
    if (!row.next())
        return std::nullopt;
    return read(row);
}

NoticeId insertNotice(Connection &connection, const Notice &notice)
{
    change(connection,
           "INSERT INTO notice (session_id, kind, state, recipient_name, recipient, subject,"
           "                    body, created_at, series_id)"
           " VALUES (?, ?, 'waiting', ?, ?, ?, ?, ?, ?)",
           notice.session, notice.kind, notice.recipientName, notice.recipient, notice.subject,
           notice.body, notice.createdAt, notice.series);
    return {connection.lastInsertedId()};
}

void markNoticeSent(Connection &connection, NoticeId id, Instant now)
{
    change(connection, "UPDATE notice SET state = 'sent', sent_at = ? WHERE id = ?", now, id);
}

void deleteNotice(Connection &connection, NoticeId id)
{
    change(connection, "DELETE FROM notice WHERE id = ?", id);
}

} // namespace sessionbook::rows
