// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/message_queue.h"

#include "core/base/isolated.h"
#include "core/base/mail_address.h"
#include "core/practice/outbox.h"
#include "core/records/client_field.h"
#include "core/records/message_field.h"
#include "core/store/message_rows.h"

namespace sessionbook {

Result<> queueMessage(Connection &connection, MessageKind kind, const AboutWhat &about,
                      const Client &client, const MessageDraft &typed, Instant now)
{
    const MessageDraft draft = tidied(typed);
    if (draft.subject.isEmpty())
        return invalid(field::subject, Outbox::tr("Enter a subject."));
    if (draft.body.isEmpty())
        return invalid(field::body, Outbox::tr("Enter a message."));
    if (client.email.isEmpty()) {
        return invalid(
            field::email,
            Outbox::tr("%1 has no e-mail address to send to.").arg(isolated(client.name)));
    }
    if (!mailAddress(client.email)) { // in a file from before
        return invalid(field::email,
                       Outbox::tr("The e-mail address of %1 is not valid. Correct it under Clients "
                                  "first.")
                           .arg(isolated(client.name)));
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
