// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"

#include <optional>
#include <vector>

/// What the day of the professional shows.
namespace sessionbook {

struct TimeSpan
{
    Instant from;
    Instant to;

    friend bool operator==(const TimeSpan &, const TimeSpan &) = default;
    [[nodiscard]] int minutes() const { return static_cast<int>(minutesBetween(from, to)); }
};

/// How a client stands.
struct ClientStanding
{
    ClientId client;
    Money owed;
    SessionId oldestUnpaid;           ///< not valid if nothing is owed
    std::optional<Instant> owedSince; ///< its start

    friend bool operator==(const ClientStanding &, const ClientStanding &) = default;
};

/// A session of the day.
struct DaySession
{
    SessionItem item;
    int nth = 1; ///< of its client, without those cancelled
    ClientStanding standing;

    friend bool operator==(const DaySession &, const DaySession &) = default;
};

/// What is good to know before a session.
struct BeforeSession
{
    SessionDetails session;
    QString note; ///< the latest that was written for an earlier one
    std::optional<Instant> noteFrom;
    int sessions = 0; ///< of the client that took place
    int paid = 0;     ///< of these
    int creditsAvailable = 0;
};

struct DayView
{
    QDate date;
    std::vector<DaySession> sessions; ///< in order of start
    std::vector<TimeOff> timeOff;
    std::vector<TimeSpan> free; ///< of the working hours, in order; today only what lies ahead
    /// The session that runs or comes next; none on another day than today.
    std::optional<BeforeSession> next;
    Money received; ///< on that day, for whatever, also into balances and from sponsors
};

} // namespace sessionbook
