// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/id.h"
#include "core/records/token.h"

#include <optional>

namespace sessionbook {

/// What the journal records. The tokens never change: some still say block for time off and notice
/// for a message.
enum class JournalAction {
    Booked,
    Edited,
    Joined,
    Completed,
    Cancelled,
    Deleted,
    PaymentRecorded,
    PaymentReversed,
    Voided,
    CreditReturned,
    CreditsGranted,
    ChargeAdded,
    AmountChanged,
    BalancePaidBack,
    ClientAdded,
    ClientEdited,
    ClientArchived,
    ClientRestored,
    ClientErased,
    MessageAdded,
    MessageSent,
    MessageDiscarded,
    TimeOffAdded,
    TimeOffEdited,
    TimeOffRemoved,
    PracticeCreated,
    PracticeEdited,
    SessionTypeAdded,
    SessionTypeEdited,
    SessionTypeRetired,
    SessionTypeRestored,
    MessageTextEdited,
    DocumentIssued,
    SponsorAdded,
    SponsorEdited,
    StatementPaid,
    StatementPaymentReversed,
    Undone,
};

SESSIONBOOK_TOKENS(JournalAction,
                   {{JournalAction::Booked, u"booked"},
                    {JournalAction::Edited, u"edited"},
                    {JournalAction::Joined, u"joined"},
                    {JournalAction::Completed, u"completed"},
                    {JournalAction::Cancelled, u"cancelled"},
                    {JournalAction::Deleted, u"deleted"},
                    {JournalAction::PaymentRecorded, u"payment_recorded"},
                    {JournalAction::PaymentReversed, u"payment_reversed"},
                    {JournalAction::Voided, u"voided"},
                    {JournalAction::CreditReturned, u"credit_returned"},
                    {JournalAction::CreditsGranted, u"credits_granted"},
                    {JournalAction::ChargeAdded, u"charge_added"},
                    {JournalAction::AmountChanged, u"amount_changed"},
                    {JournalAction::BalancePaidBack, u"balance_paid_back"},
                    {JournalAction::ClientAdded, u"client_added"},
                    {JournalAction::ClientEdited, u"client_edited"},
                    {JournalAction::ClientArchived, u"client_archived"},
                    {JournalAction::ClientRestored, u"client_restored"},
                    {JournalAction::ClientErased, u"client_erased"},
                    {JournalAction::MessageAdded, u"notice_added"},
                    {JournalAction::MessageSent, u"notice_sent"},
                    {JournalAction::MessageDiscarded, u"notice_discarded"},
                    {JournalAction::TimeOffAdded, u"block_added"},
                    {JournalAction::TimeOffEdited, u"block_edited"},
                    {JournalAction::TimeOffRemoved, u"block_removed"},
                    {JournalAction::PracticeCreated, u"practice_created"},
                    {JournalAction::PracticeEdited, u"practice_edited"},
                    {JournalAction::SessionTypeAdded, u"session_type_added"},
                    {JournalAction::SessionTypeEdited, u"session_type_edited"},
                    {JournalAction::SessionTypeRetired, u"session_type_retired"},
                    {JournalAction::SessionTypeRestored, u"session_type_restored"},
                    {JournalAction::MessageTextEdited, u"notice_text_edited"},
                    {JournalAction::DocumentIssued, u"document_issued"},
                    {JournalAction::SponsorAdded, u"sponsor_added"},
                    {JournalAction::SponsorEdited, u"sponsor_edited"},
                    {JournalAction::StatementPaid, u"statement_paid"},
                    {JournalAction::StatementPaymentReversed, u"statement_payment_reversed"},
                    {JournalAction::Undone, u"undone"}});

/// What an entry is about.
struct JournalSubject
{
    std::optional<SessionId> session{};
    std::optional<ClientId> client{};
    std::optional<ChargeId> charge{};     ///< without a session
    std::optional<DocumentId> document{}; ///< a statement that is paid; what is issued is known
                                          ///< from the document itself
    std::optional<SponsorId> sponsor{};
};

struct JournalEntry
{
    JournalId id;
    Instant at;
    JournalAction action = JournalAction::Booked;
    std::optional<JournalId> undoes; ///< of a redo, the undo that it takes back

    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

} // namespace sessionbook
