// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

/// The fields of a session that an error can belong to.
namespace sessionbook::field {

inline constexpr Field sessionType{"sessionType"};
inline constexpr Field start{"start"};
inline constexpr Field length{"length"};
inline constexpr Field place{"place"};
inline constexpr Field price{"price"};
inline constexpr Field tax{"tax"};

} // namespace sessionbook::field
