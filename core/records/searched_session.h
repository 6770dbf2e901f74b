// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

namespace sessionbook {

/// What the search can find a session by.
struct SearchedSession
{
    SessionId id;
    ClientId client;
    SessionTypeId type;
    Instant startsAt;
    SessionStatus status = SessionStatus::Booked;
    ChargeState charge = ChargeState::None;
    Money amount; ///< of the charge
    QString note;
};

} // namespace sessionbook
