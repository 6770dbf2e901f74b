// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/client_erasure.h"
#include "core/store/connection.h"

/// A client who is to be erased, and the erasing.
namespace sessionbook::rows {

/// Throws Invalid when there is no such client.
[[nodiscard]] ClientErasureFacts erasureFacts(Connection &connection, ClientId id);
/// Removes everything that the plan names, and every word about the client from what it keeps.
void carryOut(Connection &connection, ClientId id, const ClientErasurePlan &plan, Instant now);

} // namespace sessionbook::rows
