// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/searched_charge.h"
#include "core/records/searched_document.h"
#include "core/records/searched_session.h"
#include "core/store/connection.h"

#include <optional>
#include <vector>

namespace sessionbook::rows {

/// Newest id first: the next `limit` before `before`, or the newest.
[[nodiscard]] std::vector<SearchedSession> searchedSessions(Connection &connection, int limit,
                                                            std::optional<SessionId> before);
/// Empty if it no longer exists.
[[nodiscard]] std::optional<SearchedSession> searchedSession(Connection &connection, SessionId id);

/// Charges without a session, in the order they were added: the next `limit` after `after`, or the
/// first.
[[nodiscard]] std::vector<SearchedCharge> searchedCharges(Connection &connection, int limit,
                                                          ChargeId after);
/// Empty if it no longer exists, or is a session's.
[[nodiscard]] std::optional<SearchedCharge> searchedCharge(Connection &connection, ChargeId id);

/// In the order they were issued: the next `limit` after `after`, or the first.
[[nodiscard]] std::vector<SearchedDocument> searchedDocuments(Connection &connection, int limit,
                                                              DocumentId after);
/// Those whose text is no longer kept.
[[nodiscard]] std::vector<SearchedDocument> emptiedDocuments(Connection &connection);

} // namespace sessionbook::rows
