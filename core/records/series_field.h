// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

/// Where an error is said: how something repeats or how long it lasts.
namespace sessionbook::field {

inline constexpr Field count{"count"};
inline constexpr Field until{"until"};

} // namespace sessionbook::field
