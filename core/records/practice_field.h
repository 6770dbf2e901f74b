// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

/// The settings of the practice that an error can belong to.
namespace sessionbook::field {

inline constexpr Field name{"name"};
inline constexpr Field currency{"currency"};
inline constexpr Field timeZone{"timeZone"};
inline constexpr Field language{"language"};
inline constexpr Field workHours{"workHours"};
inline constexpr Field buffer{"buffer"};
inline constexpr Field noticeHours{"noticeHours"};
inline constexpr Field joinEarly{"joinEarly"};

} // namespace sessionbook::field
