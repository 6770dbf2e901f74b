// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

// Each opens its dialog over `parent` and returns at once; what comes of it is said by the
// reporter. Where the rules forbid the act, they say why and open nothing.

void recordPayment(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);
void reversePayment(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);
void voidCharge(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);
/// Where no credit was spent, it says so and opens nothing.
void returnCredit(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);

} // namespace sessionbook
