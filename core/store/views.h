#pragma once

#include "core/rules/plan.h"
#include "core/rules/records.h"

#include <QString>

#include <optional>
#include <vector>

/// What a list or a dialog shows: rows of one query each.
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

/// How many charges are in a state, and what they come to: outstanding for Unpaid, else the
/// amounts.
struct ChargeTotal
{
    int count = 0;
    Money sum;
    std::optional<Instant> oldest; ///< start of the oldest of these sessions
};

/// Everything the session dialog shows.
struct SessionDetails
{
    SessionFacts facts;
    Client client;
    SessionType type;
    std::vector<Payment> payments;  ///< oldest first, reversals among them
    std::optional<Sponsor> sponsor; ///< of the credit that it holds
    std::optional<CreditReturn> creditReturned;
    std::vector<Notice> notices; ///< about it, oldest first

    [[nodiscard]] const Session &session() const { return facts.session; }
    [[nodiscard]] ChargeState chargeState() const { return stateOf(facts.charge); }
    [[nodiscard]] Mark mark() const { return markOf(session().status, chargeState()); }
    [[nodiscard]] PaymentBadge badge() const { return badgeOf(session().status, chargeState()); }
};

/// An entry of the Activity tab. The session and the client are there while they exist.
struct JournalItem
{
    JournalEntry entry;
    std::optional<JournalAction> undone; ///< what an Undone entry took back
    std::optional<SessionId> session;
    std::optional<Instant> startsAt; ///< of that session
    std::optional<ClientId> client;
    QString clientName;
};

} // namespace sessionbook
