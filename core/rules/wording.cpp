// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/wording.h"

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
        return Wording::tr("It is already booked.");
    case Action::Edit:
        if (status == SessionStatus::InProgress)
            return Wording::tr("It has begun. End it, or cancel it and book another.");
        if (status == SessionStatus::Complete)
            return Wording::tr(
                "It has taken place and can't be changed. Book another session instead.");
        return Wording::tr("It is cancelled and can't be changed. Book another session instead.");
    case Action::Join:
        if (status == SessionStatus::InProgress)
            return Wording::tr("It is already in progress. End it when it is over.");
        if (status == SessionStatus::Complete)
            return Wording::tr("It has already taken place. Book another session instead.");
        return Wording::tr("It is cancelled. Book another session instead.");
    case Action::CompleteAndCharge:
    case Action::CompleteAndSkip:
        if (status == SessionStatus::Complete)
            return Wording::tr("It is already complete. See Payments for what is owed.");
        return Wording::tr("It was cancelled. If it took place after all, book it again and mark "
                           "that one as complete.");
    case Action::Cancel:
    case Action::CancelAndCharge:
        if (status == SessionStatus::Complete)
            return Wording::tr(
                "It has taken place. To stop charging for it, use Void under Payments › Unpaid.");
        return Wording::tr("It is already cancelled. See Payments for any fee.");
    case Action::Delete:
        if (status == SessionStatus::Complete)
            return Wording::tr("It has taken place and is kept. To stop charging for it, use Void "
                               "under Payments › Unpaid.");
        return Wording::tr("Its fee is paid and must be kept. To give the money back, reverse the "
                           "payment under Payments › Paid first.");
    case Action::RecordPayment:
        if (!ended)
            return Wording::tr("Nothing is owed yet. End the session first.");
        if (refusal.charge == ChargeState::None)
            return Wording::tr("It was cancelled without a fee, so nothing is owed.");
        if (refusal.charge == ChargeState::Paid)
            return Wording::tr("It is already paid. See Payments › Paid.");
        return Wording::tr("Its charge is void, so nothing is owed.");
    case Action::ReversePayment:
        if (refusal.charge == ChargeState::Void)
            return Wording::tr("Its charge is void and has no payment to reverse.");
        return Wording::tr("There is no payment to reverse.");
    case Action::Void:
        if (!ended)
            return Wording::tr(
                "Nothing is owed yet. To stop the session from taking place, cancel it.");
        if (refusal.charge == ChargeState::None)
            return Wording::tr("It was cancelled without a fee, so there is nothing to void.");
        if (refusal.charge == ChargeState::Paid)
            return Wording::tr(
                "It is paid. Reverse the payment under Payments › Paid first, then void it.");
        return Wording::tr("It is already void.");
    case Action::ReturnCredit:
        return Wording::tr("No sponsored credit was spent on it.");
    case Action::ChangeAmount:
        if (!ended)
            return Wording::tr("Nothing is owed yet. Edit the session to give it another price.");
        if (refusal.charge == ChargeState::None)
            return Wording::tr("It was cancelled without a fee, so there is no amount to change.");
        if (refusal.charge == ChargeState::Paid)
            return Wording::tr("It is paid. Reverse the payment under Payments › Paid first, then "
                               "change the amount.");
        return Wording::tr("It is void, so there is no amount to change.");
    }
    Q_UNREACHABLE();
}

QString whyNotOfErasedClient(Action action)
{
    switch (action) {
    case Action::ReturnCredit:
        return Wording::tr("Its client was erased, so the credit can't be returned.");
    case Action::Delete:
        return Wording::tr("Its client was erased, and it is kept for your records. An unpaid "
                           "charge can be voided under Payments › Unpaid.");
    default:
        return Wording::tr("Its client was erased. Only its payments can still be corrected.");
    }
}

