#pragma once

#include "core/practice/notice_text.h"

#include <vector>

namespace sessionbook {

/// One message about several sessions of a client, which lists their days. Like noticeText() it
/// takes only what the client may know. `sessions`: as they stand afterwards, not empty; in order
/// of start.
[[nodiscard]] NoticeDraft seriesNoticeText(NoticeKind kind, const QString &clientName,
                                           const std::vector<SessionFields> &sessions,
                                           const PracticeProfile &profile, const QLocale &locale);

} // namespace sessionbook
