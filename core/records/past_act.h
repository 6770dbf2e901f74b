// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/id.h"
#include "core/records/journal.h"
#include "core/records/records.h"

#include <QString>

#include <optional>

namespace sessionbook {

/// An act that undo takes back or redo carries out again, and whom it is about, as the file says it
/// at this moment.
struct PastAct
{
    JournalAction action = JournalAction::Booked;
    int sessions = 0;                   ///< or charges without one: how many it is about
    std::optional<SessionId> session{}; ///< the first of them
    bool isSessionThere = false;        ///< false when its booking is undone
    std::optional<Instant> startsAt{};  ///< of that session
    std::optional<ChargeId> charge{};   ///< without a session, if it is there
    std::optional<ClientId> client{};
    std::optional<TimeOff> timeOff{}; ///< the first of them, as it was to be
    QString clientName{};             ///< empty when the client is gone
    bool isFinal = false;             ///< it can't be undone
};

} // namespace sessionbook
