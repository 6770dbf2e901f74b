// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/balance.h"
#include "core/records/charge_views.h"
#include "core/rules/charge_rules.h"
#include "core/rules/wording.h"

#include <QStringList>
#include <QTimeZone>

#include <optional>
#include <variant>
#include <vector>

/// One act on the money of several charges, of sessions or their own: one payment for all of them,
/// or voiding them. Pure.
namespace sessionbook {

struct Spread
{
    std::vector<Money> shares; ///< of each, in their order
    Money left;                ///< more than they come to
};
/// Gives each its whole sum before the next one gets anything.
[[nodiscard]] Spread spread(const std::vector<Money> &owed, Money amount);

struct ChargeToAct
{
    ChargeItem item;
    std::variant<SessionFacts, ChargeFacts> facts; ///< with or without a session
    Balance balance;                               ///< that may be used for it
    BalanceOwner owner;                            ///< of what is received beyond it

    [[nodiscard]] ChargeFacts money() const;
};

struct ChargeStep
{
    ChargeToAct charge;
    Plan plan;
};

struct ChargesPlan
{
    std::vector<ChargeStep> steps; ///< of those that something is done to
    int untouched = 0;             ///< those that the amount does not reach
    /// What is left over becomes a balance.
    struct Deposit
    {
        BalanceOwner owner;
        Money amount;
        PaymentMethod method = PaymentMethod::CardTerminal;
        Instant at;
    };
    std::optional<Deposit> deposit;
};

/// Spreads the amount over the charges, oldest first. Errors: Invalid at field::amount,
/// field::method or field::received; NotAllowed for a charge that can't be paid.
[[nodiscard]] Result<ChargesPlan> planPayment(std::vector<ChargeToAct> charges,
                                              const JointPayment &payment,
                                              const SessionPolicy &policy, Instant now,
                                              const QTimeZone &zone);
/// Errors: NotAllowed, of the first that can't be voided.
[[nodiscard]] Result<ChargesPlan> planVoids(std::vector<ChargeToAct> charges,
                                            const SessionPolicy &policy, Instant now);
/// Why it can't be done to this one alone; empty if it can.
[[nodiscard]] std::optional<QString> whyNot(const ChargeToAct &charge, Action action,
                                            const SessionPolicy &policy, Instant now);

/// The lines under "What will happen". Translated.
[[nodiscard]] QStringList consequencesOf(const ChargesPlan &plan, const WordingContext &context);
/// Where there is no choice of charges: as those of the one step.
[[nodiscard]] QStringList consequencesOfOne(const ChargesPlan &plan, const WordingContext &context);

/// Noon of another day than today, so that it stays that day wherever the practice moves; empty:
/// now.
[[nodiscard]] std::optional<Instant> receivedAt(std::optional<QDate> day, Instant now,
                                                const QTimeZone &zone);

} // namespace sessionbook
