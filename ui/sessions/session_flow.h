// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

/// What a person does with a session, from the first click to the committed act: each opens its
/// dialog over `parent` and returns at once.
void openSession(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);
void editSession(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);
/// End session, or Mark as complete: Charge or Skip payment.
void finishSession(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);
/// Cancel or delete it; of one that is cancelled already, delete.
void cancelSession(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);

} // namespace sessionbook
