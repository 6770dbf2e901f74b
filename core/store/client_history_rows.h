// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/client_views.h"
#include "core/store/connection.h"

/// Sessions and payments for the list of clients and a client's page.
namespace sessionbook::rows {

[[nodiscard]] ClientFigures clientFigures(Connection &connection, ClientId id, Instant now);
[[nodiscard]] ClientCounts clientCounts(Connection &connection, ClientId id, Instant now);
/// Coming ones soonest first, the others newest first. The next `limit` after `after`, or the
/// first.
[[nodiscard]] std::vector<ClientSession> clientSessions(Connection &connection, ClientId id,
                                                        SessionGroup group, Instant now, int limit,
                                                        const std::optional<ClientSession> &after);
/// Newest first. The next `limit` before `before`, or the newest.
[[nodiscard]] std::vector<ClientPayment> clientPayments(Connection &connection, ClientId id,
                                                        int limit, std::optional<PaymentId> before);

} // namespace sessionbook::rows
