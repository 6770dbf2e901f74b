// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

/// Where an error is said: a client's fields.
namespace sessionbook::field {

inline constexpr Field client{"client"};
inline constexpr Field email{"email"};

} // namespace sessionbook::field
