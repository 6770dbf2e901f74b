// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sample/people.h"
#include "core/records/records.h"

#include <vector>

namespace sessionbook::sample {

/// What the practice knows of somebody, with phone number, language, notes and what is usual.
/// `types` in the order of Service.
[[nodiscard]] Client clientRecord(const Person &person, const std::vector<SessionType> &types);

} // namespace sessionbook::sample
