// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QString>

#include <optional>

/// What the list of clients and a client's page show.
namespace sessionbook {

/// A client's next and latest session and debt, for the list of clients.
struct ClientFigures
{
    std::optional<Instant> next; ///< start of the current or next session
    std::optional<Instant> last; ///< start of the latest that has begun and was not cancelled
    Money owed;

    friend bool operator==(const ClientFigures &, const ClientFigures &) = default;
};

/// The number of entries in each part of a client's page.
struct ClientCounts
{
    int coming = 0;
    int past = 0; ///< begun and not cancelled
    int cancelled = 0;
    int payments = 0;  ///< including reversals
    int charges = 0;   ///< without a session
    int documents = 0; ///< about the client, whomever they went to

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

    friend bool operator==(const ClientSession &, const ClientSession &) = default;
};

/// A payment on its client's page.
struct ClientPayment
{
    Payment payment;
    ChargeId charge;
    std::optional<SessionId> session; ///< none: the charge is one of its own
    Instant startsAt;                 ///< of the session, or when it was provided
    QString typeName;                 ///< of the session's type, or what the charge is for

    friend bool operator==(const ClientPayment &, const ClientPayment &) = default;
};

} // namespace sessionbook
