// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sessionbook {

/// The ASCII form of a domain (UTS 46), in small letters. Empty if no domain is called that: it has
/// at least one dot, and its last part is not a number.
[[nodiscard]] std::optional<QByteArray> asciiDomain(const QString &domain);

} // namespace sessionbook
