// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/fields/wanted_time.h"

#include <functional>

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

/// Moves or stretches a session: says first what is unusual about the new time, then offers to tell
/// the client; nothing has happened until then. `ended` is called once it is decided, whatever the
/// decision.
void moveSession(Practice &practice, Reporter &reporter, QWidget *parent, const MoveRequest &move,
                 const std::function<void()> &ended);

} // namespace sessionbook
