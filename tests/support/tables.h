// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/raw_reader.h"

#include <QStringList>

namespace sessionbook::test {

/// Every row of the tables that undo must restore: all but the practice's own row, the journal with
/// its subjects, and the counters for unique ids.
[[nodiscard]] QString dumpOf(const RawReader &raw);

/// The broken invariants of the rules, in words; independent of those of --verify.
[[nodiscard]] QStringList brokenInvariants(const RawReader &raw);

} // namespace sessionbook::test
