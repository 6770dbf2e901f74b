// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/records/status.h"

#include <QString>

#include <optional>

/// Sponsors, and how lists show the credits that they grant.
namespace sessionbook {

/// Who prepays sessions, such as an employer or a Wellbeing Hub.
struct Sponsor
{
    SponsorId id{};
    QString name{};
    QString address{}; ///< several lines
    QString country{}; ///< ISO 3166-1, two letters; empty: unknown
    QString email{};
    QString vatNumber{};          ///< a business has one
    QString reference{};          ///< that the sponsor wants on documents, such as an order's
    std::optional<Money> price{}; ///< of a credit, with tax

    friend bool operator==(const Sponsor &, const Sponsor &) = default;
};

/// Whether a credit is of no use any more for what begins at that moment. Its end is the moment
/// that ends its last day; empty: it never expires.
[[nodiscard]] inline bool isExpired(const std::optional<Instant> &end, Instant at)
{
    return end && *end <= at;
}

/// What has become of a credit. Expired ones are available, but too late; of a returned one it says
/// when that happened, as it is available again.
enum class CreditStanding { Available, Expired, Reserved, Spent, Returned };

/// A line in the list of a client's credits.
struct CreditEntry
{
    CreditStanding standing = CreditStanding::Available;
    QString sponsorName{}; ///< not known of a return
    Instant at{};          ///< when it was granted or returned
    std::optional<Instant> expiresAt{};
    std::optional<SessionId> session{}; ///< that it is reserved for or spent on, or came back from
    std::optional<Instant> startsAt{};  ///< of that session
    QString statement{};                ///< the number of the one that it stands on
    QString reason{};                   ///< of a return; only for the professional

    friend bool operator==(const CreditEntry &, const CreditEntry &) = default;
};

} // namespace sessionbook
