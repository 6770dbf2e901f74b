// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <functional>

namespace sessionbook {

/// The current time. Tests and the guided tour pass clocks of their own.
using Clock = std::function<Instant()>;
[[nodiscard]] Instant systemClock();

} // namespace sessionbook