QString chargeLine(const Plan &plan, const WordingContext &context)
{
    const QString name = context.client;
    if (!plan.charge)
        return Wording::tr("Nothing is charged.");
    const QString amount = formatMoney(plan.charge->amount, context.currency, context.locale);
    if (plan.payment && plan.payment->method == PaymentMethod::SponsoredCredit)
        return Wording::tr("%1 is charged and paid by the sponsored credit. %2 pays nothing.")
            .arg(amount, name);
    if (plan.payment)
        return Wording::tr("%1 pays %2 now (%3).").arg(name, amount, nameOf(plan.payment->method));
    if (plan.chargeAfter == ChargeState::Paid)
        return Wording::tr("The session is free, so nothing is owed.");
    return Wording::tr("%2 stays in Payments › Unpaid for %1 until it is paid or voided.")
        .arg(name, amount);
}

QString creditLine(const Plan &plan)
{
    switch (plan.credit) {
    case CreditMove::Return:
        return Wording::tr("The sponsored credit is returned: %L1 → %L2.")
            .arg(plan.creditsBefore)
            .arg(plan.creditsAfter);
    case CreditMove::Spend:
        if (plan.voids())
            return Wording::tr("The reserved sponsored credit is spent: voiding does not bring it "
                               "back. To return it, use Return credit in the session.");
        return Wording::tr("The sponsored credit is spent; %n remain(s) available.", nullptr,
                           plan.creditsAfter);
    case CreditMove::None:
        return {};
    }
    Q_UNREACHABLE();
}

/// What becomes of the message that waits.
QString messageLine(const Plan &plan)
{
    if (plan.withdrawsWaitingMessages || plan.toldFee == ToldFeeMove::Withdraw)
        return Wording::tr("The message about it in the outbox is removed.");
    switch (plan.toldFee) {
    case ToldFeeMove::Correct:
        return plan.feeAfter()
                   ? Wording::tr("The message about it in the outbox says the new amount.")
                   : Wording::tr("The message about it in the outbox no longer mentions the fee.");
    case ToldFeeMove::LeaveToPerson:
        return Wording::tr("The message about it in the outbox stays as it is. Check what it says "
                           "about the fee before you send it.");
    case ToldFeeMove::None:
    case ToldFeeMove::Withdraw:
        break;
    }
    return {};
}

int countOf(const std::vector<SeriesStep> &steps, bool (*holds)(const Plan &))
{
    return static_cast<int>(
        std::ranges::count_if(steps, [&](const SeriesStep &step) { return holds(step.plan); }));
}

