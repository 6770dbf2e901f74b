// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema/versions.h"

namespace sessionbook {

/// Messages that an issued document goes with. Never touched again: files out there were made by
/// it.
const Migration versionEleven{
    R"(CREATE TABLE new_notice (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        session_id INTEGER REFERENCES session (id),
        kind TEXT CHECK (kind IN ('confirmation', 'update', 'cancellation', 'deletion')),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'sent')),
        recipient_name TEXT NOT NULL,
        recipient TEXT NOT NULL,
        subject TEXT NOT NULL,
        body TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        sent_at INTEGER,
        series_id INTEGER REFERENCES series (id),
        document_id INTEGER REFERENCES document (id),
        CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
        CHECK (session_id IS NOT NULL OR document_id IS NOT NULL OR state = 'waiting'),
        CHECK ((kind IS NULL) = (document_id IS NOT NULL)),
        CHECK (document_id IS NULL OR (session_id IS NULL AND series_id IS NULL))
    ) STRICT)",
    R"(INSERT INTO new_notice (id, session_id, kind, state, recipient_name, recipient, subject, body,
            created_at, sent_at, series_id)
        SELECT id, session_id, kind, state, recipient_name, recipient, subject, body,
            created_at, sent_at, series_id
        FROM notice ORDER BY id)",
    // Also the ids of messages that are gone must not come again.
    "DELETE FROM sqlite_sequence WHERE name = 'new_notice'",
    R"(INSERT INTO sqlite_sequence (name, seq)
        SELECT 'new_notice', seq FROM sqlite_sequence WHERE name = 'notice')",
    "DROP TABLE notice",
    "ALTER TABLE new_notice RENAME TO notice",
    "CREATE INDEX notice_by_session ON notice (session_id)",
    "CREATE INDEX notice_waiting ON notice (id) WHERE state = 'waiting'",
    "CREATE INDEX notice_by_series ON notice (series_id) WHERE series_id IS NOT NULL",
    R"(CREATE INDEX notice_by_document ON notice (document_id)
        WHERE document_id IS NOT NULL)",
    "DELETE FROM content_sum",
};

} // namespace sessionbook
