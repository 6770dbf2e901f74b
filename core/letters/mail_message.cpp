// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/mail_message.h"

namespace sessionbook {

MailMessage messageOf(const Message &message, const PracticeProfile &profile)
{
    return {profile.professional, message.recipientName,
            message.recipient,    message.subject,
            message.body,         localTime(message.createdAt, profile.zone)};
}

} // namespace sessionbook
