// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/status.h"

#include <array>
#include <cstdint>
#include <optional>

/// The table of README, "The rules", as data. Buttons are enabled from it, commands are judged by
/// it, tests go through all of it; nothing else assigns a status. To add a state: its token in
/// status.h, its rows here, its name in names.cpp, its sentences in wording.cpp.
namespace sessionbook {

template <class Enum>
struct SetOf
{
    std::uint32_t bits = 0;

    template <class... Values>
    static constexpr SetOf of(Values... values)
    {
        return {((std::uint32_t{1} << static_cast<unsigned>(values)) | ... | 0U)};
    }
    [[nodiscard]] constexpr bool contains(Enum value) const
    {
        return (bits >> static_cast<unsigned>(value)) & 1U;
    }
    [[nodiscard]] constexpr bool overlaps(SetOf other) const { return (bits & other.bits) != 0; }
};
using Statuses = SetOf<SessionStatus>;
using ChargeStates = SetOf<ChargeState>;

enum class StatusEffect { Unchanged, ToBooked, ToInProgress, ToComplete, ToCancelled, Erased };
enum class ChargeEffect {
    Unchanged,
    CreatePaid,
    CreateUnpaid,
    CreateFee,
    AddPayment,
    Reverse,
    Void,
    ChangeAmount,
    Erased
};
/// What becomes of the session's credit. SpendOncePaid: only if nothing is left to pay, as no later
/// action would spend it. Return: whether it is reserved or already spent.
enum class CreditEffect { Unchanged, Reserve, Spend, SpendOncePaid, Return };
/// A further condition, beyond status and charge.
enum class Guard {
    None,
    StartIsNear,           ///< joined from SessionPolicy::joinEarlyMinutes before it
    StartHasPassed,        ///< what has not begun can't have taken place
    CreditNeedsLateNotice, ///< on credit, a fee needs late notice or a no-show
    NothingHangsOnCharge,  ///< no payments, and no invoice that still holds
    AmountIsFree,          ///< on no invoice that still holds, and not for a credit to pay
    HasPayment,            ///< there must be something to reverse
    CreditIsSpent,
};

/// Whether it can be done to a session of an erased client, which is kept for the books alone. What
/// was received stays true there: a payment that went back is reversed, recorded anew, or its
/// charge voided. All else is refused, as nobody is left to have a credit back or to be told, and
/// the books would lose what erasing promised to keep.
enum class ErasedClient { Refused, SetsBooksRight };

struct Transition
{
    Action action;
    Statuses from;
    ChargeStates charge;
    StatusEffect status;
    ChargeEffect chargeEffect;
    CreditEffect credit;
    std::optional<MessageKind> message;
    Guard guard = Guard::None;
    ErasedClient erasedClient = ErasedClient::Refused;
};

namespace table {
using enum SessionStatus;
inline constexpr auto noCharge = ChargeStates::of(ChargeState::None);
inline constexpr auto unpaid = ChargeStates::of(ChargeState::Unpaid);
inline constexpr auto unpaidOrPaid = ChargeStates::of(ChargeState::Unpaid, ChargeState::Paid);
inline constexpr auto unlessPaid =
    ChargeStates::of(ChargeState::None, ChargeState::Unpaid, ChargeState::Void);
inline constexpr auto anyCharge =
    ChargeStates::of(ChargeState::None, ChargeState::Unpaid, ChargeState::Paid, ChargeState::Void);
inline constexpr auto open = Statuses::of(Booked, InProgress);
inline constexpr auto ended = Statuses::of(Complete, Cancelled);
inline constexpr auto anyStatus = Statuses::of(Booked, InProgress, Complete, Cancelled);

// clang-format off
inline constexpr auto transitions = std::to_array<Transition>({
// action                   from                      charge        status                      charge effect               credit                       message offered            guard                         of an erased client
{Action::Edit,              Statuses::of(Booked),     noCharge,     StatusEffect::ToBooked,     ChargeEffect::Unchanged,    CreditEffect::Unchanged,     MessageKind::Update},
{Action::Join,              Statuses::of(Booked),     noCharge,     StatusEffect::ToInProgress, ChargeEffect::Unchanged,    CreditEffect::Unchanged,     {},                        Guard::StartIsNear},
{Action::CompleteAndCharge, open,                     noCharge,     StatusEffect::ToComplete,   ChargeEffect::CreatePaid,   CreditEffect::Spend,         {},                        Guard::StartHasPassed},
{Action::CompleteAndSkip,   open,                     noCharge,     StatusEffect::ToComplete,   ChargeEffect::CreateUnpaid, CreditEffect::SpendOncePaid, {},                        Guard::StartHasPassed},
{Action::Cancel,            open,                     noCharge,     StatusEffect::ToCancelled,  ChargeEffect::Unchanged,    CreditEffect::Return,        MessageKind::Cancellation},
{Action::CancelAndCharge,   open,                     noCharge,     StatusEffect::ToCancelled,  ChargeEffect::CreateFee,    CreditEffect::Spend,         MessageKind::Cancellation, Guard::CreditNeedsLateNotice},
{Action::Delete,            open,                     noCharge,     StatusEffect::Erased,       ChargeEffect::Unchanged,    CreditEffect::Return,        MessageKind::Deletion},
{Action::Delete,            Statuses::of(Cancelled),  unlessPaid,   StatusEffect::Erased,       ChargeEffect::Erased,       CreditEffect::Return,        MessageKind::Deletion,     Guard::NothingHangsOnCharge},
{Action::RecordPayment,     ended,                    unpaid,       StatusEffect::Unchanged,    ChargeEffect::AddPayment,   CreditEffect::SpendOncePaid, {},                        Guard::None,                  ErasedClient::SetsBooksRight},
{Action::ReversePayment,    ended,                    unpaidOrPaid, StatusEffect::Unchanged,    ChargeEffect::Reverse,      CreditEffect::Unchanged,     {},                        Guard::HasPayment,            ErasedClient::SetsBooksRight},
{Action::Void,              ended,                    unpaid,       StatusEffect::Unchanged,    ChargeEffect::Void,         CreditEffect::Spend,         {},                        Guard::NothingHangsOnCharge,            ErasedClient::SetsBooksRight},
{Action::ChangeAmount,      ended,                    unpaid,       StatusEffect::Unchanged,    ChargeEffect::ChangeAmount, CreditEffect::Unchanged,     {},                        Guard::AmountIsFree},
{Action::ReturnCredit,      anyStatus,                anyCharge,    StatusEffect::Unchanged,    ChargeEffect::Unchanged,    CreditEffect::Return,        {},                        Guard::CreditIsSpent},
});
// clang-format on
} // namespace table

/// The row for Book. It has no "from", as it creates the session.
inline constexpr Transition booking{Action::Book,
                                    {},
                                    {},
                                    StatusEffect::ToBooked,
                                    ChargeEffect::Unchanged,
                                    CreditEffect::Reserve,
                                    MessageKind::Confirmation};

/// The row for an action on a session in this state; null if the rules forbid it.
[[nodiscard]] constexpr const Transition *findTransition(Action action, SessionStatus status,
                                                         ChargeState charge)
{
    for (const Transition &row : table::transitions) {
        if (row.action == action && row.from.contains(status) && row.charge.contains(charge))
            return &row;
    }
    return nullptr;
}

/// Empty if the session is deleted.
[[nodiscard]] constexpr std::optional<SessionStatus> statusAfter(const Transition &row,
                                                                 SessionStatus before)
{
    switch (row.status) {
    case StatusEffect::Unchanged:
        return before;
    case StatusEffect::ToBooked:
        return SessionStatus::Booked;
    case StatusEffect::ToInProgress:
        return SessionStatus::InProgress;
    case StatusEffect::ToComplete:
        return SessionStatus::Complete;
    case StatusEffect::ToCancelled:
        return SessionStatus::Cancelled;
    case StatusEffect::Erased:
        return std::nullopt;
    }
    return std::nullopt;
}

namespace table {
/// No (action, status, charge) matches two rows.
[[nodiscard]] constexpr bool unambiguous()
{
    for (std::size_t i = 0; i < transitions.size(); ++i) {
        for (std::size_t j = i + 1; j < transitions.size(); ++j) {
            const Transition &a = transitions[i];
            const Transition &b = transitions[j];
            if (a.action == b.action && a.from.overlaps(b.from) && a.charge.overlaps(b.charge))
                return false;
        }
    }
    return true;
}

/// Only a session without a charge gets one, so there is at most one.
[[nodiscard]] constexpr bool atMostOneCharge()
{
    for (const Transition &row : transitions) {
        const bool creates = row.chargeEffect == ChargeEffect::CreatePaid ||
                             row.chargeEffect == ChargeEffect::CreateUnpaid ||
                             row.chargeEffect == ChargeEffect::CreateFee;
        if (creates && row.charge.bits != noCharge.bits)
            return false;
    }
    return true;
}

/// No row leads out of Complete or Cancelled, except by deleting.
[[nodiscard]] constexpr bool endedStaysEnded()
{
    for (const Transition &row : transitions) {
        const bool fromEnded = row.from.overlaps(ended);
        if (fromEnded && row.status != StatusEffect::Unchanged &&
            row.status != StatusEffect::Erased)
            return false;
    }
    return true;
}

/// A complete session took place: it can't be deleted.
[[nodiscard]] constexpr bool completeIsNeverErased()
{
    for (const Transition &row : transitions) {
        if (row.status == StatusEffect::Erased && row.from.contains(Complete))
            return false;
    }
    return true;
}

/// Nothing is charged as a session before it has begun.
[[nodiscard]] constexpr bool completesOnlyWhatHasBegun()
{
    for (const Transition &row : transitions) {
        if (row.status == StatusEffect::ToComplete && row.guard != Guard::StartHasPassed)
            return false;
    }
    return true;
}

/// plan() takes the figures for an effect from the request of its action.
[[nodiscard]] constexpr bool effectsFitActions()
{
    for (const Transition &row : transitions) {
        const auto is = [&](ChargeEffect effect) { return row.chargeEffect == effect; };
        const auto of = [&](Action action) { return row.action == action; };
        if (is(ChargeEffect::CreatePaid) != of(Action::CompleteAndCharge) ||
            is(ChargeEffect::CreateUnpaid) != of(Action::CompleteAndSkip) ||
            is(ChargeEffect::CreateFee) != of(Action::CancelAndCharge) ||
            is(ChargeEffect::AddPayment) != of(Action::RecordPayment) ||
            is(ChargeEffect::Reverse) != of(Action::ReversePayment) ||
            is(ChargeEffect::Void) != of(Action::Void) ||
            is(ChargeEffect::ChangeAmount) != of(Action::ChangeAmount))
            return false;
    }
    return true;
}

/// Of an erased client's session only the charge changes: it stays, gives no credit back, and
/// nobody is told.
[[nodiscard]] constexpr bool erasedClientsKeepWhatIsKept()
{
    for (const Transition &row : transitions) {
        if (row.erasedClient == ErasedClient::SetsBooksRight &&
            (row.status != StatusEffect::Unchanged || row.credit == CreditEffect::Return ||
             row.charge.contains(ChargeState::None) || row.message))
            return false;
    }
    return true;
}

static_assert(unambiguous());
static_assert(atMostOneCharge());
static_assert(endedStaysEnded());
static_assert(completeIsNeverErased());
static_assert(completesOnlyWhatHasBegun());
static_assert(effectsFitActions());
static_assert(erasedClientsKeepWhatIsKept());
} // namespace table

} // namespace sessionbook
