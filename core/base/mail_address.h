// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sessionbook {

/// The address as a mail program takes it: ASCII, its domain by IDNA ("nina@þór.is" is
/// "nina@xn--r-uga6a.is"). Empty if it is none: one local part without quotes (RFC 5322, dot-atom),
/// and a domain with a dot (RFC 1123). A local part beyond ASCII is refused, as most mail servers
/// do.
[[nodiscard]] std::optional<QByteArray> mailAddress(const QString &typed);

} // namespace sessionbook
