// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/session_facts.h"
#include "core/rules/transitions.h"

#include <optional>
#include <variant>
#include <vector>

/// The pure heart: what an action would do to a session, or why it is refused. Reads no clock and
/// no file. The same plan is shown to the person in words and then carried out by the store.
namespace sessionbook {

/// The answers that a person gives with each action.
namespace ask {
struct Edit
{
    SessionFields fields;
};
struct Join
{
};
/// No method: Skip payment.
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
} // namespace ask

using Request = std::variant<ask::Edit, ask::Join, ask::Complete, ask::Cancel, ask::Delete,
                             ask::RecordPayment, ask::ReversePayment, ask::Void, ask::ReturnCredit>;

[[nodiscard]] Action actionOf(const Request &request);

struct PlannedPayment
{
    Money amount;
    PaymentMethod method = PaymentMethod::CardTerminal;
    std::optional<PaymentId> reverses;
};

struct PlannedCharge
{
    ChargeKind kind = ChargeKind::Session;
    Money amount;
};

enum class CreditMove { None, Reserve, Spend, Return };

struct Plan
{
    Action action = Action::Edit;
    SessionStatus from = SessionStatus::Booked;
    std::optional<SessionStatus> to; ///< none: erased
    ChargeState chargeBefore = ChargeState::None;
    ChargeState chargeAfter = ChargeState::None;

    std::optional<SessionFields> fields; ///< with Edit
    std::optional<CancelReason> cancelReason;
    QString cancelReasonText;
    std::optional<PlannedCharge> charge;
    std::optional<PlannedPayment> payment;
    CreditMove credit = CreditMove::None;
    int creditsBefore = 0; ///< available before and after, of the credit's sponsor
    int creditsAfter = 0;
    QString creditReturnReason;
    std::optional<MessageKind> messageOffered;
    /// Messages still waiting would tell the client what is no longer true.
    bool withdrawsWaitingMessages = false;

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
        NotInTable, ///< by status and charge
        NotStarted,
        FeeNeedsLateNotice,
        HasPayments,
        NothingToReverse,
        NoSpentCredit,
        // what was asked is not complete or not possible
        ReasonMissing,
        ReasonTextMissing,
        AmountNotPositive,
        AmountTooLarge,
        CreditPays,       ///< on credit, nobody pays by another method
        NoCreditReserved, ///< paid by credit without one
        CreditPaysInFull, ///< a credit is one session, not a part of one
        ReturnReasonMissing,
        NothingChanged,
        PaymentGone,
        AlreadyReversed,
        NotReversible, ///< it is a reversal itself
    };
    Reason reason = Reason::NotInTable;
    Action action = Action::Edit;
    SessionStatus status = SessionStatus::Booked;
    ChargeState charge = ChargeState::None;
    Field field = {}; ///< where to say it, when something typed is at fault
};

using Decision = std::variant<Plan, Refusal>;

/// Whether a sponsored credit waits to pay for it; nothing else may pay then.
[[nodiscard]] bool holdsReservedCredit(const SessionFacts &facts);

/// Judges a request by the transition table and its guards (rules.md, "What can follow what").
[[nodiscard]] Decision plan(const SessionFacts &facts, const Request &request,
                            const CancellationPolicy &policy, Instant now);

/// Whether the table and its guards would let the action begin, before anything is asked:
/// what buttons and menus are enabled from. Nothing when allowed.
[[nodiscard]] std::optional<Refusal> refusal(const SessionFacts &facts, Action action,
                                             const CancellationPolicy &policy, Instant now);

/// rules.md, Cancel dialog: whether a fee may be charged for this reason at this time.
[[nodiscard]] bool feeAllowed(const SessionFacts &facts, std::optional<CancelReason> reason,
                              const CancellationPolicy &policy, Instant now);

/// Late: less than the policy's hours before the start, or after it.
[[nodiscard]] bool isLateNotice(Instant startsAt, const CancellationPolicy &policy, Instant now);

/// What the policy asks for a late cancellation of a session of this price.
[[nodiscard]] Money policyFee(Money price, const CancellationPolicy &policy);

/// Those that are no reversals themselves and have not been reversed, oldest first.
[[nodiscard]] std::vector<Payment> reversiblePayments(const SessionFacts &facts);

/// The methods that may pay for this session: its credit alone when it holds one, else those that
/// the practice offers.
[[nodiscard]] std::vector<PaymentMethod> methodsFor(const SessionFacts &facts,
                                                    const std::vector<PaymentMethod> &offered);

} // namespace sessionbook
