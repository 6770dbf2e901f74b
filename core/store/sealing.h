// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/practice_file.h"

#include <optional>

namespace sessionbook {

/// Writes a practice that nobody has open anew, with another seal or none: as a copy beside it that
/// is checked and then takes its name, so that a kill at any point leaves the one or the other.
/// Throws StoreError; then the practice is as it was. Blocks.
void reseal(const PracticeFile &file, const std::optional<Seal> &seal);

} // namespace sessionbook
