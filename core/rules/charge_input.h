// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/charge_views.h"

#include <vector>

/// A charge without a session as it is typed, brought into form and judged. Pure.
namespace sessionbook {

[[nodiscard]] NewCharge tidied(NewCharge charge);
/// Each error at its field, see charge_field.h.
[[nodiscard]] std::vector<Error> validate(const NewCharge &charge);

} // namespace sessionbook
