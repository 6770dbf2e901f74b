// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/journal.h"
#include "core/records/session_views.h"

#include <QString>

#include <array>
#include <optional>

/// What the Activity tab shows.
namespace sessionbook {

/// An entry of the Activity tab. The session and the client are there while they exist.
struct JournalItem
{
    JournalEntry entry;
    std::optional<JournalAction> undone; ///< what an Undone entry took back
    std::optional<SessionId> session;
    std::optional<Instant> startsAt; ///< of that session
    std::optional<ClientId> client;
    QString clientName;

    friend bool operator==(const JournalItem &, const JournalItem &) = default;
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
