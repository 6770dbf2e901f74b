// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"

#include <span>
#include <vector>

namespace sessionbook {

/// "SBk1" in the file's header tells a practice from any other SQLite file.
inline constexpr qint64 practiceApplicationId = 0x53426b31;

/// One step from a version of the schema to the next: statements, as exec() takes one at a time.
using Migration = std::vector<const char *>;

/// All steps; PRAGMA user_version counts those that a file has taken.
[[nodiscard]] std::span<const Migration> migrations();

/// Brings the file to the newest version, each step in its own transaction. Before the first step
/// on a file with data, a copy of it is made beside it, and removed when all steps have succeeded.
/// Throws StoreError: for a file of a newer version, which stays as it is; and when a step fails,
/// with the file at the last version that succeeded.
void migrate(Connection &connection, const QString &path,
             std::span<const Migration> steps = migrations());

} // namespace sessionbook
