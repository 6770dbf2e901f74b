// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/journal.h"
#include "core/records/status.h"

#include <QString>

/// Names to display for the values of status.h and journal.h. Translated.
namespace sessionbook {

[[nodiscard]] QString nameOf(Mark mark);
[[nodiscard]] QString nameOf(PaymentBadge badge); ///< empty for None
[[nodiscard]] QString nameOf(ChargeState state);
[[nodiscard]] QString nameOf(PaymentMethod method);
[[nodiscard]] QString nameOf(CancelReason reason);
[[nodiscard]] QString nameOf(Place place);
[[nodiscard]] QString nameOf(MessageKind kind);
[[nodiscard]] QString nameOf(JournalAction action); ///< "Session booked"
/// The action as it follows "Undo: ", such as "cancel session".
[[nodiscard]] QString undoNameOf(JournalAction action);

} // namespace sessionbook
