// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/names.h"

#include "core/records/activity_views.h"
#include "core/records/journal.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct Names
{
    Q_DECLARE_TR_FUNCTIONS(Names)
};

} // namespace

QString nameOf(Mark mark)
{
    switch (mark) {
    case Mark::Booked:
        return Names::tr("Booked");
    case Mark::InProgress:
        return Names::tr("In progress");
    case Mark::Complete:
        return Names::tr("Complete");
    case Mark::Cancelled:
        return Names::tr("Cancelled");
    case Mark::Void:
        return Names::tr("Void");
    }
    Q_UNREACHABLE();
}

QString nameOf(PaymentBadge badge)
{
    switch (badge) {
    case PaymentBadge::None:
        return {};
    case PaymentBadge::Unpaid:
        return Names::tr("Unpaid");
    case PaymentBadge::Paid:
        return Names::tr("Paid");
    case PaymentBadge::FeeUnpaid:
        return Names::tr("Fee unpaid");
    case PaymentBadge::FeePaid:
        return Names::tr("Fee paid");
    case PaymentBadge::FeeWaived:
        return Names::tr("Fee waived");
    }
    Q_UNREACHABLE();
}

QString nameOf(ChargeState state)
{
    switch (state) {
    case ChargeState::None:
        return Names::tr("No charge");
    case ChargeState::Unpaid:
        return Names::tr("Unpaid");
    case ChargeState::Paid:
        return Names::tr("Paid");
    case ChargeState::Void:
        return Names::tr("Void");
    }
    Q_UNREACHABLE();
}

QString nameOf(PaymentMethod method)
{
    switch (method) {
    case PaymentMethod::CardTerminal:
        return Names::tr("Card terminal");
    case PaymentMethod::Cash:
        return Names::tr("Cash");
    case PaymentMethod::BankTransfer:
        return Names::tr("Bank transfer");
    case PaymentMethod::SponsoredCredit:
        return Names::tr("Sponsored credit");
    case PaymentMethod::Other:
        return Names::tr("Other");
    case PaymentMethod::Balance:
        return Names::tr("Balance");
    }
    Q_UNREACHABLE();
}

QString nameOf(CancelReason reason)
{
    switch (reason) {
    case CancelReason::ByProfessional:
        return Names::tr("Cancelled by the Professional");
    case CancelReason::ByClient:
        return Names::tr("Cancelled by the Client");
    case CancelReason::NoShow:
        return Names::tr("Client did not show up for the session");
    case CancelReason::Other:
        return Names::tr("Other");
    }
    Q_UNREACHABLE();
}

QString nameOf(Place place)
{
    return place == Place::Online ? Names::tr("Online") : Names::tr("In person");
}

QString nameOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Confirmation:
        return Names::tr("Confirmation");
    case MessageKind::Update:
        return Names::tr("Update");
    case MessageKind::Cancellation:
        return Names::tr("Cancellation");
    case MessageKind::Deletion:
        return Names::tr("Deletion");
    }
    Q_UNREACHABLE();
}

QString nameOf(const Message &message)
{
    return message.isOfNoShow && message.kind == MessageKind::Cancellation ? Names::tr("No-show")
                                                                           : nameOf(message.kind);
}

