// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

/// The fields of a client that an error can belong to.
namespace sessionbook::field {

inline constexpr Field client{"client"};
inline constexpr Field email{"email"};

} // namespace sessionbook::field
