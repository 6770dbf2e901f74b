// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

/// The fields of a repetition or a period that an error can belong to.
namespace sessionbook::field {

inline constexpr Field count{"count"};
inline constexpr Field until{"until"};

} // namespace sessionbook::field
