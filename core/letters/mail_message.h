// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QDateTime>
#include <QString>

/// A message as a message that other mail programs take.
namespace sessionbook {

/// What a mail program must know; all text is plain Unicode, lines of the body end with '\n'.
struct MailMessage
{
    QString from; ///< a name: the practice keeps no address of its own
    QString toName;
    QString toAddress;
    QString subject;
    QString body;
    QDateTime date; ///< with its offset from UTC
};

/// Written when the message was, on the practice's clock; from the professional.
[[nodiscard]] MailMessage messageOf(const Message &message, const PracticeProfile &profile);

} // namespace sessionbook
