// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/practice_file.h"

#include <QString>

#include <vector>

namespace sessionbook {

enum class Verified {
    AsWritten, ///< all but reading each row: its sum says that it is what the program wrote
    EachRow,
};

/// Checks a practice's file without writing anything: SQLite's own checks of the file and its
/// foreign keys, the schema, each row by the readers of the program, so that nothing is called well
/// that the program would refuse, the invariants of the rules, and the journal's hash chain. Each
/// finding says what is wrong and where, with ids and never names; none means that all is well.
///
/// Thread: any; opens its own connection.
[[nodiscard]] std::vector<QString> verifyFile(const PracticeFile &file,
                                              Verified verified = Verified::EachRow);

} // namespace sessionbook
