// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

namespace sessionbook {

/// What the search can find a charge without a session by.
struct SearchedCharge
{
    ChargeId id;
    ClientId client;
    Instant servedAt;
    Money amount;
    ChargeState state = ChargeState::Unpaid;
    QString text; ///< what it is for; empty once the client is erased
};

} // namespace sessionbook
