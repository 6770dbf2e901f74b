// SPDX-License-Identifier: GPL-3.0-or-later

// Why an act is refused, and what to do instead.

#include "core/rules/wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct RefusalWords
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString whyNotInTable(const Refusal &refusal)
{
    const SessionStatus status = refusal.status;
    const bool ended = status == SessionStatus::Complete || status == SessionStatus::Cancelled;
    switch (refusal.action) {
    case Action::Book:
        return RefusalWords::tr("It is already booked.");
    case Action::Edit:
        if (status == SessionStatus::InProgress)
            return RefusalWords::tr("It has begun. End it, or cancel it and book another.");
        if (status == SessionStatus::Complete)
            return RefusalWords::tr(
                "It has taken place and can't be changed. Book another session instead.");
        return RefusalWords::tr(
            "It is cancelled and can't be changed. Book another session instead.");
    case Action::Join:
        if (status == SessionStatus::InProgress)
            return RefusalWords::tr("It is already in progress. End it when it is over.");
        if (status == SessionStatus::Complete)
            return RefusalWords::tr("It has already taken place. Book another session instead.");
        return RefusalWords::tr("It is cancelled. Book another session instead.");
    case Action::CompleteAndCharge:
    case Action::CompleteAndSkip:
        if (status == SessionStatus::Complete)
            return RefusalWords::tr("It is already complete. See Payments for what is owed.");
        return RefusalWords::tr(
            "It was cancelled. If it took place after all, book it again and mark "
            "that one as complete.");
    case Action::Cancel:
    case Action::CancelAndCharge:
        if (status == SessionStatus::Complete)
            return RefusalWords::tr(
                "It has taken place. To stop charging for it, use Void under Payments › Unpaid.");
        return RefusalWords::tr("It is already cancelled. See Payments for any fee.");
    case Action::Delete:
        if (status == SessionStatus::Complete)
            return RefusalWords::tr(
                "It has taken place and is kept. To stop charging for it, use Void "
                "under Payments › Unpaid.");
        return RefusalWords::tr(
            "Its fee is paid and must be kept. To give the money back, reverse the "
            "payment under Payments › Paid first.");
    case Action::RecordPayment:
        if (!ended)
            return RefusalWords::tr("Nothing is owed yet. End the session first.");
        if (refusal.charge == ChargeState::None)
            return RefusalWords::tr("It was cancelled without a fee, so nothing is owed.");
        if (refusal.charge == ChargeState::Paid)
            return RefusalWords::tr("It is already paid. See Payments › Paid.");
        return RefusalWords::tr("Its charge is void, so nothing is owed.");
    case Action::ReversePayment:
        if (refusal.charge == ChargeState::Void)
            return RefusalWords::tr("Its charge is void and has no payment to reverse.");
        return RefusalWords::tr("There is no payment to reverse.");
    case Action::Void:
        if (!ended)
            return RefusalWords::tr(
                "Nothing is owed yet. To stop the session from taking place, cancel it.");
        if (refusal.charge == ChargeState::None)
            return RefusalWords::tr("It was cancelled without a fee, so there is nothing to void.");
        if (refusal.charge == ChargeState::Paid)
            return RefusalWords::tr(
                "It is paid. Reverse the payment under Payments › Paid first, then void it.");
        return RefusalWords::tr("It is already void.");
    case Action::ReturnCredit:
        return RefusalWords::tr("No sponsored credit was spent on it.");
    case Action::ChangeAmount:
        if (!ended)
            return RefusalWords::tr(
                "Nothing is owed yet. Edit the session to give it another price.");
        if (refusal.charge == ChargeState::None)
            return RefusalWords::tr(
                "It was cancelled without a fee, so there is no amount to change.");
        if (refusal.charge == ChargeState::Paid)
            return RefusalWords::tr(
                "It is paid. Reverse the payment under Payments › Paid first, then "
                "change the amount.");
        return RefusalWords::tr("It is void, so there is no amount to change.");
    }
    Q_UNREACHABLE();
}

