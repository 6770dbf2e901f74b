// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema/versions.h"

namespace sessionbook {

/// Journal entries that are about a statement or a sponsor. Never touched again: files out there
/// were made by it.
const Migration versionNine{
    R"(ALTER TABLE journal_subject ADD COLUMN document_id INTEGER REFERENCES document (id))",
    R"(ALTER TABLE journal_subject ADD COLUMN sponsor_id INTEGER REFERENCES sponsor (id)
        ON DELETE CASCADE)",
    R"(CREATE INDEX journal_subject_by_sponsor ON journal_subject (sponsor_id)
        WHERE sponsor_id IS NOT NULL)",
};

} // namespace sessionbook
