// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/charge_facts.h"
#include "core/records/journal.h"
#include "core/records/session_facts.h"
#include "core/rules/transitions.h"

#include <optional>
#include <variant>
#include <vector>

/// Works out what an action would do to a session, or why it is refused. Pure: reads no clock and
/// no file. The plan is first shown in words, then carried out by the store.
namespace sessionbook {

/// The input that each action needs.
namespace ask {
struct Edit
{
    SessionFields fields;
};
struct Join
{
};
/// Without a method: Skip payment.
struct Complete
{
    std::optional<PaymentMethod> method;
};
struct Fee
{
    Money amount;
    std::optional<PaymentMethod> method; ///< none: Pay later
};
struct Cancel
{
    std::optional<CancelReason> reason;
    QString reasonText; ///< with Other only
    std::optional<Fee> fee;
};
struct Delete
{
};
struct RecordPayment
{
    Money amount;
    PaymentMethod method;
    std::optional<Instant> receivedAt{}; ///< none: now
};
struct ReversePayment
{
    PaymentId payment;
};
struct Void
{
};
struct ReturnCredit
{
    QString reason;
};
/// A discount, or any other amount.
struct ChangeAmount
{
    Money amount;
    QString reason; ///< only for the professional
};
} // namespace ask

using Request =
    std::variant<ask::Edit, ask::Join, ask::Complete, ask::Cancel, ask::Delete, ask::RecordPayment,
                 ask::ReversePayment, ask::Void, ask::ReturnCredit, ask::ChangeAmount>;

[[nodiscard]] Action actionOf(const Request &request);
/// What the journal records of it.
[[nodiscard]] JournalAction entryFor(Action action);

struct PlannedPayment
{
    Money amount;
    PaymentMethod method = PaymentMethod::CardTerminal;
    std::optional<PaymentId> reverses;
    std::optional<Instant> receivedAt{}; ///< none: now
};

struct PlannedCharge
{
    ChargeKind kind = ChargeKind::Session;
    Money amount;
};

enum class CreditMove { None, Spend, Return };

/// What becomes of a waiting message that tells of a fee, when the fee changes.
enum class ToldFeeMove { None, Correct, Withdraw, LeaveToPerson };

struct Plan
{
    Action action = Action::Edit;
    SessionStatus from = SessionStatus::Booked;
    std::optional<SessionStatus> to; ///< none: deleted
    ChargeState chargeBefore = ChargeState::None;
    ChargeState chargeAfter = ChargeState::None;

    std::optional<SessionFields> fields; ///< with Edit
    std::optional<CancelReason> cancelReason;
    QString cancelReasonText;
    std::optional<PlannedCharge> charge;
    std::optional<PlannedPayment> payment;
    std::optional<Money> changedAmount; ///< of the charge
    QString amountReason;
    CreditMove credit = CreditMove::None;
    int creditsBefore = 0; ///< available from the credit's sponsor, before and after
    int creditsAfter = 0;
    QString creditReturnReason;
    /// About what is over only if a fee is charged for it.
    std::optional<MessageKind> messageOffered;
    /// Messages that wait in the outbox are no longer true and are removed.
    bool withdrawsWaitingMessages = false;
    ToldFeeMove toldFee = ToldFeeMove::None;
    bool hasSession = true; ///< else it is about a charge without one, and the statuses say nothing

