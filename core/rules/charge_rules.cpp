// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/charge_rules.h"

#include "core/base/typed_text.h"
#include "core/records/payment_field.h"

#include <algorithm>
#include <iterator>

namespace sessionbook {

namespace {

using Reason = Refusal::Reason;

/// The status whose rows a charge without a session goes by.
constexpr SessionStatus asIfComplete = SessionStatus::Complete;

std::optional<Fault> addPayment(Plan &plan, const ChargeFacts &facts,
                                const ask::RecordPayment &asked, Instant now)
{
    const Money outstanding = facts.charge.outstanding();
    if (asked.amount.minor <= 0)
        return Fault{Reason::AmountNotPositive, field::amount};
    if (asked.amount > outstanding)
        return Fault{Reason::AmountTooLarge, field::amount};
    if (const auto fault = judgePayment(facts, asked.method, asked.amount, outstanding))
        return Fault{*fault, field::method};
    if (asked.receivedAt && *asked.receivedAt > now)
        return Fault{Reason::ReceivedLater, field::received};
    // What a balance pays was received before: it is used now.
    const bool isMoney = bringsMoney(asked.method);
    plan.payment =
        PlannedPayment{asked.amount, asked.method, {}, isMoney ? asked.receivedAt : std::nullopt};
    plan.chargeAfter = asked.amount == outstanding ? ChargeState::Paid : ChargeState::Unpaid;
    return std::nullopt;
}

bool isReversed(const std::vector<Payment> &payments, const Payment &payment)
{
    return std::ranges::any_of(payments,
                               [&](const Payment &other) { return other.reverses == payment.id; });
}

std::optional<Fault> changeAmount(Plan &plan, const ChargeFacts &facts,
                                  const ask::ChangeAmount &asked)
{
    if (asked.amount.minor < 0)
        return Fault{Reason::AmountNegative, field::amount};
    if (asked.amount.minor > largestAmount)
        return Fault{Reason::AmountBeyondLimit, field::amount};
    if (asked.amount < facts.charge.paid)
        return Fault{Reason::AmountBelowPaid, field::amount};
    if (asked.amount == facts.charge.amount)
        return Fault{Reason::NothingChanged, field::amount};
    plan.amountReason = oneLine(asked.reason);
    if (plan.amountReason.isEmpty())
        return Fault{Reason::AmountReasonMissing, field::reason};
    plan.changedAmount = asked.amount;
    plan.chargeAfter = asked.amount == facts.charge.paid ? ChargeState::Paid : ChargeState::Unpaid;
    return std::nullopt;
}

Refusal refuse(Action action, const ChargeFacts &facts, Reason reason, Field field = {})
{
    return {reason, action, asIfComplete, facts.charge.state(), field, 0};
}

/// The row that it goes by; null if it is not about a charge's money, or the rules forbid it.
const Transition *rowFor(Action action, ChargeState state)
{
    const Transition *row = findTransition(action, asIfComplete, state);
    return row && row->chargeEffect != ChargeEffect::Unchanged ? row : nullptr;
}

std::optional<Reason> judgeRow(const Transition &row, const ChargeFacts &facts)
{
    if (facts.clientErased && row.erasedClient == ErasedClient::Refused)
        return Reason::ClientErased;
    return judgeChargeGuard(row.guard, facts);
}

} // namespace

ChargeFacts chargeFactsOf(const SessionFacts &facts)
{
    return {facts.charge.value_or(Charge{}), facts.payments, facts.invoice, facts.clientErased,
            isPaidByCredit(facts),           facts.balance};
}

std::optional<Reason> judgePayment(const ChargeFacts &facts, PaymentMethod method, Money amount,
                                   Money outstanding)
{
    if (facts.onCredit && method != PaymentMethod::SponsoredCredit)
        return Reason::CreditPays;
    if (!facts.onCredit && method == PaymentMethod::SponsoredCredit)
        return Reason::NoCreditReserved;
    if (facts.onCredit && amount != outstanding)
        return Reason::CreditPaysInFull;
    if (method == PaymentMethod::Balance && amount > facts.balance)
        return Reason::BalanceTooSmall;
    return std::nullopt;
}

std::optional<Reason> judgeReversal(const ChargeFacts &facts, PaymentId asked)
{
    const std::vector<Payment> &payments = facts.payments;
    const auto payment = std::ranges::find(payments, asked, &Payment::id);
    if (payment == payments.end())
        return Reason::PaymentGone;
    if (payment->reverses)
        return Reason::NotReversible;
    if (isReversed(payments, *payment))
        return Reason::AlreadyReversed;
    if (payment->method == PaymentMethod::Balance && facts.clientErased)
        return Reason::BalanceOfErased;
    return std::nullopt;
}

std::optional<Reason> judgeChargeGuard(Guard guard, const ChargeFacts &facts)
{
    switch (guard) {
    case Guard::NothingHangsOnCharge:
        if (facts.charge.paid.minor != 0)
            return Reason::HasPayments;
        if (facts.invoice)
            return Reason::IsInvoiced;
        return std::nullopt;
    case Guard::AmountIsFree:
        if (facts.onCredit)
            return Reason::CreditPays;
        if (facts.invoice)
            return Reason::IsInvoiced;
        return std::nullopt;
    case Guard::HasPayment:
        if (facts.charge.paid.minor == 0)
            return Reason::NothingToReverse;
        return std::nullopt;
    case Guard::None:
    case Guard::StartIsNear:
    case Guard::StartHasPassed:
    case Guard::CreditNeedsLateNotice:
    case Guard::CreditIsSpent:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<Fault> applyToCharge(Plan &plan, const ChargeFacts &facts, const Request &request,
                                   Instant now)
{
    if (const auto *payment = std::get_if<ask::RecordPayment>(&request))
        return addPayment(plan, facts, *payment, now);
    if (const auto *change = std::get_if<ask::ChangeAmount>(&request))
        return changeAmount(plan, facts, *change);
    if (const auto *reversal = std::get_if<ask::ReversePayment>(&request)) {
        const Payment &payment =
            *std::ranges::find(facts.payments, reversal->payment, &Payment::id);
        plan.payment = PlannedPayment{-payment.amount, payment.method, payment.id};
        plan.chargeAfter = ChargeState::Unpaid;
        return std::nullopt;
    }
    plan.chargeAfter = ChargeState::Void;
    return std::nullopt;
}

Decision planCharge(const ChargeFacts &facts, const Request &request, Instant now)
{
    const Action action = actionOf(request);
    const Transition *row = rowFor(action, facts.charge.state());
    if (!row)
        return refuse(action, facts, Reason::NotInTable);
    if (const auto *reversal = std::get_if<ask::ReversePayment>(&request)) {
        if (const auto fault = judgeReversal(facts, reversal->payment))
            return refuse(action, facts, *fault);
    }
    if (const auto fault = judgeRow(*row, facts))
        return refuse(action, facts, *fault);
    Plan plan;
    plan.action = action;
    plan.from = asIfComplete;
    plan.to = asIfComplete;
    plan.hasSession = false;
    plan.chargeBefore = facts.charge.state();
    plan.chargeAfter = plan.chargeBefore;
    if (const auto fault = applyToCharge(plan, facts, request, now))
        return refuse(action, facts, fault->reason, fault->field);
    return plan;
}

std::optional<Refusal> chargeRefusal(const ChargeFacts &facts, Action action)
{
    const Transition *row = rowFor(action, facts.charge.state());
    if (!row)
        return refuse(action, facts, Reason::NotInTable);
    if (const auto fault = judgeRow(*row, facts))
        return refuse(action, facts, *fault);
    return std::nullopt;
}

Money proposedPayment(Money owed, PaymentMethod method, Money balance)
{
    return method == PaymentMethod::Balance ? std::min(owed, balance) : owed;
}

std::vector<Payment> reversiblePayments(const std::vector<Payment> &payments)
{
    std::vector<Payment> open;
    std::ranges::copy_if(payments, std::back_inserter(open), [&](const Payment &payment) {
        return !payment.reverses && !isReversed(payments, payment);
    });
    return open;
}

std::vector<PaymentMethod> methodsFor(const ChargeFacts &facts,
                                      const std::vector<PaymentMethod> &offered)
{
    if (facts.onCredit)
        return {PaymentMethod::SponsoredCredit};
    std::vector<PaymentMethod> methods = offered;
    if (facts.balance > Money{})
        methods.push_back(PaymentMethod::Balance);
    return methods;
}

} // namespace sessionbook
