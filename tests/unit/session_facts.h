// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/plan.h"
#include "tests/support/catch.h"

/// Sessions to try the rules on, as values, without a file.
namespace sessionbook::test {

inline constexpr Instant start{1'795'000'000};
inline constexpr Money price{90'00};
/// 24 hours' notice, the full price.
inline const SessionPolicy policy;

/// Booked, 50 minutes, €90, Charge as given; the fee of a cancelled session is its price.
[[nodiscard]] inline SessionFacts factsOf(SessionStatus status,
                                          ChargeState charge = ChargeState::None)
{
    SessionFacts facts;
    facts.session.id = {7};
    facts.session.client = {3};
    facts.session.fields.type = {1};
    facts.session.fields.startsAt = start;
    facts.session.fields.price = price;
    facts.session.status = status;
    facts.session.revision = 4;
    if (status == SessionStatus::Cancelled)
        facts.session.cancelReason = CancelReason::ByClient;
    if (charge != ChargeState::None) {
        Charge row;
        row.kind =
            status == SessionStatus::Cancelled ? ChargeKind::Cancellation : ChargeKind::Session;
        row.amount = price;
        if (charge == ChargeState::Paid)
            row.paid = price;
        if (charge == ChargeState::Void)
            row.voidedAt = start;
        facts.charge = row;
    }
    return facts;
}

inline const SessionFacts booked = factsOf(SessionStatus::Booked);
inline const SessionFacts running = factsOf(SessionStatus::InProgress);
inline const SessionFacts unpaid = factsOf(SessionStatus::Complete, ChargeState::Unpaid);

/// The same with a credit of a sponsor who has granted four more.
[[nodiscard]] inline SessionFacts onCredit(SessionFacts facts,
                                           CreditState state = CreditState::Reserved)
{
    facts.credit = Credit{{5}, facts.session.client, {2}, state};
    facts.creditsAvailable = 4;
    return facts;
}

/// The plan; nothing when it is refused.
[[nodiscard]] inline std::optional<Plan> planned(const SessionFacts &facts, const Request &request,
                                                 Instant now = start)
{
    const Decision decision = plan(facts, request, policy, now);
    if (const auto *made = std::get_if<Plan>(&decision))
        return *made;
    return std::nullopt;
}

/// Why it is refused; nothing when there is a plan.
[[nodiscard]] inline std::optional<Refusal> refused(const SessionFacts &facts,
                                                    const Request &request, Instant now = start)
{
    const Decision decision = plan(facts, request, policy, now);
    if (const auto *refusal = std::get_if<Refusal>(&decision))
        return *refusal;
    return std::nullopt;
}

/// The reason of the refusal; fails when it is allowed.
[[nodiscard]] inline Refusal::Reason reasonOf(const SessionFacts &facts, const Request &request,
                                              Instant now = start)
{
    const auto found = refused(facts, request, now);
    REQUIRE(found);
    return found->reason;
}

[[nodiscard]] inline ask::Cancel cancelFor(CancelReason reason, std::optional<ask::Fee> fee = {})
{
    return {reason, {}, fee};
}

} // namespace sessionbook::test
