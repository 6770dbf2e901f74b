// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "core/records/records.h"
#include "ui/parts/two_line_row.h"

namespace sessionbook {

/// A document in a list: its kind and number, to whom it went and when, and how far it is settled.
[[nodiscard]] TwoLineRow wordsOf(const DocumentItem &item, const PracticeProfile &profile);

} // namespace sessionbook
