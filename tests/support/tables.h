// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/raw_reader.h"

#include <QStringList>

namespace sessionbook::test {

/// Every row of every table that undo must bring back: all but the practice's own row, the journal,
/// what its entries are about, and the counters by which no id is used twice.
[[nodiscard]] QString dumpOf(const RawReader &raw);

/// What is broken of the invariants of rules.md, in words; written apart from those of --verify.
[[nodiscard]] QStringList brokenInvariants(const RawReader &raw);

} // namespace sessionbook::test
