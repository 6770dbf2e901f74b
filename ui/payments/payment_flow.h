// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

// Each opens its dialog over `parent` and returns at once; the reporter shows the outcome. If the
// rules forbid the action, it shows why and opens nothing.

void recordPayment(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);
void reversePayment(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);
void voidCharge(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);
/// Without a spent credit, shows that and opens nothing.
void returnCredit(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);

} // namespace sessionbook
