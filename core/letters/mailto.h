// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/mail_message.h"

#include <QUrl>

namespace sessionbook {

/// A mailto link (RFC 6068) with address, subject and body. The mail program adds the sender.
[[nodiscard]] QUrl mailtoUrl(const MailMessage &message);

} // namespace sessionbook
