// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace sessionbook {

/// Under which name a file is written before it takes its own, so that what has the name is always
/// complete.
[[nodiscard]] QString unfinishedName(const QString &path);
/// With all that SQLite may have left beside it. Of a program that was killed while writing it; the
/// practice of that name must be locked, or nobody else write there.
void removeUnfinished(const QString &path);

} // namespace sessionbook
