#pragma once

#include "core/rules/records.h"

#include <QLocale>
#include <QString>

namespace sessionbook {

/// The message to a client, as shown for editing before it goes to the outbox.
struct NoticeDraft
{
    QString subject;
    QString body;
};

/// What a client is told. Takes only what the client may know: never a reason, a price or a note.
/// Times are shown in the practice's zone.
[[nodiscard]] NoticeDraft noticeText(NoticeKind kind, const QString &clientName,
                                     const SessionFields &fields, const PracticeProfile &profile,
                                     const QLocale &locale);

} // namespace sessionbook
