// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/charge_facts.h"
#include "core/rules/plan.h"

#include <QString>

#include <optional>
#include <vector>

/// What can be done with a charge's money, whether a session has it or not. Pure: reads no clock
/// and no file.
namespace sessionbook {

[[nodiscard]] ChargeFacts chargeFactsOf(const SessionFacts &facts);

/// A charge without a session is paid, reversed, changed and voided as that of a Complete session,
/// by the same rows of the transition table. `request` is one of these four.
[[nodiscard]] Decision planCharge(const ChargeFacts &facts, const Request &request, Instant now);
/// Why the action can't even begin; empty if it can, whatever the input will be.
[[nodiscard]] std::optional<Refusal> chargeRefusal(const ChargeFacts &facts, Action action);

/// What is proposed when this is owed: a balance may have less.
[[nodiscard]] Money proposedPayment(Money owed, PaymentMethod method, Money balance);

/// Payments that are no reversals and have not been reversed, oldest first.
[[nodiscard]] std::vector<Payment> reversiblePayments(const std::vector<Payment> &payments);
/// Only its credit if one is reserved, else those `offered`, and the balance if there is one.
[[nodiscard]] std::vector<PaymentMethod> methodsFor(const ChargeFacts &facts,
                                                    const std::vector<PaymentMethod> &offered);

// The parts of a plan, for plan.cpp too.

/// An input that can't be taken.
struct Fault
{
    Refusal::Reason reason;
    Field field = {};
};
/// A charge on credit is paid by its credit and by nothing else, which pays for all of it; the
/// balance pays for no more than it has.
[[nodiscard]] std::optional<Refusal::Reason>
judgePayment(const ChargeFacts &facts, PaymentMethod method, Money amount, Money outstanding);
/// Judged before the guard: it says more than that there is nothing to reverse.
[[nodiscard]] std::optional<Refusal::Reason> judgeReversal(const ChargeFacts &facts,
                                                           PaymentId asked);
/// Of the guards about a charge.
[[nodiscard]] std::optional<Refusal::Reason> judgeChargeGuard(Guard guard,
                                                              const ChargeFacts &facts);
[[nodiscard]] std::optional<Fault> applyToCharge(Plan &plan, const ChargeFacts &facts,
                                                 const Request &request, Instant now);

} // namespace sessionbook
