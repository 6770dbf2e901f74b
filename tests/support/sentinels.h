// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"

#include <QByteArray>
#include <QStringList>

namespace sessionbook::test {

/// What a byte search looks for in files that must not tell anything.
inline const QByteArray sentinel = QByteArrayLiteral("Wachtelkoenigin");

struct FilledColumns
{
    int count = 0;
    /// Of those that take no sentinel, the ones that are not held to a list of words either, and
    /// the tables without a row.
    QStringList left;
};

/// Puts the sentinel into every text of every row, by what the file's own schema says is a text: a
/// column that is added later is met. What only takes a word of a list stays. Throws StoreError.
[[nodiscard]] FilledColumns fillWithSentinels(Connection &connection);

} // namespace sessionbook::test
