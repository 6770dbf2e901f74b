#pragma once

#include "core/records/views.h"
#include "core/store/connection.h"

/// Notices to clients, waiting in the outbox or sent.
namespace sessionbook::rows {

[[nodiscard]] std::vector<Notice> waitingNotices(Connection &connection);
[[nodiscard]] int waitingNoticeCount(Connection &connection);
/// About the session, or about the series that it belongs to.
[[nodiscard]] int waitingNotices(Connection &connection, SessionId id);
[[nodiscard]] std::vector<Notice> noticesAbout(Connection &connection, SessionId id);
[[nodiscard]] std::optional<Notice> notice(Connection &connection, NoticeId id);
NoticeId insertNotice(Connection &connection, const Notice &notice);
void markNoticeSent(Connection &connection, NoticeId id, Instant now);
void deleteNotice(Connection &connection, NoticeId id);

} // namespace sessionbook::rows
