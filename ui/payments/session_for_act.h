// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "core/records/status.h"

#include <optional>

namespace sessionbook {

class Practice;
class Reporter;

/// The session, read again for a dialog about it. Empty, with the reason reported, if it can't be
/// read or the rules forbid the action.
[[nodiscard]] std::optional<SessionDetails> sessionFor(const Practice &practice, Reporter &reporter,
                                                       SessionId id,
                                                       std::optional<Action> act = std::nullopt);

} // namespace sessionbook