QStringList creditAndMessageLines(const std::vector<SeriesStep> &steps)
{
    QStringList lines;
    const int returned =
        countOf(steps, [](const Plan &plan) { return plan.credit == CreditMove::Return; });
    if (returned > 0)
        lines << Wording::tr("%n sponsored credit(s) are returned.", nullptr, returned);
    if (countOf(steps, [](const Plan &plan) { return plan.withdrawsWaitingMessages; }) > 0)
        lines << Wording::tr("Messages about them in the outbox are removed.");
    return lines;
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
    case Reason::TooEarlyToJoin:
        if (refusal.joinEarlyMinutes == 0)
            return Wording::tr("It can be joined once it has begun. To meet earlier, move it to "
                               "that time.");
        return Wording::tr("It can be joined from %n minute(s) before it begins. To meet earlier, "
                           "move it to that time.",
                           nullptr, refusal.joinEarlyMinutes);
    case Reason::NotStarted:
        if (refusal.status == SessionStatus::InProgress)
            return Wording::tr("It has not begun yet. End it once it has, or cancel it and book "
                               "another.");
        return Wording::tr("It has not begun yet. Join it when it begins, or cancel it.");
    case Reason::FeeNeedsLateNotice:
        return Wording::tr("It is booked on a sponsored credit and cancelled with enough notice, "
                           "so the credit is returned. A fee needs late notice or a no-show.");
    case Reason::HasPayments:
        return Wording::tr("It is partly paid. Reverse that payment first.");
    case Reason::IsInvoiced:
        return Wording::tr("It is on an invoice. Issue a credit note for that invoice first: see "
                           "Documents.");
    case Reason::NothingToReverse:
        return Wording::tr("There is no payment to reverse.");
    case Reason::NoSpentCredit:
        return Wording::tr("No sponsored credit was spent on it.");
    case Reason::CreditIsStated:
        return Wording::tr("It is on a statement to the sponsor. Issue a credit note for that "
                           "statement first: see Documents.");
    case Reason::CreditExpires:
        return Wording::tr("Its sponsored credit expires before that time. Choose an earlier one, "
                           "or cancel it and book another without the credit.");
    case Reason::ReasonMissing:
        return Wording::tr("Choose why the session is cancelled.");
    case Reason::ReasonTextMissing:
        return Wording::tr("Enter the reason in a few words. Only you will see it.");
    case Reason::NoShowBeforeStart:
        return Wording::tr(
            "The session has not begun, so the client may still come. Choose another reason.");
    case Reason::AmountNotPositive:
        return Wording::tr("Enter an amount above zero.");
    case Reason::AmountTooLarge:
        return Wording::tr("That is more than is owed. Enter what is owed or less.");
    case Reason::ReceivedLater:
        return Wording::tr("That day is still to come. Enter when it was received.");
    case Reason::CreditPays:
        return Wording::tr("It is booked on a sponsored credit, which pays for it.");
    case Reason::NoCreditReserved:
        return Wording::tr("No sponsored credit is reserved for it. Choose another method.");
    case Reason::BalanceTooSmall:
        return Wording::tr("The balance does not cover that. Enter a part of it, or choose another "
                           "method.");
    case Reason::AmountBeyondLimit:
        return Wording::tr("Enter a smaller amount.");
    case Reason::AmountNegative:
        return Wording::tr("Enter zero or more.");
    case Reason::AmountBelowPaid:
        return Wording::tr(
            "More than that is already paid. Enter at least what is paid, or reverse "
            "a payment first.");
    case Reason::AmountReasonMissing:
        return Wording::tr("Enter why the amount changes. Only you will see it.");
    case Reason::CreditPaysInFull:
        return Wording::tr("A sponsored credit pays for the whole session, not for a part of it.");
    case Reason::ReturnReasonMissing:
        return Wording::tr("Enter why the credit is returned. Only you will see it.");
    case Reason::NothingChanged:
        return Wording::tr("Nothing was changed.");
    case Reason::PaymentGone:
        return Wording::tr("This payment no longer exists.");
    case Reason::AlreadyReversed:
        return Wording::tr("This payment has already been reversed.");
    case Reason::NotReversible:
        return Wording::tr("This is a reversal. Record the payment again instead.");
    case Reason::BalanceOfErased:
        return Wording::tr("This was paid from the balance of a client who is erased. It can't be "
                           "given back.");
    }
    Q_UNREACHABLE();
}

