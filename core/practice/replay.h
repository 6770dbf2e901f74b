// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/practice/undo_stack.h"
#include "core/records/past_act.h"
#include "core/store/changeset.h"

namespace sessionbook {

/// Whom it is about, as the file has it now. Throws StoreError.
[[nodiscard]] PastAct pastActOf(Connection &connection, const UndoStack::Entry &entry);

/// About an action that can't be undone: NotAllowed. `isFirst`: nothing that could be came before.
[[nodiscard]] Error whyFinal(JournalAction action, bool isFirst);

/// Why `outcome`, which is not Yes: Conflict. An issued document that holds what the entry charged
/// or paid is named, and the way out of it. Throws StoreError.
[[nodiscard]] Error whyNotReplayed(Connection &connection, const UndoStack::Entry &entry,
                                   Replayed outcome, Applied direction);

/// Says in the journal that the entry was undone or, forward, redone, and lets what the journal
/// says of it lead to what is there now. Throws StoreError.
void noteReplay(Connection &connection, Instant now, UndoStack::Entry &entry, Applied direction);

} // namespace sessionbook
