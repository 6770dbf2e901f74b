#pragma once

#include <QStringView>

#include <array>
#include <optional>
#include <utility>

/// The closed vocabularies of the practice, and the word that each value has in the file.
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
enum class NoticeKind { Confirmation, Update, Cancellation, Deletion };
enum class NoticeState { Waiting, Sent };
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
    NoticeSent,
    NoticeDiscarded,
    BlockAdded,
    BlockEdited,
    BlockRemoved,
    PracticeCreated,
    PracticeEdited,
    SessionTypeAdded,
    SessionTypeEdited,
    SessionTypeRetired,
    SessionTypeRestored,
    NoticeTextEdited,
    Undone,
};

/// The one word shown on a session: Void for a Complete one with a void charge, else its status.
enum class Mark { Booked, InProgress, Complete, Cancelled, Void };
enum class PaymentBadge { None, Unpaid, Paid, FeeUnpaid, FeePaid, FeeWaived };

template <class Enum>
struct Word
{
    Enum value;
    const char16_t *text;
};

template <class Enum>
struct Words;

#define SESSIONBOOK_WORDS(Enum, ...)                                                               \
    template <>                                                                                    \
    struct Words<Enum>                                                                             \
    {                                                                                              \
        static constexpr auto list = std::to_array<Word<Enum>>(__VA_ARGS__);                       \
    }

SESSIONBOOK_WORDS(SessionStatus, {{SessionStatus::Booked, u"booked"},
                                  {SessionStatus::InProgress, u"in_progress"},
                                  {SessionStatus::Complete, u"complete"},
                                  {SessionStatus::Cancelled, u"cancelled"}});
SESSIONBOOK_WORDS(ChargeKind,
                  {{ChargeKind::Session, u"session"}, {ChargeKind::Cancellation, u"cancellation"}});
SESSIONBOOK_WORDS(PaymentMethod, {{PaymentMethod::CardTerminal, u"card_terminal"},
                                  {PaymentMethod::Cash, u"cash"},
                                  {PaymentMethod::BankTransfer, u"bank_transfer"},
                                  {PaymentMethod::SponsoredCredit, u"sponsored_credit"},
                                  {PaymentMethod::Other, u"other"}});
SESSIONBOOK_WORDS(CreditState, {{CreditState::Available, u"available"},
                                {CreditState::Reserved, u"reserved"},
                                {CreditState::Spent, u"spent"}});
SESSIONBOOK_WORDS(CancelReason, {{CancelReason::ByProfessional, u"by_professional"},
                                 {CancelReason::ByClient, u"by_client"},
                                 {CancelReason::NoShow, u"no_show"},
                                 {CancelReason::Other, u"other"}});
SESSIONBOOK_WORDS(Place, {{Place::Online, u"online"}, {Place::InPerson, u"in_person"}});
SESSIONBOOK_WORDS(NoticeKind, {{NoticeKind::Confirmation, u"confirmation"},
                               {NoticeKind::Update, u"update"},
                               {NoticeKind::Cancellation, u"cancellation"},
                               {NoticeKind::Deletion, u"deletion"}});
SESSIONBOOK_WORDS(NoticeState, {{NoticeState::Waiting, u"waiting"}, {NoticeState::Sent, u"sent"}});
SESSIONBOOK_WORDS(FeeKind, {{FeeKind::FullPrice, u"full_price"},
                            {FeeKind::Percent, u"percent"},
                            {FeeKind::Fixed, u"fixed"}});
SESSIONBOOK_WORDS(Frequency, {{Frequency::Weekly, u"weekly"},
                              {Frequency::MonthlyOnWeekday, u"monthly_on_weekday"},
                              {Frequency::Weekdays, u"weekdays"}});
SESSIONBOOK_WORDS(Appearance, {{Appearance::System, u"system"},
                               {Appearance::Light, u"light"},
                               {Appearance::Dark, u"dark"}});
SESSIONBOOK_WORDS(JournalAction, {{JournalAction::Booked, u"booked"},
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
                                  {JournalAction::NoticeSent, u"notice_sent"},
                                  {JournalAction::NoticeDiscarded, u"notice_discarded"},
                                  {JournalAction::BlockAdded, u"block_added"},
                                  {JournalAction::BlockEdited, u"block_edited"},
                                  {JournalAction::BlockRemoved, u"block_removed"},
                                  {JournalAction::PracticeCreated, u"practice_created"},
                                  {JournalAction::PracticeEdited, u"practice_edited"},
                                  {JournalAction::SessionTypeAdded, u"session_type_added"},
                                  {JournalAction::SessionTypeEdited, u"session_type_edited"},
                                  {JournalAction::SessionTypeRetired, u"session_type_retired"},
                                  {JournalAction::SessionTypeRestored, u"session_type_restored"},
                                  {JournalAction::NoticeTextEdited, u"notice_text_edited"},
                                  {JournalAction::Undone, u"undone"}});
#undef SESSIONBOOK_WORDS

/// The word in the file.
template <class Enum>
[[nodiscard]] constexpr QStringView wordOf(Enum value)
{
    for (const auto &word : Words<Enum>::list) {
        if (word.value == value)
            return word.text;
    }
    Q_UNREACHABLE();
}

/// The value of a word in the file; nothing for an unknown word, never a default.
template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> fromWord(QStringView text)
{
    for (const auto &word : Words<Enum>::list) {
        if (text == QStringView(word.text))
            return word.value;
    }
    return std::nullopt;
}

} // namespace sessionbook