QString whyNotOfErasedClient(Action action)
{
    switch (action) {
    case Action::ReturnCredit:
        return RefusalWords::tr("Its client was erased, so the credit can't be returned.");
    case Action::Delete:
        return RefusalWords::tr("Its client was erased, and it is kept for your records. An unpaid "
                                "charge can be voided under Payments › Unpaid.");
    default:
        return RefusalWords::tr("Its client was erased. Only its payments can still be corrected.");
    }
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
            return RefusalWords::tr(
                "It can be joined once it has begun. To meet earlier, move it to "
                "that time.");
        return RefusalWords::tr(
            "It can be joined from %n minute(s) before it begins. To meet earlier, "
            "move it to that time.",
            nullptr, refusal.joinEarlyMinutes);
    case Reason::NotStarted:
        if (refusal.status == SessionStatus::InProgress)
            return RefusalWords::tr(
                "It has not begun yet. End it once it has, or cancel it and book "
                "another.");
        return RefusalWords::tr("It has not begun yet. Join it when it begins, or cancel it.");
    case Reason::FeeNeedsLateNotice:
        return RefusalWords::tr(
            "It is booked on a sponsored credit and cancelled with enough notice, "
            "so the credit is returned. A fee needs late notice or a no-show.");
    case Reason::HasPayments:
        return RefusalWords::tr("It is partly paid. Reverse that payment first.");
    case Reason::IsInvoiced:
        return RefusalWords::tr(
            "It is on an invoice. Issue a credit note for that invoice first: see "
            "Documents.");
    case Reason::NothingToReverse:
        return RefusalWords::tr("There is no payment to reverse.");
    case Reason::NoSpentCredit:
        return RefusalWords::tr("No sponsored credit was spent on it.");
    case Reason::CreditIsStated:
        return RefusalWords::tr("It is on a statement to the sponsor. Issue a credit note for that "
                                "statement first: see Documents.");
    case Reason::CreditExpires:
        return RefusalWords::tr(
            "Its sponsored credit expires before that time. Choose an earlier one, "
            "or cancel it and book another without the credit.");
    case Reason::ReasonMissing:
        return RefusalWords::tr("Choose why the session is cancelled.");
    case Reason::ReasonTextMissing:
        return RefusalWords::tr("Enter the reason in a few words. Only you will see it.");
    case Reason::NoShowBeforeStart:
        return RefusalWords::tr(
            "The session has not begun, so the client may still come. Choose another reason.");
    case Reason::AmountNotPositive:
        return RefusalWords::tr("Enter an amount above zero.");
    case Reason::AmountTooLarge:
        return RefusalWords::tr("That is more than is owed. Enter what is owed or less.");
    case Reason::ReceivedLater:
        return RefusalWords::tr("That day is still to come. Enter when it was received.");
    case Reason::CreditPays:
        return RefusalWords::tr("It is booked on a sponsored credit, which pays for it.");
    case Reason::NoCreditReserved:
        return RefusalWords::tr("No sponsored credit is reserved for it. Choose another method.");
    case Reason::BalanceTooSmall:
        return RefusalWords::tr(
            "The balance does not cover that. Enter a part of it, or choose another "
            "method.");
    case Reason::AmountBeyondLimit:
        return RefusalWords::tr("Enter a smaller amount.");
    case Reason::AmountNegative:
        return RefusalWords::tr("Enter zero or more.");
    case Reason::AmountBelowPaid:
        return RefusalWords::tr(
            "More than that is already paid. Enter at least what is paid, or reverse "
            "a payment first.");
    case Reason::AmountReasonMissing:
        return RefusalWords::tr("Enter why the amount changes. Only you will see it.");
    case Reason::CreditPaysInFull:
        return RefusalWords::tr(
            "A sponsored credit pays for the whole session, not for a part of it.");
    case Reason::ReturnReasonMissing:
        return RefusalWords::tr("Enter why the credit is returned. Only you will see it.");
    case Reason::NothingChanged:
        return RefusalWords::tr("Nothing was changed.");
    case Reason::PaymentGone:
        return RefusalWords::tr("This payment no longer exists.");
    case Reason::AlreadyReversed:
        return RefusalWords::tr("This payment has already been reversed.");
    case Reason::NotReversible:
        return RefusalWords::tr("This is a reversal. Record the payment again instead.");
    case Reason::BalanceOfErased:
        return RefusalWords::tr(
            "This was paid from the balance of a client who is erased. It can't be "
            "given back.");
    }
    Q_UNREACHABLE();
}

Error errorFor(const Refusal &refusal)
{
    const ErrorKind kind = refusal.field.isNone() ? ErrorKind::NotAllowed : ErrorKind::Invalid;
    return {kind, sentenceFor(refusal), refusal.field};
}

} // namespace sessionbook
