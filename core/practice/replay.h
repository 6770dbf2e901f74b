// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/undo_stack.h"
#include "core/records/past_act.h"
#include "core/store/changeset.h"

namespace sessionbook {

/// Whom it is about, as the file has it now. Throws StoreError.
[[nodiscard]] PastAct pastActOf(Connection &connection, const UndoStack::Entry &entry);

/// Says in the journal that the entry was undone or, forward, redone, and lets what the journal
/// says of it lead to what is there now. Throws StoreError.
void noteReplay(Connection &connection, Instant now, UndoStack::Entry &entry, Applied direction);

} // namespace sessionbook
