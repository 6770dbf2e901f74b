// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/records/charge_views.h"
#include "core/records/document.h"

#include <functional>
#include <optional>
#include <vector>

class QPoint;
class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

// Charges without a session, several charges at once, and balances. Each opens its dialog over
// `parent` and returns at once; the reporter shows the outcome. If the rules forbid the action, it
// shows why and opens nothing.

/// For the client or, without one, for whom is chosen there. `added` is told of it.
void addCharge(Practice &practice, Reporter &reporter, QWidget *parent,
               std::optional<ClientId> client = {},
               const std::function<void(ChargeId)> &added = {});
/// `openInvoice` shows the invoice that the charge stands on.
void openCharge(Practice &practice, Reporter &reporter, QWidget *parent, ChargeId id,
                const std::function<void(ChargeId)> &openInvoice);
/// `issue` makes a document of the charge.
void showChargeMenu(Practice &practice, Reporter &reporter, QWidget *parent, ChargeId id,
                    const QPoint &globalPosition, const std::function<void(DocumentKind)> &issue,
                    const std::function<void(ChargeId)> &openInvoice);

/// One act to undo. One of a session alone is an act on that session.
void recordPayments(Practice &practice, Reporter &reporter, QWidget *parent,
                    const std::vector<ChargeItem> &charges);
void voidCharges(Practice &practice, Reporter &reporter, QWidget *parent,
                 const std::vector<ChargeItem> &charges);

/// Gives the charge of a session another amount.
void changeAmount(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);
void payBackBalance(Practice &practice, Reporter &reporter, QWidget *parent, ClientId client);

} // namespace sessionbook
