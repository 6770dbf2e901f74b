// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "core/store/client_rows.h"
#include "core/store/connection.h"

/// The columns of a SessionItem, for every list of sessions. For core/store only.
#define SESSION_ITEMS SESSION_ITEMS_FROM("session s")
/// The same with an index named, where SQLite would choose a worse one.
#define SESSION_ITEMS_FROM(sessions)                                                               \
    "SELECT " SESSION_ITEM_COLUMNS " FROM " SESSION_ITEM_TABLES(sessions)

#define SESSION_ITEM_COLUMNS                                                                       \
    "s.id, s.client_id, s.session_type_id, s.series_id, " CLIENT_NAME ", s.starts_at,"             \
    " s.length_minutes, s.place, s.status, ch.amount, ch.paid, ch.voided_at"
#define SESSION_ITEM_TABLES(sessions)                                                              \
    sessions " JOIN client c ON c.id = s.client_id LEFT JOIN charge ch ON ch.session_id = s.id"

namespace sessionbook::rows {

inline constexpr int sessionItemColumns = 12;

/// `row` must begin with the columns of SESSION_ITEMS.
[[nodiscard]] SessionItem readSessionItem(const Statement &row);
/// All remaining rows, in order.
[[nodiscard]] std::vector<SessionItem> readSessionItems(Statement &row);

} // namespace sessionbook::rows
