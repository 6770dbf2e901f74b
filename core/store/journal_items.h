// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/activity_views.h"
#include "core/store/client_rows.h"

/// The columns of a JournalItem, for every list of entries. For core/store only.
#define JOURNAL_ITEMS(entries)                                                                     \
    "SELECT j.id, j.at, j.action, j.undoes, u.action, s.id, s.starts_at, c.id, " CLIENT_NAME       \
    " FROM " entries " LEFT JOIN journal u ON u.id = j.undoes"                                     \
    " LEFT JOIN journal_subject js ON js.journal_id = j.id"                                        \
    " LEFT JOIN session s ON s.id = js.session_id"                                                 \
    " LEFT JOIN client c ON c.id = coalesce(js.client_id, s.client_id)"

namespace sessionbook::rows {

/// All remaining rows of JOURNAL_ITEMS, in order.
[[nodiscard]] std::vector<JournalItem> readJournalItems(Statement &row);

} // namespace sessionbook::rows
