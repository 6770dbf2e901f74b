// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/message_queue.h"

#include "core/practice/outbox.h"
#include "core/records/client_field.h"
#include "core/store/message_rows.h"

namespace sessionbook {

Result<> queueMessage(Connection &connection, MessageKind kind, const AboutWhat &about,
                      const Client &client, const MessageDraft &draft, Instant now)
{
    if (client.email.isEmpty()) {
        return invalid(field::email,
                       Outbox::tr("%1 has no e-mail address to send to.").arg(client.name));
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
