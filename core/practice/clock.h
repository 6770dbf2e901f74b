// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <functional>

namespace sessionbook {

/// Says what time it is. Tests and the guided tour have one of their own.
using Clock = std::function<Instant()>;
[[nodiscard]] Instant systemClock();

} // namespace sessionbook
