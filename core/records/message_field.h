// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

/// Where an error is said: a message's fields.
namespace sessionbook::field {

inline constexpr Field subject{"subject"};
inline constexpr Field body{"body"};

} // namespace sessionbook::field
