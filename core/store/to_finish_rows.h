// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "core/store/connection.h"

#include <optional>
#include <vector>

/// Sessions that are over but neither complete nor cancelled.
namespace sessionbook::rows {

/// Oldest first: the next `limit` after `after`, or the first.
[[nodiscard]] std::vector<SessionItem> toFinish(Connection &connection, Instant now, int limit,
                                                const std::optional<SessionItem> &after);
[[nodiscard]] int toFinishCount(Connection &connection, Instant now);

} // namespace sessionbook::rows
