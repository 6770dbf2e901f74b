// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/session_views.h"
#include "core/rules/recurrence.h"
#include "core/rules/wording.h"

#include <optional>
#include <variant>
#include <vector>

/// Works out what a booking would do, or why it is refused. Pure: reads no clock and no file.
namespace sessionbook {

struct NewClient
{
    QString name;
    QString email;         ///< may be empty
    QString addressedAs{}; ///< empty: as the name tells
};

struct BookingRequest
{
    std::variant<ClientId, NewClient> client;
    SessionFields fields;
    std::optional<SponsorId> onCredit; ///< reserves an available credit of this sponsor
    /// For a series: how it repeats, and the start of each session, in order. Without `starts` one
    /// session is booked, at the start of `fields`.
    std::optional<Repetition> repetition{};
    std::vector<Instant> starts{};
    /// A booked session that the series begins with and that stays as it is; `starts` are then of
    /// those that follow it.
    std::optional<Seen> first{};
};

/// Turns the request for one session into one for a series.
[[nodiscard]] BookingRequest repeated(BookingRequest request, const Repetition &repetition,
                                      const std::vector<Instant> &starts);

/// What the rules need to know about a booking.
struct BookingFacts
{
    Client client; ///< without an id if new
    SessionType type;
    int creditsAvailable = 0; ///< of the client and the sponsor asked for
    /// From which those of them that expire can't be reserved any more.
    std::vector<Instant> creditEnds{};
    std::optional<Session> first{}; ///< that the series begins with
};

/// Why a series can't begin with this session; empty if it can. Translated.
[[nodiscard]] std::optional<QString> whyNotRepeat(const Session &session);

/// The same again at another time: same client, type, length, place and price, without the note;
/// on a credit of the same sponsor, if it has one and another is available.
[[nodiscard]] BookingRequest sameAgain(const SessionFacts &facts, Instant startsAt);

struct BookingPlan
{
    Client client;
    std::optional<Repetition> repetition; ///< of a series
    std::vector<SessionFields> sessions;  ///< to be booked, in order of start, at least one
    std::optional<Seen> first;            ///< booked already; joins the series
    std::optional<SponsorId> sponsor;     ///< whose credits are reserved
    int onCredit = 0;                     ///< how many sessions, from the first on, have a credit
    int creditsBefore = 0;
    std::optional<MessageKind> messageOffered; ///< none if all sessions are over

    [[nodiscard]] bool addsClient() const { return !client.id.isValid(); }
    [[nodiscard]] bool isSeries() const { return repetition.has_value(); }
};

/// Errors: Invalid at the wrong field; NotAllowed at field::client for a client who can't be
/// booked, at field::sponsor without an available credit. README, "The rules": Book.
[[nodiscard]] Result<BookingPlan> planBooking(const BookingFacts &facts,
                                              const BookingRequest &request, Instant now);

/// The lines under "What will happen". Translated.
[[nodiscard]] QStringList consequencesOf(const BookingPlan &plan);

} // namespace sessionbook
