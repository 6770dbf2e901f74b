#pragma once

#include "core/store/connection.h"
#include "core/store/views.h"

/// Clients, sponsors and credits.
namespace sessionbook::rows {

/// All but erased ones; archived ones are among them.
[[nodiscard]] std::vector<Client> clients(Connection &connection);
/// Throws Invalid when there is no such client.
[[nodiscard]] Client client(Connection &connection, ClientId id);
ClientId insertClient(Connection &connection, const Client &client);
/// What a form holds, not whether it is archived. False when the client is at another revision.
[[nodiscard]] bool updateClient(Connection &connection, const Client &client);

[[nodiscard]] std::vector<Sponsor> sponsors(Connection &connection);
[[nodiscard]] std::optional<Sponsor> sponsor(Connection &connection, SponsorId id);
SponsorId insertSponsor(Connection &connection, const QString &name);

[[nodiscard]] std::optional<Credit> creditOf(Connection &connection, SessionId id);
[[nodiscard]] int availableCredits(Connection &connection, ClientId client, SponsorId sponsor);
[[nodiscard]] std::vector<CreditBalance> creditBalances(Connection &connection, ClientId id);
[[nodiscard]] std::optional<CreditReturn> creditReturn(Connection &connection, SessionId id);
void insertCredit(Connection &connection, ClientId client, SponsorId sponsor, Instant now);
/// Takes the oldest available credit for a session; false when there is none.
[[nodiscard]] bool reserveCredit(Connection &connection, ClientId client, SponsorId sponsor,
                                 SessionId session);

} // namespace sessionbook::rows
