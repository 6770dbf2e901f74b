// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"

namespace sessionbook {

/// Notes, inside the transaction that erases, that traces may be left in the file.
void markErasurePending(Connection &connection);
[[nodiscard]] bool erasurePending(Connection &connection);

/// Rewrites the file so that no byte of what was erased is left in it, its WAL or free pages.
/// secure_delete alone is not enough: a page that was split keeps copies of rows that moved away.
/// Takes time in proportion to the file; opens its own connection, for any thread. Throws
/// StoreError, then tried again at the next opening.
void removeTraces(const PracticeFile &file);

} // namespace sessionbook