QString nameOf(JournalAction action)
{
    switch (action) {
    case JournalAction::Booked:
        return Names::tr("Session booked");
    case JournalAction::Edited:
        return Names::tr("Session edited");
    case JournalAction::Joined:
        return Names::tr("Session joined");
    case JournalAction::Completed:
        return Names::tr("Session completed");
    case JournalAction::Cancelled:
        return Names::tr("Session cancelled");
    case JournalAction::Deleted:
        return Names::tr("Session deleted");
    case JournalAction::PaymentRecorded:
        return Names::tr("Payment recorded");
    case JournalAction::PaymentReversed:
        return Names::tr("Payment reversed");
    case JournalAction::Voided:
        return Names::tr("Charge voided");
    case JournalAction::CreditReturned:
        return Names::tr("Credit returned");
    case JournalAction::CreditsGranted:
        return Names::tr("Credits granted");
    case JournalAction::ChargeAdded:
        return Names::tr("Charge added");
    case JournalAction::AmountChanged:
        return Names::tr("Amount changed");
    case JournalAction::BalancePaidBack:
        return Names::tr("Balance paid back");
    case JournalAction::ClientAdded:
        return Names::tr("Client added");
    case JournalAction::ClientEdited:
        return Names::tr("Client edited");
    case JournalAction::ClientArchived:
        return Names::tr("Client archived");
    case JournalAction::ClientRestored:
        return Names::tr("Client restored");
    case JournalAction::ClientErased:
        return Names::tr("Client erased");
    case JournalAction::TimeOffAdded:
        return Names::tr("Time blocked");
    case JournalAction::TimeOffEdited:
        return Names::tr("Blocked time changed");
    case JournalAction::TimeOffRemoved:
        return Names::tr("Blocked time removed");
    case JournalAction::PracticeEdited:
        return Names::tr("Settings changed");
    case JournalAction::SessionTypeAdded:
        return Names::tr("Session type added");
    case JournalAction::SessionTypeEdited:
        return Names::tr("Session type edited");
    case JournalAction::SessionTypeRetired:
        return Names::tr("Session type deactivated");
    case JournalAction::SessionTypeRestored:
        return Names::tr("Session type activated");
    case JournalAction::MessageTextEdited:
        return Names::tr("Message text changed");
    case JournalAction::DocumentIssued:
        return Names::tr("Document issued");
    case JournalAction::SponsorAdded:
        return Names::tr("Sponsor added");
    case JournalAction::SponsorEdited:
        return Names::tr("Sponsor edited");
    case JournalAction::StatementPaid:
        return Names::tr("Statement paid");
    case JournalAction::StatementPaymentReversed:
        return Names::tr("Payment of a statement reversed");
    case JournalAction::MessageAdded:
        return Names::tr("Message put in the outbox");
    case JournalAction::MessageSent:
        return Names::tr("Message marked as sent");
    case JournalAction::MessageDiscarded:
        return Names::tr("Message discarded");
    case JournalAction::PracticeCreated:
        return Names::tr("Practice created");
    case JournalAction::Undone:
        return Names::tr("Undone");
    }
    Q_UNREACHABLE();
}

QString undoNameOf(JournalAction action, int sessions)
{
    if (sessions > 1 && action == JournalAction::Booked)
        return Names::tr("book %n session(s)", nullptr, sessions);
    if (sessions > 1 && action == JournalAction::Edited)
        return Names::tr("edit %n session(s)", nullptr, sessions);
    if (sessions > 1 && action == JournalAction::Cancelled)
        return Names::tr("cancel %n session(s)", nullptr, sessions);
    if (sessions > 1 && action == JournalAction::PaymentRecorded)
        return Names::tr("record %n payment(s)", nullptr, sessions);
    if (sessions > 1 && action == JournalAction::Voided)
        return Names::tr("void %n charge(s)", nullptr, sessions);
    switch (action) {
    case JournalAction::Booked:
        return Names::tr("book session");
    case JournalAction::Edited:
        return Names::tr("edit session");
    case JournalAction::Joined:
        return Names::tr("join session");
    case JournalAction::Completed:
        return Names::tr("complete session");
    case JournalAction::Cancelled:
        return Names::tr("cancel session");
    case JournalAction::PaymentRecorded:
        return Names::tr("record payment");
    case JournalAction::PaymentReversed:
        return Names::tr("reverse payment");
    case JournalAction::Voided:
        return Names::tr("void charge");
    case JournalAction::CreditReturned:
        return Names::tr("return credit");
    case JournalAction::CreditsGranted:
        return Names::tr("grant credits");
    case JournalAction::SponsorAdded:
        return Names::tr("add a sponsor");
    case JournalAction::SponsorEdited:
        return Names::tr("edit a sponsor");
    case JournalAction::StatementPaid:
        return Names::tr("record the payment of a statement");
    case JournalAction::StatementPaymentReversed:
        return Names::tr("reverse the payment of a statement");
    case JournalAction::ChargeAdded:
        return Names::tr("add charge");
    case JournalAction::AmountChanged:
        return Names::tr("change amount");
    case JournalAction::BalancePaidBack:
        return Names::tr("pay back balance");
    case JournalAction::ClientAdded:
        return Names::tr("add client");
    case JournalAction::ClientEdited:
        return Names::tr("edit client");
    case JournalAction::ClientArchived:
        return Names::tr("archive client");
    case JournalAction::ClientRestored:
        return Names::tr("restore client");
    case JournalAction::TimeOffAdded:
        return Names::tr("block time");
    case JournalAction::TimeOffEdited:
        return Names::tr("change blocked time");
    case JournalAction::TimeOffRemoved:
        return Names::tr("remove blocked time");
    case JournalAction::PracticeEdited:
        return Names::tr("change settings");
    case JournalAction::SessionTypeAdded:
        return Names::tr("add session type");
    case JournalAction::SessionTypeEdited:
        return Names::tr("edit session type");
    case JournalAction::SessionTypeRetired:
        return Names::tr("deactivate session type");
    case JournalAction::SessionTypeRestored:
        return Names::tr("activate session type");
    case JournalAction::MessageTextEdited:
        return Names::tr("change message text");
    case JournalAction::MessageAdded:
        return Names::tr("put message in the outbox");
    case JournalAction::MessageDiscarded:
        return Names::tr("discard message");
    case JournalAction::DocumentIssued:
        return Names::tr("issue document");
    case JournalAction::MessageSent:
        return Names::tr("mark message as sent");
    case JournalAction::Deleted:
    case JournalAction::ClientErased:
    case JournalAction::PracticeCreated:
    case JournalAction::Undone:
        return {}; // none of these can be undone
    }
    Q_UNREACHABLE();
}

