// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/mail_message.h"

#include <QUrl>

namespace sessionbook {

/// A link of RFC 6068 that opens the message in the mail program. It carries the address, the
/// subject and the body; the program adds the sender.
[[nodiscard]] QUrl mailtoUrl(const MailMessage &message);

} // namespace sessionbook
