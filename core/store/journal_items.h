// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/activity_views.h"
#include "core/store/client_rows.h"

/// Undoing a series writes an entry for each of its sessions, in their order. They are read as one:
/// these say of `x` that it goes on where `first` (which takes back `taken`) began.
#define GOES_ON(x, first, taken)                                                                   \
    "(" x ".undoes - " x ".id = " first ".undoes - " first ".id AND " x ".at = " first ".at"       \
    " AND (SELECT action FROM journal WHERE id = " x ".undoes) = " taken ".action)"

#define FIRST_OF_ITS_ACT                                                                           \
    "(j.undoes IS NULL OR NOT EXISTS (SELECT 1 FROM journal p WHERE p.id = j.id - 1"               \
    " AND " GOES_ON("p", "j", "u") "))"

/// The columns of a JournalItem, for every list of entries. For core/store only.
#define JOURNAL_ITEMS(entries)                                                                     \
    "SELECT j.id, j.at, j.action, j.undoes, coalesce(v.action, u.action), v.id IS NOT NULL,"       \
    " CASE WHEN j.undoes IS NULL THEN 1 ELSE coalesce((SELECT n.id FROM journal n"                 \
    "  WHERE n.id > j.id AND NOT coalesce(" GOES_ON(                                               \
        "n", "j", "u") ", 0) ORDER BY n.id LIMIT 1),"                                              \
                       "  (SELECT max(id) + 1 FROM journal)) - j.id END,"                          \
                       " s.id, s.starts_at, c.id, " CLIENT_NAME ", js.charge_id, ch.text, d.id,"   \
                       " d.kind, d.number, d.position, ad.kind, ad.number,"                        \
                       " coalesce(pa.name, sp.name) FROM " entries                                 \
                       " LEFT JOIN journal u ON u.id = j.undoes"                                   \
                       " LEFT JOIN journal v ON v.id = u.undoes"                                   \
                       " LEFT JOIN journal_subject js ON js.journal_id = j.id"                     \
                       " LEFT JOIN session s ON s.id = js.session_id"                              \
                       " LEFT JOIN client c ON c.id = coalesce(js.client_id, s.client_id)"         \
                       " LEFT JOIN charge ch ON ch.id = js.charge_id"                              \
                       " LEFT JOIN document d ON d.id = coalesce(js.document_id,"                  \
                       "  (SELECT i.id FROM document i WHERE i.journal_id = j.id))"                \
                       " LEFT JOIN document ad ON ad.id = d.about"                                 \
                       " LEFT JOIN payer pa ON pa.id = d.payer_id"                                 \
                       " LEFT JOIN sponsor sp ON sp.id = coalesce(js.sponsor_id, d.sponsor_id)"

namespace sessionbook::rows {

/// All remaining rows of JOURNAL_ITEMS, in order.
[[nodiscard]] std::vector<JournalItem> readJournalItems(Statement &row);

} // namespace sessionbook::rows
