// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "core/store/connection.h"

/// Reads sessions and what belongs to them.
namespace sessionbook::rows {

[[nodiscard]] std::vector<SessionItem> sessionsBetween(Connection &connection, Instant from,
                                                       Instant to);
[[nodiscard]] std::optional<Session> session(Connection &connection, SessionId id);
/// Throws Invalid when there is no such session.
[[nodiscard]] SessionFacts facts(Connection &connection, SessionId id);
[[nodiscard]] SessionDetails details(Connection &connection, SessionId id);
[[nodiscard]] std::optional<SessionFields> latestFields(Connection &connection, ClientId id);
SessionId insertSession(Connection &connection, ClientId client, const SessionFields &fields,
                        std::optional<SeriesId> series = {});

} // namespace sessionbook::rows
