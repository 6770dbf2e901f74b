// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema/versions.h"

namespace sessionbook {

/// Whose backups are whose, and what must not come back from them: bare ids. Of a file from before
/// it is known only which ids are gone; a booking that was undone counts as erased with them.
const Migration versionFive{
    R"(CREATE TABLE practice_identity (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        word TEXT NOT NULL
    ) STRICT)",
    "INSERT INTO practice_identity VALUES (1, lower(hex(randomblob(8))))",
    R"(CREATE TABLE erased (
        kind TEXT NOT NULL CHECK (kind IN ('client', 'session')),
        row_id INTEGER NOT NULL,
        PRIMARY KEY (kind, row_id)
    ) STRICT)",
    R"(WITH RECURSIVE ids (id) AS (
        SELECT 1 WHERE EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'session')
        UNION ALL
        SELECT id + 1 FROM ids
        WHERE id < (SELECT seq FROM sqlite_sequence WHERE name = 'session'))
    INSERT INTO erased SELECT 'session', id FROM ids
    WHERE id NOT IN (SELECT id FROM session))",
    R"(WITH RECURSIVE ids (id) AS (
        SELECT 1 WHERE EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'client')
        UNION ALL
        SELECT id + 1 FROM ids
        WHERE id < (SELECT seq FROM sqlite_sequence WHERE name = 'client'))
    INSERT INTO erased SELECT 'client', id FROM ids
    WHERE id NOT IN (SELECT id FROM client WHERE erased_at IS NULL))",
    "DELETE FROM content_sum",
};

} // namespace sessionbook
