// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/practice_command.h"
#include "core/store/activity_rows.h"

namespace sessionbook {

Result<std::vector<JournalItem>> Practice::journal(const ActivityFilter &filter, int limit,
                                                   std::optional<JournalItem> before) const
{
    return query([&](Connection &c) { return rows::filteredJournal(c, filter, limit, before); });
}

Result<std::vector<StageItem>> Practice::stage(SessionStatus status, const ActivityFilter &filter,
                                               int limit, std::optional<StageItem> after) const
{
    return query([&](Connection &c) { return rows::stage(c, status, filter, limit, after); });
}

Result<StageCounts> Practice::stageCounts(const ActivityFilter &filter) const
{
    return query([&](Connection &c) {
        StageCounts counts{};
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] = rows::stageCount(c, static_cast<SessionStatus>(i), filter);
        return counts;
    });
}

} // namespace sessionbook
