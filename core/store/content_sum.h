// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/changeset.h"

#include <QByteArray>

#include <optional>

/// A sum over the cells of every table, kept by each commit: a bit that flips in a name, a note or
/// a price breaks no rule, and SQLite has no sum over its pages, so nothing else would find it. The
/// journal has a chain of its own instead. Of what was erased nothing is left in the sum. It is
/// against chance, not against intent.
namespace sessionbook {

/// Adds what a changeset did, inside the transaction that did it. Throws StoreError.
void keepContentSum(Connection &connection, const QByteArray &changeset, Applied applied);
/// Makes the sum where there is none yet, as in a file of an older version. Takes time in
/// proportion to the file's size. Throws StoreError.
void beginContentSum(Connection &connection);

/// For changes without a changeset, inside their transaction; begin it anew afterwards.
void forgetContentSum(Connection &connection);

/// As it was kept; empty where none was begun.
[[nodiscard]] std::optional<qint64> keptContentSum(Connection &connection);
/// Over all that is there now.
[[nodiscard]] qint64 contentSumOf(Connection &connection);

} // namespace sessionbook
