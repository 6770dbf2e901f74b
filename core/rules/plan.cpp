// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/plan.h"

#include <type_traits>

namespace sessionbook {

namespace {

using Reason = Refusal::Reason;

template <class... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

/// A session on credit is paid by its credit and by nothing else; a credit pays for one whole
/// session.
std::optional<Reason> judgePayment(const SessionFacts &facts, PaymentMethod method, Money amount,
                                   Money outstanding)
{
    const bool onCredit = holdsReservedCredit(facts);
    if (onCredit && method != PaymentMethod::SponsoredCredit)
        return Reason::CreditPays;
    if (!onCredit && method == PaymentMethod::SponsoredCredit)
        return Reason::NoCreditReserved;
    if (onCredit && amount != outstanding)
        return Reason::CreditPaysInFull;
    return std::nullopt;
}

std::optional<Reason> judgeGuard(const Transition &row, const SessionFacts &facts,
                                 std::optional<CancelReason> reason,
                                 const CancellationPolicy &policy, Instant now)
{
    switch (row.guard) {
    case Guard::None:
        return std::nullopt;
    case Guard::StartHasPassed:
        if (now < facts.session.fields.startsAt)
            return Reason::NotStarted;
        return std::nullopt;
    case Guard::CreditNeedsLateNotice:
        if (!feeAllowed(facts, reason, policy, now))
            return Reason::FeeNeedsLateNotice;
        return std::nullopt;
    case Guard::NoPayments:
        if (facts.charge && facts.charge->paid.minor != 0)
            return Reason::HasPayments;
        return std::nullopt;
    case Guard::HasPayment:
        if (!facts.charge || facts.charge->paid.minor == 0)
            return Reason::NothingToReverse;
        return std::nullopt;
    case Guard::CreditIsSpent:
        if (!facts.credit || facts.credit->state != CreditState::Spent)
            return Reason::NoSpentCredit;
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

struct Fault
{
    Reason reason;
    Field field = Field::None;
};

CreditMove moveOf(CreditEffect effect, const SessionFacts &facts)
{
    if (!facts.credit)
        return CreditMove::None;
    switch (effect) {
    case CreditEffect::Return:
        return CreditMove::Return;
    case CreditEffect::Spend:
        return holdsReservedCredit(facts) ? CreditMove::Spend : CreditMove::None;
    case CreditEffect::Reserve:
    case CreditEffect::Unchanged:
        return CreditMove::None;
    }
    Q_UNREACHABLE();
}

std::optional<Fault> fillEdit(Plan &plan, const SessionFacts &facts, const ask::Edit &asked)
{
    const SessionFields &before = facts.session.fields;
    if (asked.fields == before)
        return Fault{Reason::NothingChanged};
    plan.fields = asked.fields;
    const bool clientIsConcerned =
        asked.fields.startsAt != before.startsAt ||
        asked.fields.lengthMinutes != before.lengthMinutes || asked.fields.place != before.place ||
        asked.fields.address != before.address || asked.fields.type != before.type;
    if (!clientIsConcerned)
        plan.messageOffered.reset();
    plan.withdrawsWaitingMessages = clientIsConcerned && facts.waitingMessages > 0;
    return std::nullopt;
}

std::optional<Fault> fillComplete(Plan &plan, const SessionFacts &facts, const ask::Complete &asked)
{
    const Money price = facts.session.fields.price;
    plan.charge = PlannedCharge{ChargeKind::Session, price};
    if (asked.method) {
        if (const auto fault = judgePayment(facts, *asked.method, price, price))
            return Fault{*fault, Field::Method};
        if (price.minor > 0)
            plan.payment = PlannedPayment{price, *asked.method, {}};
    }
    plan.chargeAfter = asked.method || price.minor == 0 ? ChargeState::Paid : ChargeState::Unpaid;
    // Nothing is left to pay, so nothing later would spend the credit.
    if (plan.chargeAfter == ChargeState::Paid)
        plan.credit = moveOf(CreditEffect::Spend, facts);
    return std::nullopt;
}

std::optional<Fault> fillCancel(Plan &plan, const SessionFacts &facts, const ask::Cancel &asked)
{
    if (!asked.reason)
        return Fault{Reason::ReasonMissing, Field::Reason};
    const QString text = asked.reasonText.trimmed();
    if (*asked.reason == CancelReason::Other && text.isEmpty())
        return Fault{Reason::ReasonTextMissing, Field::Reason};
    plan.cancelReason = asked.reason;
    if (*asked.reason == CancelReason::Other)
        plan.cancelReasonText = text;
    plan.withdrawsWaitingMessages = facts.waitingMessages > 0;
    if (!asked.fee)
        return std::nullopt;

    if (asked.fee->amount.minor <= 0)
        return Fault{Reason::AmountNotPositive, Field::Amount};
    // The credit is one whole session: what it pays is the price, whatever the policy asks.
    const Money amount =
        holdsReservedCredit(facts) ? facts.session.fields.price : asked.fee->amount;
    plan.charge = PlannedCharge{ChargeKind::Cancellation, amount};
    plan.chargeAfter = ChargeState::Unpaid;
    if (asked.fee->method) {
        if (const auto fault = judgePayment(facts, *asked.fee->method, amount, amount))
            return Fault{*fault, Field::Method};
        if (amount.minor > 0)
            plan.payment = PlannedPayment{amount, *asked.fee->method, {}};
        plan.chargeAfter = ChargeState::Paid;
    } else if (holdsReservedCredit(facts)) {
        return Fault{Reason::CreditPays, Field::Method};
    }
    return std::nullopt;
}

std::optional<Fault> fillPayment(Plan &plan, const SessionFacts &facts,
                                 const ask::RecordPayment &asked)
{
    const Money outstanding = facts.charge->outstanding();
    if (asked.amount.minor <= 0)
        return Fault{Reason::AmountNotPositive, Field::Amount};
    if (asked.amount > outstanding)
        return Fault{Reason::AmountTooLarge, Field::Amount};
    if (const auto fault = judgePayment(facts, asked.method, asked.amount, outstanding))
        return Fault{*fault, Field::Method};
    plan.payment = PlannedPayment{asked.amount, asked.method, {}};
    plan.chargeAfter = asked.amount == outstanding ? ChargeState::Paid : ChargeState::Unpaid;
    return std::nullopt;
}

std::optional<Fault> fillReversal(Plan &plan, const SessionFacts &facts,
                                  const ask::ReversePayment &asked)
{
    const Payment &payment = asked.payment;
    if (payment.reverses || payment.amount.minor <= 0 || payment.amount > facts.charge->paid)
        return Fault{Reason::NotReversible};
    plan.payment = PlannedPayment{-payment.amount, payment.method, payment.id};
    plan.chargeAfter = ChargeState::Unpaid;
    return std::nullopt;
}

Refusal refuse(Action action, const SessionFacts &facts, Reason reason, Field field = Field::None)
{
    return {reason, action, facts.session.status, stateOf(facts.charge), field};
}

} // namespace

bool holdsReservedCredit(const SessionFacts &facts)
{
    return facts.credit && facts.credit->state == CreditState::Reserved;
}

Action actionOf(const Request &request)
{
    return std::visit(Overloaded{
                          [](const ask::Edit &) { return Action::Edit; },
                          [](const ask::Join &) { return Action::Join; },
                          [](const ask::Complete &asked) {
                              return asked.method ? Action::CompleteAndCharge
                                                  : Action::CompleteAndSkip;
                          },
                          [](const ask::Cancel &asked) {
                              return asked.fee ? Action::CancelAndCharge : Action::Cancel;
                          },
                          [](const ask::Delete &) { return Action::Delete; },
                          [](const ask::RecordPayment &) { return Action::RecordPayment; },
                          [](const ask::ReversePayment &) { return Action::ReversePayment; },
                          [](const ask::Void &) { return Action::Void; },
                          [](const ask::ReturnCredit &) { return Action::ReturnCredit; },
                      },
                      request);
}

Decision plan(const SessionFacts &facts, const Request &request, const CancellationPolicy &policy,
              Instant now)
{
    const Action action = actionOf(request);
    const ChargeState charge = stateOf(facts.charge);
    const Transition *row = findTransition(action, facts.session.status, charge);
    if (!row)
        return refuse(action, facts, Reason::NotInTable);

    const auto *cancel = std::get_if<ask::Cancel>(&request);
    const auto reason = cancel ? cancel->reason : std::nullopt;
    if (cancel && !reason)
        return refuse(action, facts, Reason::ReasonMissing, Field::Reason);
    if (const auto fault = judgeGuard(*row, facts, reason, policy, now))
        return refuse(action, facts, *fault);

    Plan plan;
    plan.action = action;
    plan.from = facts.session.status;
    plan.to = statusAfter(*row, facts.session.status);
    plan.chargeBefore = charge;
    plan.chargeAfter = charge;
    plan.messageOffered = row->message;
    plan.credit = moveOf(row->credit, facts);
    plan.creditsBefore = facts.creditsAvailable;
    plan.creditsAfter = facts.creditsAvailable + (plan.credit == CreditMove::Return ? 1 : 0);

    const auto fault = std::visit(
        Overloaded{
            [&](const ask::Edit &asked) { return fillEdit(plan, facts, asked); },
            [&](const ask::Join &) { return std::optional<Fault>(); },
            [&](const ask::Complete &asked) { return fillComplete(plan, facts, asked); },
            [&](const ask::Cancel &asked) { return fillCancel(plan, facts, asked); },
            [&](const ask::Delete &) {
                plan.chargeAfter = ChargeState::None;
                plan.withdrawsWaitingMessages = facts.waitingMessages > 0;
                return std::optional<Fault>();
            },
            [&](const ask::RecordPayment &asked) { return fillPayment(plan, facts, asked); },
            [&](const ask::ReversePayment &asked) { return fillReversal(plan, facts, asked); },
            [&](const ask::Void &) {
                plan.chargeAfter = ChargeState::Void;
                return std::optional<Fault>();
            },
            [&](const ask::ReturnCredit &asked) {
                plan.creditReturnReason = asked.reason.trimmed();
                if (plan.creditReturnReason.isEmpty())
                    return std::optional(Fault{Reason::ReturnReasonMissing, Field::Reason});
                return std::optional<Fault>();
            },
        },
        request);
    if (fault)
        return refuse(action, facts, fault->reason, fault->field);
    return plan;
}

std::optional<Refusal> refusal(const SessionFacts &facts, Action action,
                               const CancellationPolicy &policy, Instant now)
{
    const Transition *row = findTransition(action, facts.session.status, stateOf(facts.charge));
    if (!row)
        return refuse(action, facts, Reason::NotInTable);
    // A no-show may always be charged; before a reason is chosen, the fee is not ruled out.
    if (const auto fault = judgeGuard(*row, facts, CancelReason::NoShow, policy, now))
        return refuse(action, facts, *fault);
    return std::nullopt;
}

bool feeAllowed(const SessionFacts &facts, std::optional<CancelReason> reason,
                const CancellationPolicy &policy, Instant now)
{
    return !holdsReservedCredit(facts) || reason == CancelReason::NoShow ||
           isLateNotice(facts.session.fields.startsAt, policy, now);
}

bool isLateNotice(Instant startsAt, const CancellationPolicy &policy, Instant now)
{
    return now > startsAt.plusMinutes(-60LL * policy.noticeHours);
}

Money policyFee(Money price, const CancellationPolicy &policy)
{
    switch (policy.feeKind) {
    case FeeKind::FullPrice:
        return price;
    case FeeKind::Percent:
        return percentOf(price, static_cast<int>(policy.feeValue));
    case FeeKind::Fixed:
        return Money{policy.feeValue};
    }
    Q_UNREACHABLE();
}

std::vector<PaymentMethod> methodsFor(const SessionFacts &facts,
                                      const std::vector<PaymentMethod> &offered)
{
    if (holdsReservedCredit(facts))
        return {PaymentMethod::SponsoredCredit};
    return offered;
}

} // namespace sessionbook
