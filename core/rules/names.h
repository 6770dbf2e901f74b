// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/journal.h"
#include "core/records/records.h"
#include "core/records/status.h"

#include <QString>

/// Names to display for the values of status.h and journal.h. Translated.
namespace sessionbook {

struct JournalItem;

[[nodiscard]] QString nameOf(Mark mark);
[[nodiscard]] QString nameOf(PaymentBadge badge); ///< empty for None
[[nodiscard]] QString nameOf(ChargeState state);
[[nodiscard]] QString nameOf(PaymentMethod method);
[[nodiscard]] QString nameOf(CancelReason reason);
[[nodiscard]] QString nameOf(Place place);
[[nodiscard]] QString nameOf(MessageKind kind);
/// What it is about: of a client who did not come that is no cancellation.
[[nodiscard]] QString nameOf(const Message &message);
[[nodiscard]] QString nameOf(JournalAction action); ///< "Session booked"
/// The action as it follows "Undo: ", such as "cancel session" or "cancel 3 sessions".
[[nodiscard]] QString undoNameOf(JournalAction action, int sessions = 1);
/// "Session booked", "Invoice 2026-0007 issued", "Undone: book 10 sessions"
[[nodiscard]] QString nameOf(const JournalItem &item);

} // namespace sessionbook
