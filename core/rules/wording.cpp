// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/wording.h"

#include "core/records/given_name.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString whyNotInTable(const Refusal &refusal)
{
    const SessionStatus status = refusal.status;
    const bool ended = status == SessionStatus::Complete || status == SessionStatus::Cancelled;
    switch (refusal.action) {
    case Action::Book:
        return Wording::tr("It is booked already.");
    case Action::Edit:
        if (status == SessionStatus::InProgress)
            return Wording::tr("It has begun. End it, or cancel it and book another.");
        if (status == SessionStatus::Complete)
            return Wording::tr("It took place and stays as it was. Book another session instead.");
        return Wording::tr("It is cancelled and stays as it was. Book another session instead.");
    case Action::Join:
        if (status == SessionStatus::InProgress)
            return Wording::tr("It is in progress already. End it when it is over.");
        if (status == SessionStatus::Complete)
            return Wording::tr("It took place already. Book another session instead.");
        return Wording::tr("It is cancelled. Book another session instead.");
    case Action::CompleteAndCharge:
    case Action::CompleteAndSkip:
        if (status == SessionStatus::Complete)
            return Wording::tr("It is complete already. What is owed stands under Payments.");
        return Wording::tr("It was cancelled. If it took place after all, book it anew and mark "
                           "that one as complete.");
    case Action::Cancel:
    case Action::CancelAndCharge:
        if (status == SessionStatus::Complete)
            return Wording::tr(
                "It took place. To stop charging for it, use Void under Payments, Unpaid.");
        return Wording::tr("It is cancelled already. What is owed stands under Payments.");
    case Action::Delete:
        if (status == SessionStatus::Complete)
            return Wording::tr(
                "It took place and is kept. To stop charging for it, use Void under Payments, "
                "Unpaid.");
        return Wording::tr("Its fee is paid and must be kept. To give the money back, reverse the "
                           "payment under Payments, Paid first.");
    case Action::RecordPayment:
        if (!ended)
            return Wording::tr("Nothing is owed yet. End the session first.");
        if (refusal.charge == ChargeState::None)
            return Wording::tr("It was cancelled without a fee: nothing is owed.");
        if (refusal.charge == ChargeState::Paid)
            return Wording::tr("It is paid already. See Payments, Paid.");
        return Wording::tr("Its charge is void: nothing is owed.");
    case Action::ReversePayment:
        if (refusal.charge == ChargeState::Void)
            return Wording::tr("Its charge is void and has no payment to reverse.");
        return Wording::tr("There is no payment to reverse.");
    case Action::Void:
        if (!ended)
            return Wording::tr("Nothing is owed yet. To call the session off, cancel it.");
        if (refusal.charge == ChargeState::None)
            return Wording::tr("It was cancelled without a fee: there is nothing to void.");
        if (refusal.charge == ChargeState::Paid)
            return Wording::tr(
                "It is paid. Reverse the payment under Payments, Paid first, then void it.");
        return Wording::tr("It is void already.");
    case Action::ReturnCredit:
        return Wording::tr("No sponsored credit was spent on it.");
    }
    Q_UNREACHABLE();
}

QString whyNotOfErasedClient(Action action)
{
    switch (action) {
    case Action::ReturnCredit:
        return Wording::tr("Its client is erased: nobody is left to have the credit back.");
    case Action::Delete:
        return Wording::tr("Its client is erased, and it is kept for the books. What is unpaid can "
                           "be voided under Payments, Unpaid.");
    default:
        return Wording::tr("Its client is erased: only its payments can still be set right.");
    }
}

