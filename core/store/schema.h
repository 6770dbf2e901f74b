// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"

#include <span>
#include <vector>

namespace sessionbook {

/// "SBk1" in the file's header: tells a practice from other SQLite files.
inline constexpr qint64 practiceApplicationId = 0x53426b31;

/// The statements that lead from one version of the schema to the next.
using Migration = std::vector<const char *>;

/// PRAGMA user_version counts those that a file has gone through.
[[nodiscard]] std::span<const Migration> migrations();

/// Runs the statements of one step. Throws StoreError.
void takeStep(Connection &connection, const Migration &step);

/// Brings the file to the newest version, each step in its own transaction. A file with data is
/// copied first; the copy is removed when all steps have succeeded. Throws StoreError for a file of
/// a newer version, which stays as it is, and for a failed step, with the file at the version
/// before it.
void migrate(Connection &connection, const QString &path,
             std::span<const Migration> steps = migrations());

} // namespace sessionbook
