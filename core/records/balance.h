// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QString>

#include <optional>

/// Money that was received beyond what was owed, and waits for the next charge.
namespace sessionbook {

/// The payer, or the client where there is none.
struct BalanceOwner
{
    ClientId client{}; ///< for whom it came
    std::optional<PayerId> payer{};

    friend bool operator==(const BalanceOwner &, const BalanceOwner &) = default;
};

struct Balance
{
    BalanceOwner owner{};
    QString ownerName{};
    Money sum{};

    friend bool operator==(const Balance &, const Balance &) = default;
};

/// A deposit, or what was paid back.
struct BalanceEntry
{
    BalanceEntryId id{};
    BalanceEntryKind kind = BalanceEntryKind::Deposit;
    Money amount{}; ///< negative if it was paid back
    PaymentMethod method = PaymentMethod::Cash;
    Instant at{};

    friend bool operator==(const BalanceEntry &, const BalanceEntry &) = default;
};

} // namespace sessionbook
