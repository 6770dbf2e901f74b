// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/practice_file.h"

#include <QString>

#include <vector>

namespace sessionbook {

/// Looks through a practice's file without changing it: SQLite's own checks of the file and of its
/// foreign keys, the invariants of rules.md, and the journal's chain of hashes. Each finding says
/// what is wrong and where, with ids and never names; none means that all is well.
[[nodiscard]] std::vector<QString> verifyFile(const PracticeFile &file);

} // namespace sessionbook
