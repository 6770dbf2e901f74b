// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <functional>

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

/// The actions on a session. Each opens its dialog over `parent` and returns at once.
/// `openInvoice` shows the invoice that the session's charge stands on; not needed where none can
/// be.
void openSession(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id,
                 const std::function<void(ChargeId)> &openInvoice = {});
void editSession(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);
/// End session, or Mark as complete: Charge or Skip payment.
void finishSession(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);
/// Completes it at once, without payment.
void skipPayment(Practice &practice, Reporter &reporter, SessionId id);
/// Joins it at once, and opens its link if it is online.
void joinSession(Practice &practice, Reporter &reporter, SessionId id);
/// Cancels or deletes it; a cancelled one can only be deleted.
void cancelSession(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);

} // namespace sessionbook
