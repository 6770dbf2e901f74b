// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/mail_message.h"

#include <QByteArray>

namespace sessionbook {

/// The message as a file of RFC 5322, pure ASCII with CRLF, that mail programs open as a draft
/// (X-Unsent). The same message gives the same bytes, its Message-ID included.
[[nodiscard]] QByteArray toEml(const MailMessage &message);

} // namespace sessionbook
