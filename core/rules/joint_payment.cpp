// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/joint_payment.h"

#include "core/base/overloaded.h"
#include "core/records/payment_field.h"

#include <QCoreApplication>

#include <algorithm>

namespace sessionbook {

namespace {

struct JointPaymentWords
{
    Q_DECLARE_TR_FUNCTIONS(JointPayment)
};

Result<Plan> planOne(const ChargeToAct &charge, const Request &request, const SessionPolicy &policy,
                     Instant now)
{
    const Decision decision =
        std::visit(Overloaded{
                       [&](const SessionFacts &facts) { return plan(facts, request, policy, now); },
                       [&](const ChargeFacts &facts) { return planCharge(facts, request, now); },
                   },
                   charge.facts);
    if (const auto *refusal = std::get_if<Refusal>(&decision))
        return errorFor(*refusal);
    return std::get<Plan>(decision);
}

void sortOldestFirst(std::vector<ChargeToAct> &charges)
{
    std::ranges::sort(charges, {}, [](const ChargeToAct &charge) {
        return std::pair(charge.item.startsAt, charge.item.id);
    });
}

bool isSame(const BalanceOwner &one, const BalanceOwner &other)
{
    return one.payer || other.payer ? one.payer == other.payer : one.client == other.client;
}

/// Of a balance that is used, or of what would be kept as one.
bool haveOneOwner(const std::vector<ChargeToAct> &charges, bool fromBalance)
{
    return std::ranges::all_of(charges, [&](const ChargeToAct &charge) {
        const ChargeToAct &first = charges.front();
        return fromBalance ? isSame(charge.balance.owner, first.balance.owner)
                           : isSame(charge.owner, first.owner);
    });
}

/// What speaks against the whole of it, before it is spread.
std::optional<Error> judgeWhole(const std::vector<ChargeToAct> &charges,
                                const JointPayment &payment, Money left)
{
    if (payment.amount <= Money{})
        return invalid(field::amount, JointPaymentWords::tr("Enter an amount above zero."));
    const bool fromBalance = payment.method == PaymentMethod::Balance;
    if ((fromBalance || left > Money{}) && !haveOneOwner(charges, fromBalance)) {
        return fromBalance
                   ? invalid(field::method,
                             JointPaymentWords::tr("These have different payers. Pay from a "
                                                   "balance for one payer at a time."))
                   : invalid(field::amount, JointPaymentWords::tr(
                                                "That is more than is owed, and these have "
                                                "different payers. Enter what is owed or less."));
    }
    if (fromBalance && payment.amount > charges.front().balance.sum) {
        Refusal refusal;
        refusal.reason = Refusal::Reason::BalanceTooSmall;
        return invalid(field::amount, sentenceFor(refusal));
    }
    const bool isMoney = bringsMoney(payment.method);
    if (left > Money{} && (!isMoney || !payment.restToBalance)) {
        return invalid(field::amount,
                       !isMoney
                           ? JointPaymentWords::tr("That is more than is owed. Enter what is owed "
                                                   "or less.")
                           : JointPaymentWords::tr("That is more than is owed. Enter what is owed "
                                                   "or less, or keep the rest as a balance."));
    }
    return std::nullopt;
}

QStringList depositLines(const ChargesPlan &plan, const WordingContext &context)
{
    if (!plan.deposit)
        return {};
    return {JointPaymentWords::tr("%1 is kept as a balance for the next charge.")
                .arg(formatMoney(plan.deposit->amount, context.currency, context.locale))};
}

} // namespace

ChargeFacts ChargeToAct::money() const
{
    return std::visit(Overloaded{
                          [](const SessionFacts &session) { return chargeFactsOf(session); },
                          [](const ChargeFacts &charge) { return charge; },
                      },
                      facts);
}

Spread spread(const std::vector<Money> &owed, Money amount)
{
    Spread result{{}, amount};
    for (const Money each : owed) {
        const Money share = std::min(each, result.left);
        result.shares.push_back(share);
        result.left = result.left - share;
    }
    return result;
}

Result<ChargesPlan> planPayment(std::vector<ChargeToAct> charges, const JointPayment &payment,
                                const SessionPolicy &policy, Instant now, const QTimeZone &zone)
{
    if (charges.empty())
        return notAllowed(JointPaymentWords::tr("Choose at least one charge."));
    sortOldestFirst(charges);
    std::vector<Money> owed;
    owed.reserve(charges.size());
    for (const ChargeToAct &charge : charges)
        owed.push_back(charge.money().charge.outstanding());
    const auto [shares, left] = spread(owed, payment.amount);
    const auto at = receivedAt(payment.receivedOn, now, zone);
    if (const auto error = judgeWhole(charges, payment, left))
        return *error;
    ChargesPlan plan;
    for (std::size_t i = 0; i < charges.size(); ++i) {
        if (shares[i] == Money{} && owed[i] > Money{}) {
            ++plan.untouched;
            continue;
        }
        const Result<Plan> step =
            planOne(charges[i], ask::RecordPayment{shares[i], payment.method, at}, policy, now);
        if (!step)
            return step.error();
        plan.steps.push_back({charges[i], *step});
    }
    if (left > Money{})
        plan.deposit = {charges.front().owner, left, payment.method, at.value_or(now)};
    return plan;
}

Result<ChargesPlan> planVoids(std::vector<ChargeToAct> charges, const SessionPolicy &policy,
                              Instant now)
{
    if (charges.empty())
        return notAllowed(JointPaymentWords::tr("Choose at least one charge."));
    sortOldestFirst(charges);
    ChargesPlan plan;
    for (const ChargeToAct &charge : charges) {
        const Result<Plan> step = planOne(charge, ask::Void{}, policy, now);
        if (!step)
            return step.error();
        plan.steps.push_back({charge, *step});
    }
    return plan;
}

std::optional<QString> whyNot(const ChargeToAct &charge, Action action, const SessionPolicy &policy,
                              Instant now)
{
    const auto refused = std::visit(
        Overloaded{
            [&](const SessionFacts &facts) { return refusal(facts, action, policy, now); },
            [&](const ChargeFacts &facts) { return chargeRefusal(facts, action); },
        },
        charge.facts);
    if (refused)
        return sentenceFor(*refused);
    if (action == Action::RecordPayment && charge.money().onCredit) {
        Refusal refusal;
        refusal.reason = Refusal::Reason::CreditPays;
        return sentenceFor(refusal);
    }
    return std::nullopt;
}

QStringList consequencesOf(const ChargesPlan &plan, const WordingContext &context)
{
    const auto count = [&](auto holds) {
        return static_cast<int>(std::ranges::count_if(plan.steps, holds));
    };
    const auto money = [&](Money amount) {
        return formatMoney(amount, context.currency, context.locale);
    };
    QStringList lines;
    if (const int voided = count([](const ChargeStep &step) { return step.plan.voids(); })) {
        lines << JointPaymentWords::tr("%n charge(s) become Void. Nobody is charged for them.",
                                       nullptr, voided);
    }
    if (const int paid = count(
            [](const ChargeStep &step) { return step.plan.chargeAfter == ChargeState::Paid; }))
        lines << JointPaymentWords::tr("%n charge(s) become Paid.", nullptr, paid);
    for (const ChargeStep &step : plan.steps) {
        if (step.plan.payment && step.plan.chargeAfter == ChargeState::Unpaid) {
            lines << JointPaymentWords::tr("One is paid in part: %1 stays outstanding.")
                         .arg(money(step.charge.item.outstanding() - step.plan.payment->amount));
        }
    }
    if (plan.untouched > 0)
        lines << JointPaymentWords::tr("The amount does not cover %n of them.", nullptr,
                                       plan.untouched);
    if (const int spent =
            count([](const ChargeStep &step) { return step.plan.credit == CreditMove::Spend; }))
        lines << JointPaymentWords::tr("%n sponsored credit(s) are spent.", nullptr, spent);
    if (count([](const ChargeStep &step) {
            return step.plan.toldFee == ToldFeeMove::Correct ||
                   step.plan.toldFee == ToldFeeMove::Withdraw;
        }) > 0)
        lines << JointPaymentWords::tr("Messages in the outbox no longer mention these fees.");
    if (count([](const ChargeStep &step) {
            return step.plan.toldFee == ToldFeeMove::LeaveToPerson;
        }) > 0)
        lines << JointPaymentWords::tr(
            "A message in the outbox stays as it is. Check what it says about the fee before you "
            "send it.");
    lines << depositLines(plan, context);
    return lines;
}

QStringList consequencesOfOne(const ChargesPlan &plan, const WordingContext &context)
{
    QStringList lines;
    for (const ChargeStep &step : plan.steps)
        lines << consequencesOf(step.plan, context);
    return lines << depositLines(plan, context);
}

std::optional<Instant> receivedAt(std::optional<QDate> day, Instant now, const QTimeZone &zone)
{
    if (!day || *day == localTime(now, zone).date())
        return std::nullopt;
    return resolve(*day, QTime(12, 0), zone).first;
}

} // namespace sessionbook
