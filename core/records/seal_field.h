// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace sessionbook::field {

inline constexpr Field passphrase{"passphrase"};
inline constexpr Field recoveryKey{"recoveryKey"};

} // namespace sessionbook::field
