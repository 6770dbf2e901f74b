// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "core/records/status.h"

#include <optional>

namespace sessionbook {

class Practice;
class Reporter;

/// The session as it stands, for a dialog about it. Says why and gives nothing when it can't be
/// read, or when the rules forbid the act, which the calendar's keys may ask for.
[[nodiscard]] std::optional<SessionDetails> sessionFor(const Practice &practice, Reporter &reporter,
                                                       SessionId id,
                                                       std::optional<Action> act = std::nullopt);

} // namespace sessionbook
