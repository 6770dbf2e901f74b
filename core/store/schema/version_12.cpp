// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema/versions.h"

namespace sessionbook {

/// Why a session type is exempt, in words of its own; documents of a period. Never touched again:
/// files out there were made by it.
const Migration versionTwelve{
    // Exempt for a reason, or taxed.
    R"(ALTER TABLE session_type ADD COLUMN exemption TEXT NOT NULL DEFAULT ''
        CHECK (exemption = '' OR tax IS NULL))",
    // See version 7: an added column is NULL for SQLite's session extension until it is written.
    "UPDATE session_type SET exemption = exemption",
    // All that a list of documents can be limited by, in the index alone: every document has pages
    // of its own.
    "CREATE INDEX document_by_day ON document (issued_on, kind, client_id, payer_id)",
    "DELETE FROM content_sum",
};

} // namespace sessionbook
