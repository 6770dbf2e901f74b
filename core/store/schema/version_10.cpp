// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema/versions.h"

namespace sessionbook {

/// Indexes alone. Never touched again: files out there were made by it.
const Migration versionTen{
    // With what counts a client's sessions: rows with notes are far apart in the file.
    "DROP INDEX session_by_client",
    R"(CREATE INDEX session_by_client
        ON session (client_id, starts_at, id, status, length_minutes))",
    // Few of the unpaid charges are paid in part, and only these were paid by some method.
    R"(CREATE INDEX charge_part_paid ON charge (service_at, id, amount, paid, voided_at)
        WHERE voided_at IS NULL AND paid < amount AND paid > 0)",
};

} // namespace sessionbook
