// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/records.h"
#include "core/rules/recurrence.h"
#include "core/rules/wording.h"

#include <optional>
#include <variant>
#include <vector>

/// What booking would do, or why it is refused. Reads no clock and no file.
namespace sessionbook {

struct NewClient
{
    QString name;
    QString email; ///< may be empty
};

struct BookingRequest
{
    std::variant<ClientId, NewClient> client;
    SessionFields fields;
    std::optional<SponsorId> onCredit; ///< reserves an available credit of this sponsor
    /// How the sessions repeat, and when each of them starts, in order. Several are a series; none:
    /// one session, at the start of `fields`.
    std::optional<Repetition> repetition{};
    std::vector<Instant> starts{};
};

/// The same for all sessions of a series.
[[nodiscard]] BookingRequest repeated(BookingRequest request, const Repetition &repetition,
                                      const std::vector<Instant> &starts);

/// All that the rules need to know of what is to be booked.
struct BookingFacts
{
    Client client; ///< without an id when it is a new one
    SessionType type;
    int creditsAvailable = 0; ///< of the client and the sponsor asked for
};

struct BookingPlan
{
    Client client;
    std::optional<Repetition> repetition; ///< of a series
    std::vector<SessionFields> sessions;  ///< in order of start, at least one
    std::optional<SponsorId> sponsor;     ///< whose credits are reserved
    int onCredit = 0; ///< so many of the first sessions: as far as the credits reach
    int creditsBefore = 0;
    std::optional<MessageKind> messageOffered;

    [[nodiscard]] bool addsClient() const { return !client.id.isValid(); }
    [[nodiscard]] bool isSeries() const { return repetition.has_value(); }
};

/// Errors: Invalid, at the field that can't be taken; NotAllowed at field::client for one who can't
/// be booked, at field::sponsor without an available credit.
[[nodiscard]] Result<BookingPlan> planBooking(const BookingFacts &facts,
                                              const BookingRequest &request);

/// "What will happen", a line for each consequence.
[[nodiscard]] QStringList consequencesOf(const BookingPlan &plan);

} // namespace sessionbook
