// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/message_queue.h"

#include "core/practice/practice.h"
#include "core/store/message_rows.h"

namespace sessionbook {

Result<> queueMessage(Connection &connection, MessageKind kind, const MessageSubject &about,
                      const Client &client, const MessageDraft &draft, Instant now)
{
    if (client.email.isEmpty()) {
        return Error{ErrorKind::Invalid,
                     Practice::tr("%1 has no e-mail address to send to.").arg(client.name),
                     Field::Email};
    }
    rows::insertMessage(connection, {{},
                                     about.session,
                                     kind,
                                     MessageState::Waiting,
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
