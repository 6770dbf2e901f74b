// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <QByteArray>

#include <vector>

struct sqlite3;

namespace sessionbook {

/// Adds the SQL function bucket(seconds, bounds), so that SQL can count by the days and months of a
/// time zone, whose lengths SQLite doesn't know: how many of the bounds are at or before the
/// instant, less one. -1: it is before all of them. Throws StoreError.
void addBucketFunction(sqlite3 *connection);

/// The bounds as bucket() takes them, in ascending order.
[[nodiscard]] QByteArray bucketBounds(const std::vector<Instant> &bounds);

} // namespace sessionbook
