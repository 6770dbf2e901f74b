// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/fields/wanted_time.h"

#include <functional>

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

/// Moves or stretches a session. First shows what is unusual about the new time, then offers a
/// message, then commits. `ended` is called at the end, whatever was decided.
void moveSession(Practice &practice, Reporter &reporter, QWidget *parent, const MoveRequest &move,
                 const std::function<void()> &ended);

} // namespace sessionbook
