// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/client_period.h"
#include "core/records/document.h"
#include "core/records/journal.h"
#include "core/records/session_views.h"

#include <QString>

#include <array>
#include <optional>

/// What the Activity tab shows.
namespace sessionbook {

/// The document that an entry issued, or that was paid.
struct JournalDocument
{
    DocumentId id{};
    DocumentKind kind = DocumentKind::Invoice;
    QString number{};
    int position = 0; ///< of a reminder, its stage
    std::optional<DocumentKind> aboutKind{};
    QString aboutNumber{};

    friend bool operator==(const JournalDocument &, const JournalDocument &) = default;
};

/// A journal entry, or those of one undo. Session and client are empty once they no longer exist.
struct JournalItem
{
    JournalEntry entry;
    std::optional<JournalAction> undone; ///< what an Undone entry took back
    bool redone = false;                 ///< it took back the undoing of that
    int count = 1;                       ///< of the sessions of a series, undone as one
    std::optional<SessionId> session;
    std::optional<Instant> startsAt; ///< of that session
    std::optional<ClientId> client;
    QString clientName;
    std::optional<ChargeId> charge{}; ///< without a session
    QString chargeText{};             ///< what that is for
    std::optional<JournalDocument> document{};
    QString payerName{}; ///< whom a document goes to instead of the client, or the sponsor

    friend bool operator==(const JournalItem &, const JournalItem &) = default;
};

/// The period is that of the entry, or of the session's start.
using ActivityFilter = ClientPeriod;

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
