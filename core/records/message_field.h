// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

/// The fields of a message that an error can belong to.
namespace sessionbook::field {

inline constexpr Field subject{"subject"};
inline constexpr Field body{"body"};

} // namespace sessionbook::field
