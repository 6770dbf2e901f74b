// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

/// The fields about money that an error can belong to.
namespace sessionbook::field {

inline constexpr Field amount{"amount"};
inline constexpr Field method{"method"};
inline constexpr Field reason{"reason"};
inline constexpr Field received{"received"};
inline constexpr Field sponsor{"sponsor"};

} // namespace sessionbook::field
