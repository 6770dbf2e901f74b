// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sample/people.h"
#include "core/records/records.h"

#include <vector>

namespace sessionbook::sample {

/// The record of a person, with phone number, language, notes and usual type and price. `types` are
/// in the order of Service.
[[nodiscard]] Client clientRecord(const Person &person, const std::vector<SessionType> &types);

} // namespace sessionbook::sample
