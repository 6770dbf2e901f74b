// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"
#include "core/store/connection.h"

/// A client's name, in every query that has one. Of an erased client it is the number that says
/// when: a name that shows nothing is still a name. For core/store only.
#define CLIENT_NAME "coalesce(c.erased_at, c.name)"

/// Clients and their credits.
namespace sessionbook::rows {

/// Reads what a query selects as CLIENT_NAME, of the table `c`.
[[nodiscard]] QString clientName(const Statement &row, int column);
/// Including archived ones, without erased ones.
[[nodiscard]] std::vector<Client> clients(Connection &connection);
/// Empty when there is no such client.
[[nodiscard]] std::optional<QString> clientName(Connection &connection, ClientId id);
/// Throws Invalid when there is no such client.
[[nodiscard]] Client client(Connection &connection, ClientId id);
/// False also when there is no such client.
[[nodiscard]] bool isErased(Connection &connection, ClientId id);
ClientId insertClient(Connection &connection, const Client &client);
/// Writes all but archivedAt. False if the client is at another revision.
[[nodiscard]] bool updateClient(Connection &connection, const Client &client);

/// Without `archivedAt` restores the client. False if the client is at another revision.
[[nodiscard]] bool setArchived(Connection &connection, ClientId id, int revision,
                               const std::optional<Instant> &archivedAt);
/// How many are neither complete nor cancelled, past or coming.
[[nodiscard]] int openSessions(Connection &connection, ClientId id);

[[nodiscard]] std::optional<Credit> creditOf(Connection &connection, SessionId id);
/// Those that can be reserved for a session that starts then.
struct AvailableCredits
{
    int count = 0;
    std::vector<Instant> ends{}; ///< from which those that expire can't be reserved any more
};
[[nodiscard]] AvailableCredits availableCredits(Connection &connection, ClientId client,
                                                SponsorId sponsor, Instant at);
/// By sponsor. `now` says which have expired.
[[nodiscard]] std::vector<CreditBalance> creditBalances(Connection &connection, ClientId id,
                                                        Instant now);
[[nodiscard]] std::optional<CreditReturn> creditReturn(Connection &connection, SessionId id);
void insertCredit(Connection &connection, ClientId client, SponsorId sponsor, Instant now,
                  std::optional<Instant> expiresAt);
/// Takes the available credit that expires soonest, and of these the oldest, for a session; false
/// when there is none that lasts until it starts.
[[nodiscard]] bool reserveCredit(Connection &connection, ClientId client, SponsorId sponsor,
                                 SessionId session, Instant startsAt);

} // namespace sessionbook::rows