Error errorFor(const Refusal &refusal)
{
    const ErrorKind kind = refusal.field.isNone() ? ErrorKind::NotAllowed : ErrorKind::Invalid;
    return {kind, sentenceFor(refusal), refusal.field};
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
        lines << Wording::tr("The session is removed from the calendar, with its note, reason and "
                             "unpaid charge. This can't be undone.");
        lines << Wording::tr("Activity records only that a session was deleted, and when.");
        break;
    case Action::CompleteAndCharge:
    case Action::CompleteAndSkip:
        lines << Wording::tr("The session is marked Complete.");
        lines << chargeLine(plan, context);
        break;
    case Action::Void:
        lines << (!plan.hasSession ? Wording::tr("The charge is marked Void.")
                  : plan.from == SessionStatus::Cancelled
                      ? Wording::tr("The fee is waived. The session stays Cancelled.")
                      : Wording::tr("The session is marked Void."));
        lines << Wording::tr("%1 is not charged.").arg(context.client);
        break;
    case Action::ReturnCredit:
        lines << Wording::tr("The session and its charge stay as they are.");
        break;
    case Action::ReversePayment:
        lines << Wording::tr("%1 is owed again and goes back to Payments › Unpaid.")
                     .arg(formatMoney(-plan.payment->amount, context.currency, context.locale));
        lines << Wording::tr("Both the payment and its reversal stay on record.");
        break;
    case Action::ChangeAmount:
        lines << Wording::tr("%1 is charged instead.")
                     .arg(formatMoney(*plan.changedAmount, context.currency, context.locale));
        lines << (plan.chargeAfter == ChargeState::Paid
                      ? Wording::tr("Nothing is owed any more.")
                      : Wording::tr("It stays in Payments › Unpaid until it is paid or voided."));
        lines << Wording::tr("The reason stays with the charge, on no document.");
        break;
    case Action::Book:
    case Action::Edit:
    case Action::Join:
    case Action::RecordPayment:
        break;
    }
    if (const QString credit = creditLine(plan); !credit.isEmpty())
        lines << credit;
    if (const QString message = messageLine(plan); !message.isEmpty())
        lines << message;
    if (plan.messageOffered)
        lines << Wording::tr("Next you choose whether to notify %1.").arg(context.client);
    return lines;
}

QStringList consequencesOf(const std::vector<SeriesStep> &steps, const WordingContext &context)
{
    if (steps.empty())
        return {};
    const auto count = static_cast<int>(steps.size());
    const Plan &chosen = steps.front().plan;
    QStringList lines;
    if (chosen.erases()) {
        lines << Wording::tr("%n session(s) are removed from the calendar, with their notes, "
                             "reasons and unpaid charges. This can't be undone.",
                             nullptr, count);
        lines << Wording::tr("Activity records only that a session was deleted, and when.");
    } else if (chosen.cancelReason) {
        lines << Wording::tr("%n session(s) stay in the calendar, marked Cancelled.", nullptr,
                             count);
        lines << chargeLine(chosen, context);
        if (chosen.charge && count > 1)
            lines << Wording::tr(
                "Only this session is charged. The others are cancelled without a fee.");
        if (chosen.cancelReason == CancelReason::NoShow && count > 1)
            lines << Wording::tr("Only this session is a no-show. The others count as cancelled by "
                                 "the Professional.");
    }
    if (chosen.credit == CreditMove::Spend)
        lines << creditLine(chosen);
    lines << creditAndMessageLines(steps);
    if (countOf(steps, [](const Plan &plan) { return plan.messageOffered.has_value(); }) > 0)
        lines << Wording::tr("Next you choose whether to notify %1.").arg(context.client);
    return lines;
}

QStringList consequencesOfJoint(const std::vector<SeriesStep> &steps, int clients)
{
    if (steps.empty())
        return {};
    const auto count = static_cast<int>(steps.size());
    QStringList lines;
    if (steps.front().plan.cancelReason) {
        lines << Wording::tr("%n session(s) stay in the calendar, marked Cancelled.", nullptr,
                             count);
        lines << Wording::tr("Nobody is charged.");
    }
    lines << creditAndMessageLines(steps);
    if (clients > 0)
        lines << Wording::tr("Next you choose whether to notify %n client(s).", nullptr, clients);
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

QString lateNoticeLine(Instant startsAt, const SessionPolicy &policy, Instant now)
{
    if (!isLateNotice(startsAt, policy, now))
        return {};
    const qint64 minutes = minutesBetween(now, startsAt);
    if (minutes <= 0)
        return Wording::tr("Late notice: the session has already begun.");
    if (minutes < 60)
        return Wording::tr("Late notice: %n minute(s) before the start.", nullptr,
                           static_cast<int>(minutes));
    return Wording::tr("Late notice: %n hour(s) before the start.", nullptr,
                       static_cast<int>(minutes / 60));
}

} // namespace sessionbook
