// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/activity_views.h"

#include <optional>
#include <vector>

namespace sessionbook {

class PracticeContext;

/// The journal of the practice, and the sessions by stage. Errors: Storage.
class Activity
{
public:
    explicit Activity(PracticeContext &context) : m_context(context) {}

    /// Newest first; the next `limit` before `before`, or the newest.
    Result<std::vector<JournalItem>> journal(int limit, std::optional<JournalId> before = {}) const;
    /// The same, for a client or a period.
    Result<std::vector<JournalItem>> journal(const ActivityFilter &filter, int limit,
                                             std::optional<JournalItem> before = {}) const;
    /// By start: Booked soonest first, the other stages latest first. The next `limit` after
    /// `after`, or the first.
    Result<std::vector<StageItem>> stage(SessionStatus status, const ActivityFilter &filter,
                                         int limit, std::optional<StageItem> after = {}) const;
    Result<StageCounts> stageCounts(const ActivityFilter &filter) const;

private:
    PracticeContext &m_context;
};

} // namespace sessionbook
