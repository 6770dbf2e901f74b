// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"
#include "core/rules/plan.h"

#include <QString>

#include <array>
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

/// What a client's sessions come to, for a row of the list.
struct ClientFigures
{
    std::optional<Instant> next; ///< start of the next session, or of the one that runs
    std::optional<Instant> last; ///< start of the latest that began and was not cancelled
    Money owed;

    friend bool operator==(const ClientFigures &, const ClientFigures &) = default;
};

/// How much there is in each part of a client's page.
struct ClientCounts
{
    int coming = 0;
    int past = 0; ///< begun and not cancelled, whatever became of them
    int cancelled = 0;
    int payments = 0; ///< reversals among them

    friend bool operator==(const ClientCounts &, const ClientCounts &) = default;
};

/// How a client's page divides the sessions.
enum class SessionGroup { Coming, Past, Cancelled };

/// A session on its client's page.
struct ClientSession
{
    SessionId id;
    QString typeName;
    Instant startsAt;
    int lengthMinutes = 0;
    Place place = Place::InPerson;
    SessionStatus status = SessionStatus::Booked;
    Money price;
    std::optional<CancelReason> cancelReason;
    QString cancelReasonText; ///< only for the professional
    std::optional<Charge> charge;
};

/// A payment on its client's page.
struct ClientPayment
{
    Payment payment;
    SessionId session;
    Instant startsAt; ///< of the session
    QString typeName;
};

/// Where a session stands among those of its series, cancelled ones counted.
struct SeriesPlace
{
    Series series;
    int position = 1; ///< from 1
    int count = 1;
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
    std::vector<Message> messages; ///< about it, oldest first
    std::optional<SeriesPlace> series;

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

/// Which part of the activity is looked at.
struct ActivityFilter
{
    std::optional<ClientId> client;
    std::optional<Instant> from; ///< of what happened, or of the start of a session
    std::optional<Instant> to;   ///< before this

    friend bool operator==(const ActivityFilter &, const ActivityFilter &) = default;
};

/// A session in one of the stages: Planned, In progress, Done, Cancelled.
struct StageItem
{
    SessionItem session;
    QString typeName;
    std::optional<CancelReason> reason;

    friend bool operator==(const StageItem &, const StageItem &) = default;
};

/// How many sessions are in each stage, in the order of SessionStatus.
using StageCounts = std::array<int, 4>;

} // namespace sessionbook
