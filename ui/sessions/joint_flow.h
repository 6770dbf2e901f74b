// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/time_off/time_off_flow.h"

#include <vector>

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

/// Acts on several sessions: a dialog over `parent` for what is asked, one message prompt for all
/// clients, then one act to undo. Both return at once. Cancelling one alone is an act on that one.
void cancelSessions(Practice &practice, Reporter &reporter, QWidget *parent,
                    const std::vector<SessionId> &sessions);
void moveSessions(Practice &practice, Reporter &reporter, QWidget *parent,
                  const std::vector<SessionId> &sessions);

/// For time off that is taken over booked sessions.
[[nodiscard]] BookedActs bookedActs(Practice &practice, Reporter &reporter, QWidget *parent);

} // namespace sessionbook
