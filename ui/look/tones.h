// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/status.h"
#include "ui/look/theme.h"

namespace sessionbook {

/// The colours of a session's mark and payment badge.
Tone toneOf(Mark mark);
Tone toneOf(PaymentBadge badge); ///< Void for None, which is not shown

} // namespace sessionbook
