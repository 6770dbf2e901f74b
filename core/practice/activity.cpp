// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/activity.h"

#include "core/practice/context.h"
#include "core/store/activity_rows.h"
#include "core/store/journal_rows.h"

namespace sessionbook {

Result<std::vector<JournalItem>> Activity::journal(int limit, std::optional<JournalId> before) const
{
    return m_context.query([&](Connection &c) { return rows::journal(c, limit, before); });
}

Result<std::vector<JournalItem>> Activity::journal(const ActivityFilter &filter, int limit,
                                                   std::optional<JournalItem> before) const
{
    return m_context.query(
        [&](Connection &c) { return rows::filteredJournal(c, filter, limit, before); });
}

Result<std::vector<StageItem>> Activity::stage(SessionStatus status, const ActivityFilter &filter,
                                               int limit, std::optional<StageItem> after) const
{
    return m_context.query(
        [&](Connection &c) { return rows::stage(c, status, filter, limit, after); });
}

Result<StageCounts> Activity::stageCounts(const ActivityFilter &filter) const
{
    return m_context.query([&](Connection &c) {
        StageCounts counts{};
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] = rows::stageCount(c, static_cast<SessionStatus>(i), filter);
        return counts;
    });
}

} // namespace sessionbook
