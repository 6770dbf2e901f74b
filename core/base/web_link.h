// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace sessionbook {

/// The link that a browser opens for a typed address: http or https, with a host that has a dot,
/// and without a user's name. https where no scheme was typed. Empty for all else, such as
/// javascript:, file: or smb:. What may be entered and what is opened are decided here alone.
[[nodiscard]] std::optional<QUrl> webLink(const QString &typed);

} // namespace sessionbook
