// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <array>
#include <optional>
#include <utility>

/// The closed vocabularies of the practice, and the token that each value has in the file.
/// The words that a person reads are in wording.h.
namespace sessionbook {

enum class SessionStatus { Booked, InProgress, Complete, Cancelled };
enum class ChargeKind { Session, Cancellation };
/// Derived, never stored: None without a charge, Void when voided, Paid when its payments reach the
/// amount, else Unpaid.
enum class ChargeState { None, Unpaid, Paid, Void };
enum class PaymentMethod { CardTerminal, Cash, BankTransfer, SponsoredCredit, Other };
enum class CreditState { Available, Reserved, Spent };
enum class CancelReason { ByProfessional, ByClient, NoShow, Other };
enum class Place { Online, InPerson };
enum class MessageKind { Confirmation, Update, Cancellation, Deletion };
enum class MessageState { Waiting, Sent };
enum class FeeKind { FullPrice, Percent, Fixed };
/// How a series goes on: every n weeks, every n months on the same weekday of the month ("the
/// second Tuesday"), or from Monday to Friday.
enum class Frequency { Weekly, MonthlyOnWeekday, Weekdays };
enum class Appearance { System, Light, Dark };

/// What can be done to a session. The transition table says when.
enum class Action {
    Book,
    Edit,
    Join,
    CompleteAndCharge,
    CompleteAndSkip,
    Cancel,
    CancelAndCharge,
    Delete,
    RecordPayment,
    ReversePayment,
    Void,
    ReturnCredit,
};

/// Everything that the journal records: the actions above, and what isn't about one session's
/// state.
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
    ClientAdded,
    ClientEdited,
    ClientArchived,
    ClientRestored,
    ClientErased,
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
    Undone,
};

/// The one word shown on a session: Void for a Complete one with a void charge, else its status.
enum class Mark { Booked, InProgress, Complete, Cancelled, Void };
enum class PaymentBadge { None, Unpaid, Paid, FeeUnpaid, FeePaid, FeeWaived };

template <class Enum>
struct Token
{
    Enum value;
    const char16_t *text;
};

template <class Enum>
struct Tokens;

#define SESSIONBOOK_TOKENS(Enum, ...)                                                              \
    template <>                                                                                    \
    struct Tokens<Enum>                                                                            \
    {                                                                                              \
        static constexpr auto list = std::to_array<Token<Enum>>(__VA_ARGS__);                      \
    }

SESSIONBOOK_TOKENS(SessionStatus, {{SessionStatus::Booked, u"booked"},
                                   {SessionStatus::InProgress, u"in_progress"},
                                   {SessionStatus::Complete, u"complete"},
                                   {SessionStatus::Cancelled, u"cancelled"}});
SESSIONBOOK_TOKENS(ChargeKind, {{ChargeKind::Session, u"session"},
                                {ChargeKind::Cancellation, u"cancellation"}});
SESSIONBOOK_TOKENS(PaymentMethod, {{PaymentMethod::CardTerminal, u"card_terminal"},
                                   {PaymentMethod::Cash, u"cash"},
                                   {PaymentMethod::BankTransfer, u"bank_transfer"},
                                   {PaymentMethod::SponsoredCredit, u"sponsored_credit"},
                                   {PaymentMethod::Other, u"other"}});
SESSIONBOOK_TOKENS(CreditState, {{CreditState::Available, u"available"},
                                 {CreditState::Reserved, u"reserved"},
                                 {CreditState::Spent, u"spent"}});
SESSIONBOOK_TOKENS(CancelReason, {{CancelReason::ByProfessional, u"by_professional"},
                                  {CancelReason::ByClient, u"by_client"},
                                  {CancelReason::NoShow, u"no_show"},
                                  {CancelReason::Other, u"other"}});
SESSIONBOOK_TOKENS(Place, {{Place::Online, u"online"}, {Place::InPerson, u"in_person"}});
SESSIONBOOK_TOKENS(MessageKind, {{MessageKind::Confirmation, u"confirmation"},
                                 {MessageKind::Update, u"update"},
                                 {MessageKind::Cancellation, u"cancellation"},
                                 {MessageKind::Deletion, u"deletion"}});
SESSIONBOOK_TOKENS(MessageState,
                   {{MessageState::Waiting, u"waiting"}, {MessageState::Sent, u"sent"}});
SESSIONBOOK_TOKENS(FeeKind, {{FeeKind::FullPrice, u"full_price"},
                             {FeeKind::Percent, u"percent"},
                             {FeeKind::Fixed, u"fixed"}});
SESSIONBOOK_TOKENS(Frequency, {{Frequency::Weekly, u"weekly"},
                               {Frequency::MonthlyOnWeekday, u"monthly_on_weekday"},
                               {Frequency::Weekdays, u"weekdays"}});
SESSIONBOOK_TOKENS(Appearance, {{Appearance::System, u"system"},
                                {Appearance::Light, u"light"},
                                {Appearance::Dark, u"dark"}});
SESSIONBOOK_TOKENS(JournalAction, {{JournalAction::Booked, u"booked"},
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
                                   {JournalAction::ClientAdded, u"client_added"},
                                   {JournalAction::ClientEdited, u"client_edited"},
                                   {JournalAction::ClientArchived, u"client_archived"},
                                   {JournalAction::ClientRestored, u"client_restored"},
                                   {JournalAction::ClientErased, u"client_erased"},
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
                                   {JournalAction::Undone, u"undone"}});
#undef SESSIONBOOK_TOKENS

/// The token that stands in the file.
template <class Enum>
[[nodiscard]] constexpr QStringView tokenOf(Enum value)
{
    for (const auto &token : Tokens<Enum>::list) {
        if (token.value == value)
            return token.text;
    }
    Q_UNREACHABLE();
}

/// The value of a token in the file; nothing for an unknown one, never a default.
template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> fromToken(QStringView text)
{
    for (const auto &token : Tokens<Enum>::list) {
        if (text == QStringView(token.text))
            return token.value;
    }
    return std::nullopt;
}

} // namespace sessionbook
