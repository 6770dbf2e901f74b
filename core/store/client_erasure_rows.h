// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/client_erasure.h"
#include "core/store/connection.h"

/// Reads what belongs to a client, and erases it.
namespace sessionbook::rows {

/// Throws Invalid when there is no such client.
[[nodiscard]] ClientErasureFacts erasureFacts(Connection &connection, ClientId id);
/// Deletes what the plan names, and empties all texts about the client in what is kept.
void carryOut(Connection &connection, ClientId id, const ClientErasurePlan &plan, Instant now);

/// Deletes a session with all that belongs to it: charge, payments, messages, and its subject in
/// the journal; a credit that it held is available again.
void eraseSession(Connection &connection, SessionId id);

} // namespace sessionbook::rows