QString chargeLine(const Plan &plan, const WordingContext &context)
{
    const QString name = givenName(context.clientName);
    if (!plan.charge)
        return Wording::tr("Nothing is charged.");
    const QString amount = formatMoney(plan.charge->amount, context.currency, context.locale);
    if (plan.payment && plan.payment->method == PaymentMethod::SponsoredCredit)
        return Wording::tr("%1 is charged and paid by the sponsored credit; %2 pays nothing.")
            .arg(amount, name);
    if (plan.payment)
        return Wording::tr("%1 is charged %2, paid now: %3.")
            .arg(name, amount, nameOf(plan.payment->method));
    if (plan.chargeAfter == ChargeState::Paid)
        return Wording::tr("The price is nothing, so nothing is owed.");
    return Wording::tr(
               "%1 owes %2, which stands under Payments, Unpaid until you charge or void it.")
        .arg(name, amount);
}

QString creditLine(const Plan &plan)
{
    switch (plan.credit) {
    case CreditMove::Return:
        return Wording::tr("The sponsored credit goes back: %1 → %2.")
            .arg(plan.creditsBefore)
            .arg(plan.creditsAfter);
    case CreditMove::Spend:
        if (plan.voids())
            return Wording::tr(
                "The sponsored credit is spent: it does not come back by voiding. To give it back, "
                "use Return credit in the session.");
        return Wording::tr("The sponsored credit is spent; %n remain(s) available.", nullptr,
                           plan.creditsAfter);
    case CreditMove::None:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentenceFor(const Refusal &refusal)
{
    using Reason = Refusal::Reason;
    switch (refusal.reason) {
    case Reason::NotInTable:
        return whyNotInTable(refusal);
    case Reason::ClientErased:
        return whyNotOfErasedClient(refusal.action);
    case Reason::NotStarted:
        return Wording::tr("It has not begun yet. Join it when it begins, or cancel it.");
    case Reason::FeeNeedsLateNotice:
        return Wording::tr("It is booked on a sponsored credit, and this is not late notice: the "
                           "credit goes back. A fee is possible under late notice or for a "
                           "no-show.");
    case Reason::HasPayments:
        return Wording::tr("A part of it is paid. Reverse that payment first.");
    case Reason::NothingToReverse:
        return Wording::tr("There is no payment to reverse.");
    case Reason::NoSpentCredit:
        return Wording::tr("No sponsored credit was spent on it.");
    case Reason::ReasonMissing:
        return Wording::tr("Choose why the session is cancelled.");
    case Reason::ReasonTextMissing:
        return Wording::tr("Write the reason in a few words. Only you will see it.");
    case Reason::AmountNotPositive:
        return Wording::tr("Write an amount above zero.");
    case Reason::AmountTooLarge:
        return Wording::tr("That is more than what is owed. Write what is outstanding, or less.");
    case Reason::CreditPays:
        return Wording::tr("It is booked on a sponsored credit, which pays for it.");
    case Reason::NoCreditReserved:
        return Wording::tr("No sponsored credit is reserved for it. Choose another method.");
    case Reason::CreditPaysInFull:
        return Wording::tr("A sponsored credit pays for the whole session, not for a part of it.");
    case Reason::ReturnReasonMissing:
        return Wording::tr("Write why the credit is returned. Only you will see it.");
    case Reason::NothingChanged:
        return Wording::tr("Nothing was changed.");
    case Reason::PaymentGone:
        return Wording::tr("This payment no longer exists.");
    case Reason::AlreadyReversed:
        return Wording::tr("This payment was reversed already.");
    case Reason::NotReversible:
        return Wording::tr("This is a reversal. Record the payment anew instead.");
    }
    Q_UNREACHABLE();
}

QStringList consequencesOf(const Plan &plan, const WordingContext &context)
{
    QStringList lines;
    switch (plan.action) {
    case Action::Cancel:
    case Action::CancelAndCharge:
        lines << Wording::tr("It stays in the calendar, marked Cancelled.");
        lines << chargeLine(plan, context);
        break;
    case Action::Delete:
        lines << Wording::tr("The session leaves the calendar with its note, its reason and what "
                             "is unpaid. It can't be brought back.");
        lines << Wording::tr("The journal keeps when a session was deleted, and no more.");
        break;
    case Action::CompleteAndCharge:
    case Action::CompleteAndSkip:
        lines << Wording::tr("The session is marked Complete.");
        lines << chargeLine(plan, context);
        break;
    case Action::Void:
        lines << (plan.from == SessionStatus::Cancelled
                      ? Wording::tr("The fee is waived. The session stays Cancelled.")
                      : Wording::tr("The session is marked Void."));
        lines << Wording::tr("%1 is not charged.").arg(givenName(context.clientName));
        break;
    case Action::ReturnCredit:
        lines << Wording::tr("The session and its charge stay as they are.");
        break;
    case Action::ReversePayment:
        lines << Wording::tr("%1 is owed again and stands under Payments, Unpaid.")
                     .arg(formatMoney(-plan.payment->amount, context.currency, context.locale));
        lines << Wording::tr("Both the payment and its reversal stay on record.");
        break;
    case Action::Book:
    case Action::Edit:
    case Action::Join:
    case Action::RecordPayment:
        break;
    }
    if (const QString credit = creditLine(plan); !credit.isEmpty())
        lines << credit;
    if (plan.withdrawsWaitingMessages)
        lines << Wording::tr("The message about it that waits in the outbox is withdrawn.");
    if (plan.messageOffered)
        lines << Wording::tr("Next you choose whether to notify %1.")
                     .arg(givenName(context.clientName));
    return lines;
}

QStringList consequencesOf(const std::vector<SeriesStep> &steps, const WordingContext &context)
{
    if (steps.empty())
        return {};
    const auto count = static_cast<int>(steps.size());
    const auto countOf = [&](auto &&holds) {
        return static_cast<int>(
            std::ranges::count_if(steps, [&](const SeriesStep &step) { return holds(step.plan); }));
    };
    const Plan &chosen = steps.front().plan;
    QStringList lines;
    if (chosen.erases()) {
        lines << Wording::tr("%n session(s) leave the calendar with their notes, their reasons and "
                             "what is unpaid. They can't be brought back.",
                             nullptr, count);
        lines << Wording::tr("The journal keeps when a session was deleted, and no more.");
    } else if (chosen.cancelReason) {
        lines << Wording::tr("%n session(s) stay in the calendar, marked Cancelled.", nullptr,
                             count);
        lines << chargeLine(chosen, context);
        if (chosen.charge && count > 1)
            lines << Wording::tr("That is for this session alone: the others are cancelled without "
                                 "a fee.");
    }
    if (chosen.credit == CreditMove::Spend)
        lines << creditLine(chosen);
    const int returned =
        countOf([](const Plan &plan) { return plan.credit == CreditMove::Return; });
    if (returned > 0)
        lines << Wording::tr("%n sponsored credit(s) go back.", nullptr, returned);
    if (countOf([](const Plan &plan) { return plan.withdrawsWaitingMessages; }) > 0)
        lines << Wording::tr("Messages about them that wait in the outbox are withdrawn.");
    if (chosen.messageOffered)
        lines << Wording::tr("Next you choose whether to notify %1.")
                     .arg(givenName(context.clientName));
    return lines;
}

QString creditsForSeriesLine(int sessions, int creditsAvailable)
{
    if (creditsAvailable >= sessions)
        return Wording::tr("Each of them reserves one credit.");
    return Wording::tr(
        "The first %n session(s) reserve a credit each; for the others none is left, "
        "and they are booked without.",
        nullptr, creditsAvailable);
}

QString lateNoticeLine(Instant startsAt, const CancellationPolicy &policy, Instant now)
{
    if (!isLateNotice(startsAt, policy, now))
        return {};
    const qint64 minutes = minutesBetween(now, startsAt);
    if (minutes <= 0)
        return Wording::tr("This is late notice: the session has already begun.");
    if (minutes < 60)
        return Wording::tr("This is late notice: %n minute(s) before the start.", nullptr,
                           static_cast<int>(minutes));
    return Wording::tr("This is late notice: %n hour(s) before the start.", nullptr,
                       static_cast<int>(minutes / 60));
}

} // namespace sessionbook
