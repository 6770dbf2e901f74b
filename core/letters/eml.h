// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/mail_message.h"

#include <QByteArray>

namespace sessionbook {

/// The message as an .eml file (RFC 5322, ASCII, CRLF), with what is attached (RFC 2046), which
/// mail programs open as a draft (X-Unsent). The same message always gives the same bytes,
/// Message-ID included.
[[nodiscard]] QByteArray toEml(const MailMessage &message);

} // namespace sessionbook
