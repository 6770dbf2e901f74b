// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/plan.h"

#include "core/base/overloaded.h"
#include "core/base/typed_text.h"
#include "core/records/payment_field.h"
#include "core/records/session_field.h"
#include "core/rules/charge_rules.h"

#include <algorithm>

namespace sessionbook {

namespace {

using Reason = Refusal::Reason;

std::optional<Reason> judgeGuard(const Transition &row, const SessionFacts &facts,
                                 std::optional<CancelReason> reason, const SessionPolicy &policy,
                                 Instant now)
{
    if (facts.clientErased && row.erasedClient == ErasedClient::Refused)
        return Reason::ClientErased;
    if (row.credit == CreditEffect::Return && facts.credit && facts.credit->statement)
        return Reason::CreditIsStated;
    switch (row.guard) {
    case Guard::None:
        return std::nullopt;
    case Guard::StartIsNear:
        if (now < facts.session.fields.startsAt.plusMinutes(-policy.joinEarlyMinutes))
            return Reason::TooEarlyToJoin;
        return std::nullopt;
    case Guard::StartHasPassed:
        if (now < facts.session.fields.startsAt)
            return Reason::NotStarted;
        return std::nullopt;
    case Guard::CreditNeedsLateNotice:
        if (!feeAllowed(facts, reason, policy, now))
            return Reason::FeeNeedsLateNotice;
        return std::nullopt;
    case Guard::NothingHangsOnCharge:
    case Guard::AmountIsFree:
    case Guard::HasPayment:
        return judgeChargeGuard(row.guard, chargeFactsOf(facts));
    case Guard::CreditIsSpent:
        if (!facts.credit || facts.credit->state != CreditState::Spent)
            return Reason::NoSpentCredit;
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

CreditMove moveOf(CreditEffect effect, const SessionFacts &facts, ChargeState chargeAfter)
{
    if (!facts.credit)
        return CreditMove::None;
    const CreditMove spend = holdsReservedCredit(facts) ? CreditMove::Spend : CreditMove::None;
    switch (effect) {
    case CreditEffect::Return:
        return CreditMove::Return;
    case CreditEffect::Spend:
        return spend;
    case CreditEffect::SpendOncePaid:
        return chargeAfter == ChargeState::Paid ? spend : CreditMove::None;
    case CreditEffect::Reserve: // by a booking alone
    case CreditEffect::Unchanged:
        return CreditMove::None;
    }
    Q_UNREACHABLE();
}

std::optional<Fault> takeFields(Plan &plan, const SessionFacts &facts, const SessionFields &after)
{
    const SessionFields &before = facts.session.fields;
    if (after == before)
        return Fault{Reason::NothingChanged};
    const bool expires = facts.credit && isExpired(facts.credit->expiresAt, after.startsAt) &&
                         after.startsAt > before.startsAt;
    if (expires)
        return Fault{Reason::CreditExpires, field::start};
    plan.fields = after;
    const bool clientIsConcerned =
        after.startsAt != before.startsAt || after.lengthMinutes != before.lengthMinutes ||
        after.place != before.place || after.address != before.address || after.type != before.type;
    if (!clientIsConcerned)
        plan.messageOffered.reset();
    return std::nullopt;
}

std::optional<Fault> takeReason(Plan &plan, const ask::Cancel &asked)
{
    const QString text = oneLine(asked.reasonText);
    const bool needsText = asked.reason == CancelReason::Other;
    if (needsText && text.isEmpty())
        return Fault{Reason::ReasonTextMissing, field::reason};
    plan.cancelReason = asked.reason;
    if (needsText)
        plan.cancelReasonText = text;
    return std::nullopt;
}

std::optional<Fault> takeReturnReason(Plan &plan, const ask::ReturnCredit &asked)
{
    plan.creditReturnReason = oneLine(asked.reason);
    if (plan.creditReturnReason.isEmpty())
        return Fault{Reason::ReturnReasonMissing, field::reason};
    return std::nullopt;
}

/// Takes over the input that is not about money.
std::optional<Fault> takeAnswers(Plan &plan, const SessionFacts &facts, const Request &request)
{
    if (const auto *edit = std::get_if<ask::Edit>(&request))
        return takeFields(plan, facts, edit->fields);
    if (const auto *cancel = std::get_if<ask::Cancel>(&request))
        return takeReason(plan, *cancel);
    if (const auto *credit = std::get_if<ask::ReturnCredit>(&request))
        return takeReturnReason(plan, *credit);
    return std::nullopt;
}

/// Creates a charge, paid at once if there is a `method`.
std::optional<Fault> createCharge(Plan &plan, const SessionFacts &facts,
                                  const PlannedCharge &charge, std::optional<PaymentMethod> method)
{
    plan.charge = charge;
    plan.chargeAfter = method || charge.amount.minor == 0 ? ChargeState::Paid : ChargeState::Unpaid;
    if (!method)
        return std::nullopt;
    if (const auto fault =
            judgePayment(chargeFactsOf(facts), *method, charge.amount, charge.amount))
        return Fault{*fault, field::method};
    if (charge.amount.minor > 0)
        plan.payment = PlannedPayment{charge.amount, *method, {}};
    return std::nullopt;
}

std::optional<Fault> createFee(Plan &plan, const SessionFacts &facts, const ask::Fee &asked)
{
    if (asked.amount.minor <= 0)
        return Fault{Reason::AmountNotPositive, field::amount};
    // A credit always pays the full price, whatever the policy's fee.
    const bool onCredit = holdsReservedCredit(facts);
    if (onCredit && !asked.method)
        return Fault{Reason::CreditPays, field::method};
    const Money amount = onCredit ? facts.session.fields.price : asked.amount;
    return createCharge(plan, facts, {ChargeKind::Cancellation, amount}, asked.method);
}

/// Applies the row's effect on the charge, with the amounts of the request.
std::optional<Fault> applyChargeEffect(Plan &plan, ChargeEffect effect, const SessionFacts &facts,
                                       const Request &request, Instant now)
{
    const PlannedCharge wholeSession{ChargeKind::Session, facts.session.fields.price};
    switch (effect) {
    case ChargeEffect::Unchanged:
        return std::nullopt;
    case ChargeEffect::CreatePaid:
        return createCharge(plan, facts, wholeSession, std::get<ask::Complete>(request).method);
    case ChargeEffect::CreateUnpaid:
        return createCharge(plan, facts, wholeSession, std::nullopt);
    case ChargeEffect::CreateFee:
        return createFee(plan, facts, *std::get<ask::Cancel>(request).fee);
    case ChargeEffect::AddPayment:
    case ChargeEffect::Reverse:
    case ChargeEffect::Void:
    case ChargeEffect::ChangeAmount:
        return applyToCharge(plan, chargeFactsOf(facts), request, now);
    case ChargeEffect::Erased:
        plan.chargeAfter = ChargeState::None;
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// An edit concerns the client as long as the old time or the new one lies ahead.
bool isAllOver(const Plan &plan, const SessionFields &before, Instant now)
{
    return isOver(before, now) && (!plan.fields || isOver(*plan.fields, now));
}

/// A client must not be told of a fee that is not charged.
ToldFeeMove retold(const Plan &plan, FeeTold told)
{
    if (!plan.voids() && !plan.changedAmount)
        return ToldFeeMove::None;
    switch (told) {
    case FeeTold::No:
        return ToldFeeMove::None;
    case FeeTold::AsWritten:
        return ToldFeeMove::Correct;
    case FeeTold::OnlyReason:
        return plan.feeAfter() ? ToldFeeMove::Correct : ToldFeeMove::Withdraw;
    case FeeTold::EditedReason:
        return plan.feeAfter() ? ToldFeeMove::Correct : ToldFeeMove::LeaveToPerson;
    case FeeTold::OwnWords:
        return ToldFeeMove::LeaveToPerson;
    }
    Q_UNREACHABLE();
}

Refusal refuse(Action action, const SessionFacts &facts, const SessionPolicy &policy, Reason reason,
               Field field = {})
{
    return {reason,
            action,
            facts.session.status,
            stateOf(facts.charge),
            field,
            policy.joinEarlyMinutes};
}

/// The sponsor is asked for it: with another payment it would be paid twice.
bool isByStatedCredit(const SessionFacts &facts, PaymentId id)
{
    const auto payment = std::ranges::find(facts.payments, id, &Payment::id);
    return facts.credit && facts.credit->statement && payment != facts.payments.end() &&
           payment->method == PaymentMethod::SponsoredCredit;
}

} // namespace

bool isOver(const SessionFields &fields, Instant now) { return fields.endsAt() <= now; }

bool areOver(const std::vector<SessionFields> &sessions, Instant now)
{
    return std::ranges::all_of(sessions,
                               [now](const SessionFields &fields) { return isOver(fields, now); });
}

bool canBeNoShow(const SessionFields &fields, Instant now) { return fields.startsAt <= now; }

bool holdsReservedCredit(const SessionFacts &facts)
{
    return facts.credit && facts.credit->state == CreditState::Reserved;
}

bool isPaidByCredit(const SessionFacts &facts)
{
    // One that is spent can be returned, but for an erased client.
    return holdsReservedCredit(facts) || (facts.credit && !facts.clientErased);
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
                          [](const ask::ChangeAmount &) { return Action::ChangeAmount; },
                      },
                      request);
}

JournalAction entryFor(Action action)
{
    switch (action) {
    case Action::Book:
        return JournalAction::Booked;
    case Action::Edit:
        return JournalAction::Edited;
    case Action::Join:
        return JournalAction::Joined;
    case Action::CompleteAndCharge:
    case Action::CompleteAndSkip:
        return JournalAction::Completed;
    case Action::Cancel:
    case Action::CancelAndCharge:
        return JournalAction::Cancelled;
    case Action::Delete:
        return JournalAction::Deleted;
    case Action::RecordPayment:
        return JournalAction::PaymentRecorded;
    case Action::ReversePayment:
        return JournalAction::PaymentReversed;
    case Action::Void:
        return JournalAction::Voided;
    case Action::ReturnCredit:
        return JournalAction::CreditReturned;
    case Action::ChangeAmount:
        return JournalAction::AmountChanged;
    }
    Q_UNREACHABLE();
}

Decision plan(const SessionFacts &facts, const Request &request, const SessionPolicy &policy,
              Instant now)
{
    const Action action = actionOf(request);
    const ChargeState charge = stateOf(facts.charge);
    const Transition *row = findTransition(action, facts.session.status, charge);
    if (!row)
        return refuse(action, facts, policy, Reason::NotInTable);

    const auto *cancel = std::get_if<ask::Cancel>(&request);
    const auto reason = cancel ? cancel->reason : std::nullopt;
    if (cancel && !reason)
        return refuse(action, facts, policy, Reason::ReasonMissing, field::reason);
    if (reason == CancelReason::NoShow && !canBeNoShow(facts.session.fields, now))
        return refuse(action, facts, policy, Reason::NoShowBeforeStart, field::reason);
    if (const auto *reversal = std::get_if<ask::ReversePayment>(&request)) {
        if (const auto fault = judgeReversal(chargeFactsOf(facts), reversal->payment))
            return refuse(action, facts, policy, *fault);
        if (isByStatedCredit(facts, reversal->payment))
            return refuse(action, facts, policy, Reason::CreditIsStated);
    }
    if (const auto fault = judgeGuard(*row, facts, reason, policy, now))
        return refuse(action, facts, policy, *fault);

    Plan plan;
    plan.action = action;
    plan.from = facts.session.status;
    plan.to = statusAfter(*row, facts.session.status);
    plan.chargeBefore = charge;
    plan.chargeAfter = charge;
    plan.messageOffered = row->message;
    if (const auto fault = takeAnswers(plan, facts, request))
        return refuse(action, facts, policy, fault->reason, fault->field);
    if (const auto fault = applyChargeEffect(plan, row->chargeEffect, facts, request, now))
        return refuse(action, facts, policy, fault->reason, fault->field);
    plan.credit = moveOf(row->credit, facts, plan.chargeAfter);
    plan.creditsBefore = facts.creditsAvailable;
    plan.creditsAfter = facts.creditsAvailable + (plan.credit == CreditMove::Return ? 1 : 0);
    plan.toldFee = retold(plan, facts.feeTold);
    // The message on offer replaces what the waiting ones say.
    plan.withdrawsWaitingMessages = plan.messageOffered && facts.waitingMessages > 0;
    if (isAllOver(plan, facts.session.fields, now) && !plan.feeToTell())
        plan.messageOffered.reset();
    return plan;
}

std::optional<Refusal> refusal(const SessionFacts &facts, Action action,
                               const SessionPolicy &policy, Instant now)
{
    const Transition *row = findTransition(action, facts.session.status, stateOf(facts.charge));
    if (!row)
        return refuse(action, facts, policy, Reason::NotInTable);
    // A no-show may always be charged, so once it has begun the fee is possible until another
    // reason is chosen.
    if (const auto fault = judgeGuard(*row, facts, CancelReason::NoShow, policy, now))
        return refuse(action, facts, policy, *fault);
    return std::nullopt;
}

bool feeAllowed(const SessionFacts &facts, std::optional<CancelReason> reason,
                const SessionPolicy &policy, Instant now)
{
    const SessionFields &fields = facts.session.fields;
    return !holdsReservedCredit(facts) ||
           (reason == CancelReason::NoShow && canBeNoShow(fields, now)) ||
           isLateNotice(fields.startsAt, policy, now);
}

bool isLateNotice(Instant startsAt, const SessionPolicy &policy, Instant now)
{
    return now > startsAt.plusMinutes(-60LL * policy.noticeHours);
}

Money policyFee(Money price, const SessionPolicy &policy)
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

std::vector<Payment> reversiblePayments(const SessionFacts &facts)
{
    return reversiblePayments(facts.payments);
}

std::vector<PaymentMethod> methodsFor(const SessionFacts &facts,
                                      const std::vector<PaymentMethod> &offered)
{
    return methodsFor(chargeFactsOf(facts), offered);
}

} // namespace sessionbook
