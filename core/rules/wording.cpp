#include "core/rules/wording.h"

#include <QCoreApplication>

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
    return Wording::tr("%1 owes %2. It stands under Payments, Unpaid until you charge or void it.")
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
    case CreditMove::Reserve:
    case CreditMove::None:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString nameOf(Mark mark)
{
    switch (mark) {
    case Mark::Booked:
        return Wording::tr("Booked");
    case Mark::InProgress:
        return Wording::tr("In progress");
    case Mark::Complete:
        return Wording::tr("Complete");
    case Mark::Cancelled:
        return Wording::tr("Cancelled");
    case Mark::Void:
        return Wording::tr("Void");
    }
    Q_UNREACHABLE();
}

QString nameOf(PaymentBadge badge)
{
    switch (badge) {
    case PaymentBadge::None:
        return {};
    case PaymentBadge::Unpaid:
        return Wording::tr("Unpaid");
    case PaymentBadge::Paid:
        return Wording::tr("Paid");
    case PaymentBadge::FeeUnpaid:
        return Wording::tr("Fee unpaid");
    case PaymentBadge::FeePaid:
        return Wording::tr("Fee paid");
    case PaymentBadge::FeeWaived:
        return Wording::tr("Fee waived");
    }
    Q_UNREACHABLE();
}

QString nameOf(ChargeState state)
{
    switch (state) {
    case ChargeState::None:
        return Wording::tr("No charge");
    case ChargeState::Unpaid:
        return Wording::tr("Unpaid");
    case ChargeState::Paid:
        return Wording::tr("Paid");
    case ChargeState::Void:
        return Wording::tr("Void");
    }
    Q_UNREACHABLE();
}

QString nameOf(PaymentMethod method)
{
    switch (method) {
    case PaymentMethod::CardTerminal:
        return Wording::tr("Card terminal");
    case PaymentMethod::Cash:
        return Wording::tr("Cash");
    case PaymentMethod::BankTransfer:
        return Wording::tr("Bank transfer");
    case PaymentMethod::SponsoredCredit:
        return Wording::tr("Sponsored credit");
    case PaymentMethod::Other:
        return Wording::tr("Other");
    }
    Q_UNREACHABLE();
}

QString nameOf(CancelReason reason)
{
    switch (reason) {
    case CancelReason::ByProfessional:
        return Wording::tr("Cancelled by the Professional");
    case CancelReason::ByClient:
        return Wording::tr("Cancelled by the Client");
    case CancelReason::NoShow:
        return Wording::tr("Client did not show up for the session");
    case CancelReason::Other:
        return Wording::tr("Other");
    }
    Q_UNREACHABLE();
}

QString nameOf(Place place)
{
    return place == Place::Online ? Wording::tr("Online") : Wording::tr("In person");
}

QString nameOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Confirmation:
        return Wording::tr("Confirmation");
    case NoticeKind::Update:
        return Wording::tr("Update");
    case NoticeKind::Cancellation:
        return Wording::tr("Cancellation");
    case NoticeKind::Deletion:
        return Wording::tr("Deletion");
    }
    Q_UNREACHABLE();
}

QString nameOf(JournalAction action)
{
    switch (action) {
    case JournalAction::Booked:
        return Wording::tr("Session booked");
    case JournalAction::Edited:
        return Wording::tr("Session edited");
    case JournalAction::Joined:
        return Wording::tr("Session joined");
    case JournalAction::Completed:
        return Wording::tr("Session completed");
    case JournalAction::Cancelled:
        return Wording::tr("Session cancelled");
    case JournalAction::Deleted:
        return Wording::tr("Session deleted");
    case JournalAction::PaymentRecorded:
        return Wording::tr("Payment recorded");
    case JournalAction::PaymentReversed:
        return Wording::tr("Payment reversed");
    case JournalAction::Voided:
        return Wording::tr("Charge voided");
    case JournalAction::CreditReturned:
        return Wording::tr("Credit returned");
    case JournalAction::CreditsGranted:
        return Wording::tr("Credits granted");
    case JournalAction::ClientAdded:
        return Wording::tr("Client added");
    case JournalAction::ClientEdited:
        return Wording::tr("Client edited");
    case JournalAction::NoticeSent:
        return Wording::tr("Message marked as sent");
    case JournalAction::NoticeDiscarded:
        return Wording::tr("Message discarded");
    case JournalAction::PracticeCreated:
        return Wording::tr("Practice created");
    case JournalAction::Undone:
        return Wording::tr("Undone");
    }
    Q_UNREACHABLE();
}

QString undoNameOf(JournalAction action)
{
    switch (action) {
    case JournalAction::Booked:
        return Wording::tr("book session");
    case JournalAction::Edited:
        return Wording::tr("edit session");
    case JournalAction::Joined:
        return Wording::tr("join session");
    case JournalAction::Completed:
        return Wording::tr("complete session");
    case JournalAction::Cancelled:
        return Wording::tr("cancel session");
    case JournalAction::PaymentRecorded:
        return Wording::tr("record payment");
    case JournalAction::PaymentReversed:
        return Wording::tr("reverse payment");
    case JournalAction::Voided:
        return Wording::tr("void charge");
    case JournalAction::CreditReturned:
        return Wording::tr("return credit");
    case JournalAction::CreditsGranted:
        return Wording::tr("grant credits");
    case JournalAction::ClientAdded:
        return Wording::tr("add client");
    case JournalAction::ClientEdited:
        return Wording::tr("edit client");
    case JournalAction::NoticeDiscarded:
        return Wording::tr("discard message");
    case JournalAction::NoticeSent:
    case JournalAction::Deleted:
    case JournalAction::PracticeCreated:
    case JournalAction::Undone:
        return {}; // none of these can be undone
    }
    Q_UNREACHABLE();
}

QString sentenceFor(const Refusal &refusal)
{
    using Reason = Refusal::Reason;
    switch (refusal.reason) {
    case Reason::NotInTable:
        return whyNotInTable(refusal);
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
    case Reason::NotReversible:
        return Wording::tr("This payment was reversed already.");
    }
    Q_UNREACHABLE();
}

QString givenName(const QString &clientName)
{
    const QString name = clientName.section(u": "_s, -1).trimmed();
    if (name.contains(u'&') || name.contains(u'('))
        return name;
    const QString first = name.section(u' ', 0, 0);
    return first.isEmpty() ? clientName : first;
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
    if (plan.withdrawsWaitingNotices)
        lines << Wording::tr("The message about it that waits in the outbox is withdrawn.");
    if (plan.noticeOffered)
        lines << Wording::tr("Next you choose whether to notify %1.")
                     .arg(givenName(context.clientName));
    return lines;
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
