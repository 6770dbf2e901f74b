// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_facts.h"

#include <QString>

#include <optional>
#include <vector>

/// What a calendar, a list of sessions and the dialogs about one session show.
namespace sessionbook {

/// A session in the calendar or in a list of clashes.
struct SessionItem
{
    SessionId id;
    ClientId client;
    SessionTypeId type;
    std::optional<SeriesId> series;
    QString clientName;
    Instant startsAt;
    int lengthMinutes = 0;
    Place place = Place::InPerson;
    SessionStatus status = SessionStatus::Booked;
    ChargeState charge = ChargeState::None;

    friend bool operator==(const SessionItem &, const SessionItem &) = default;
    [[nodiscard]] Instant endsAt() const { return startsAt.plusMinutes(lengthMinutes); }
};

/// A session's position in its series, counting cancelled ones.
struct SeriesPlace
{
    Series series;
    int position = 1; ///< from 1
    int count = 1;
};

/// A session at the revision that was shown. An action on it fails (Conflict) if it has changed
/// since.
struct Seen
{
    SessionId id;
    int revision = 0;
};

/// Everything the session dialog shows.
struct SessionDetails
{
    SessionFacts facts;
    Client client;
    SessionType type;
    std::optional<Sponsor> sponsor; ///< of the credit that it holds
    std::optional<CreditReturn> creditReturned;
    std::vector<Message> messages; ///< about it, oldest first
    std::optional<SeriesPlace> series;
    QString amountReason{}; ///< why its charge is another amount; only for the professional

    [[nodiscard]] const Session &session() const { return facts.session; }
    [[nodiscard]] Seen seen() const { return {session().id, session().revision}; }
    [[nodiscard]] ChargeState chargeState() const { return stateOf(facts.charge); }
    [[nodiscard]] Mark mark() const { return markOf(session().status, chargeState()); }
    [[nodiscard]] PaymentBadge badge() const { return badgeOf(session().status, chargeState()); }
};

} // namespace sessionbook
