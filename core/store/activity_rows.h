// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/activity_views.h"
#include "core/store/connection.h"

#include <optional>
#include <vector>

namespace sessionbook::rows {

/// By start: Booked soonest first, the other stages latest first. The next `limit` after `after`,
/// or the first.
[[nodiscard]] std::vector<StageItem> stage(Connection &connection, SessionStatus status,
                                           const ActivityFilter &filter, int limit,
                                           const std::optional<StageItem> &after);
[[nodiscard]] int stageCount(Connection &connection, SessionStatus status,
                             const ActivityFilter &filter);
/// Newest first; the next `limit` before `before`, or the newest.
[[nodiscard]] std::vector<JournalItem> filteredJournal(Connection &connection,
                                                       const ActivityFilter &filter, int limit,
                                                       const std::optional<JournalItem> &before);

} // namespace sessionbook::rows
