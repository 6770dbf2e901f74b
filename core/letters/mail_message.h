// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

/// A message in the form that mail programs need.
namespace sessionbook {

struct MailAttachment
{
    QString fileName; ///< of ASCII letters, or the recipient sees another
    QByteArray pdf;
};

/// What toEml() and mailtoUrl() work from. Plain Unicode text; lines of the body end with '\n'.
struct MailMessage
{
    QString from; ///< a name; the practice has no address of its own
    QString toName;
    QString toAddress;
    QString subject;
    QString body;
    QDateTime date; ///< with its offset from UTC
    std::optional<MailAttachment> attachment{};
};

/// From the professional, dated when the message was written, in the practice's time zone.
[[nodiscard]] MailMessage messageOf(const Message &message, const PracticeProfile &profile);

} // namespace sessionbook