static QString nameOf(const JournalDocument &document)
{
    switch (document.kind) {
    case DocumentKind::Invoice:
        return Names::tr("Invoice %1 issued").arg(document.number);
    case DocumentKind::CreditNote:
        return (document.aboutKind == DocumentKind::Statement
                    ? Names::tr("Credit note %1 issued for statement %2")
                    : Names::tr("Credit note %1 issued for invoice %2"))
            .arg(document.number, document.aboutNumber);
    case DocumentKind::Receipt:
        return Names::tr("Receipt %1 issued").arg(document.number);
    case DocumentKind::Reminder: // has the number of its invoice
        return (document.position <= 1   ? Names::tr("Payment reminder issued for invoice %1")
                : document.position == 2 ? Names::tr("Second reminder issued for invoice %1")
                                         : Names::tr("Final reminder issued for invoice %1"))
            .arg(document.number);
    case DocumentKind::Statement:
        return Names::tr("Statement %1 issued").arg(document.number);
    }
    Q_UNREACHABLE();
}

static QString nameOfMessageWith(const JournalDocument &document, JournalAction action)
{
    switch (action) {
    case JournalAction::MessageAdded:
        return Names::tr("Document %1 put in the outbox").arg(document.number);
    case JournalAction::MessageSent:
        return Names::tr("Document %1 marked as sent").arg(document.number);
    case JournalAction::MessageDiscarded:
        return Names::tr("Message with document %1 discarded").arg(document.number);
    default:
        return {};
    }
}

QString nameOf(const JournalItem &item)
{
    if (item.document) {
        if (const QString name = nameOfMessageWith(*item.document, item.entry.action);
            !name.isEmpty())
            return name;
    }
    if (item.document && item.entry.action == JournalAction::DocumentIssued)
        return nameOf(*item.document);
    if (item.document && item.entry.action == JournalAction::StatementPaid)
        return Names::tr("Statement %1 paid").arg(item.document->number);
    if (item.document && item.entry.action == JournalAction::StatementPaymentReversed)
        return Names::tr("Payment of statement %1 reversed").arg(item.document->number);
    if (!item.undone)
        return nameOf(item.entry.action);
    const QString act = undoNameOf(*item.undone, item.count);
    return item.redone ? Names::tr("Redone: %1").arg(act) : Names::tr("Undone: %1").arg(act);
}

} // namespace sessionbook
