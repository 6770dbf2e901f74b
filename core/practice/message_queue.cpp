#include "core/practice/message_queue.h"

#include "core/practice/practice.h"
#include "core/store/message_rows.h"

namespace sessionbook {

Result<> queueNotice(Connection &connection, NoticeKind kind, const NoticeSubject &about,
                     const Client &client, const NoticeDraft &draft, Instant now)
{
    if (client.email.isEmpty()) {
        return Error{ErrorKind::Invalid,
                     Practice::tr("%1 has no e-mail address to send to.").arg(client.name),
                     Field::Email};
    }
    rows::insertNotice(connection, {{},
                                    about.session,
                                    kind,
                                    NoticeState::Waiting,
                                    client.name,
                                    client.email,
                                    draft.subject,
                                    draft.body,
                                    now,
                                    {},
                                    about.series});
    return {};
}

} // namespace sessionbook
