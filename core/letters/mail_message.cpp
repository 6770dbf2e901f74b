#include "core/letters/mail_message.h"

namespace sessionbook {

MailMessage messageOf(const Notice &notice, const PracticeProfile &profile)
{
    return {profile.professional, notice.recipientName, notice.recipient,
            notice.subject,       notice.body,          localTime(notice.createdAt, profile.zone)};
}

} // namespace sessionbook
