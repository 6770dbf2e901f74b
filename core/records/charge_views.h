// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/client_period.h"
#include "core/records/records.h"

#include <QString>

#include <optional>

/// What the Payments tab shows.
namespace sessionbook {

/// A row of the Payments tab.
struct ChargeItem
{
    SessionId session;
    ClientId client;
    QString clientName;
    QString typeName;
    Instant startsAt;
    int lengthMinutes = 0;
    SessionStatus status = SessionStatus::Complete;
    ChargeKind kind = ChargeKind::Session;
    Money amount;
    Money paid;
    ChargeState state = ChargeState::Unpaid;
    std::optional<PaymentMethod> method; ///< of the latest payment that was not reversed

    friend bool operator==(const ChargeItem &, const ChargeItem &) = default;
};

/// Limits the charges of a state.
struct ChargeScope
{
    ClientPeriod of; ///< the period is that of the sessions' start
    /// Of a payment that was not reversed, whether it paid all or a part.
    std::optional<PaymentMethod> method;
    std::optional<PayerId> payer{}; ///< of all its clients; not beside a client

    friend bool operator==(const ChargeScope &, const ChargeScope &) = default;
};

/// The charges in a state, perhaps within a scope.
struct ChargeTotal
{
    int count = 0;
    /// Unpaid: what is outstanding. Paid: what clients have paid, also in part for what is still
    /// Unpaid, less what was reversed; a sponsored credit is no money received. Of a scope with a
    /// method, what was paid by that method. Void: the amounts.
    Money sum;
    std::optional<Instant> oldest; ///< start of the oldest of these sessions
};

} // namespace sessionbook
