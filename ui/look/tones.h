// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/status.h"
#include "ui/look/theme.h"

namespace sessionbook {

/// The colours that go with each word of a session and of its payment.
Tone toneOf(Mark mark);
Tone toneOf(PaymentBadge badge); ///< Void for None, which is never shown

} // namespace sessionbook
