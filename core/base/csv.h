// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace sessionbook {

/// One CSV record (RFC 4180) in UTF-8, with its line end. A cell that a spreadsheet would run as a
/// formula (it begins with = + - @ or a control character) gets an apostrophe in front.
[[nodiscard]] QByteArray csvRecord(const QStringList &cells);

} // namespace sessionbook
