// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"

namespace sessionbook {

/// Records in the file that it may hold traces, inside the transaction that erases.
void markErasurePending(Connection &connection);
[[nodiscard]] bool erasurePending(Connection &connection);

/// Rewrites the file so that no byte of erased data is left in it, its WAL or its free pages.
/// secure_delete alone is not enough: a page that was split keeps copies of rows that moved away.
/// Takes time in proportion to the file's size. Throws StoreError with a sentence for people: it is
/// then still pending, and was not "nothing".
///
/// Thread: any; opens its own connection.
void removeTraces(const PracticeFile &file);

} // namespace sessionbook
