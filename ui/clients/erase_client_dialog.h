// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/client_erasure.h"
#include "ui/parts/act_dialog.h"

namespace sessionbook {

class Practice;

/// Asks before a client is erased, and shows what that deletes and what it keeps; if it is refused,
/// why, and the way to what stands in the way.
class EraseClientDialog : public ActDialog
{
    Q_OBJECT

public:
    EraseClientDialog(const Practice &practice, const Client &client,
                      const ClientErasureDecision &decision, QWidget *parent);

Q_SIGNALS:
    /// What the client owes is to be shown.
    void unpaidRequested();
    /// What is left of a balance is to be paid back.
    void payBackRequested();

private:
    void showPlan(const ClientErasurePlan &plan, const WordingContext &context);
    void showRefusal(const ClientErasureRefusal &refusal, const WordingContext &context);
};

} // namespace sessionbook