    /// What a message to the client must say is charged; empty if a sponsored credit pays.
    [[nodiscard]] std::optional<Money> feeToTell() const
    {
        const bool isFee = charge && charge->kind == ChargeKind::Cancellation;
        return isFee && credit != CreditMove::Spend ? std::optional(charge->amount) : std::nullopt;
    }
    /// What is still to be told once the charge is void or has another amount; empty: no fee.
    [[nodiscard]] std::optional<Money> feeAfter() const
    {
        return changedAmount && *changedAmount > Money{} ? changedAmount : std::nullopt;
    }
    [[nodiscard]] bool erases() const { return !to.has_value(); }
    [[nodiscard]] bool voids() const
    {
        return chargeAfter == ChargeState::Void && chargeBefore != ChargeState::Void;
    }
};

/// Why an action is refused; wording.h has the sentence for each.
struct Refusal
{
    enum class Reason {
        NotInTable, ///< not with this status and charge
        ClientErased,
        TooEarlyToJoin,
        NotStarted,
        FeeNeedsLateNotice,
        HasPayments,
        IsInvoiced,
        NothingToReverse,
        NoSpentCredit,
        CreditIsStated, ///< the sponsor is asked to pay for it
        // the input is incomplete or impossible
        ReasonMissing,
        ReasonTextMissing,
        NoShowBeforeStart, ///< who may still come can't have stayed away
        AmountNotPositive,
        AmountTooLarge,
        ReceivedLater,    ///< a payment that is still to come
        CreditPays,       ///< on credit; no other method may pay
        NoCreditReserved, ///< no credit is there to pay by
        CreditPaysInFull, ///< a credit pays a whole session, not a part
        CreditExpires,    ///< the credit doesn't last until then
        BalanceTooSmall,
        AmountNegative,
        AmountBeyondLimit,
        AmountBelowPaid,
        AmountReasonMissing,
        ReturnReasonMissing,
        NothingChanged,
        PaymentGone,
        AlreadyReversed,
        NotReversible,   ///< it is a reversal itself
        BalanceOfErased, ///< nobody is left whose balance it could be again
    };
    Reason reason = Reason::NotInTable;
    Action action = Action::Edit;
    SessionStatus status = SessionStatus::Booked;
    ChargeState charge = ChargeState::None;
    Field field = {};         ///< the wrong input, if it is one
    int joinEarlyMinutes = 0; ///< of the practice
};

using Decision = std::variant<Plan, Refusal>;

/// Whether a session has ended by its times, whatever its status.
[[nodiscard]] bool isOver(const SessionFields &fields, Instant now);
[[nodiscard]] bool areOver(const std::vector<SessionFields> &sessions, Instant now);

/// Whether "did not show up" can be true by now: only once it has begun.
[[nodiscard]] bool canBeNoShow(const SessionFields &fields, Instant now);

/// Whether a sponsored credit is reserved for it; then nothing else may pay.
[[nodiscard]] bool holdsReservedCredit(const SessionFacts &facts);
/// Whether nothing but its credit may pay for it: it is reserved, or spent and could be
/// returned.
[[nodiscard]] bool isPaidByCredit(const SessionFacts &facts);

/// Judges a request by the transition table and its guards (README, "The rules").
[[nodiscard]] Decision plan(const SessionFacts &facts, const Request &request,
                            const SessionPolicy &policy, Instant now);

/// Why the action can't even begin; empty if it can, whatever the input will be. Enables buttons
/// and menus.
[[nodiscard]] std::optional<Refusal> refusal(const SessionFacts &facts, Action action,
                                             const SessionPolicy &policy, Instant now);

/// Whether a fee may be charged for this reason at this time: on credit only under late notice or
/// for a no-show, which needs the session to have begun (README, "The rules").
[[nodiscard]] bool feeAllowed(const SessionFacts &facts, std::optional<CancelReason> reason,
                              const SessionPolicy &policy, Instant now);

/// Less than the policy's hours before the start, or after it.
[[nodiscard]] bool isLateNotice(Instant startsAt, const SessionPolicy &policy, Instant now);

/// The policy's fee for a late cancellation of a session at this price.
[[nodiscard]] Money policyFee(Money price, const SessionPolicy &policy);

/// Payments that are no reversals and have not been reversed, oldest first.
[[nodiscard]] std::vector<Payment> reversiblePayments(const SessionFacts &facts);

/// The methods that may pay for this session: only its credit if one is reserved, else those
/// `offered`, and the balance if there is one.
[[nodiscard]] std::vector<PaymentMethod> methodsFor(const SessionFacts &facts,
                                                    const std::vector<PaymentMethod> &offered);

} // namespace sessionbook
