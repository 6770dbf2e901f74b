// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/charge_views.h"
#include "core/records/client_views.h"
#include "ui/parts/two_line_row.h"

namespace sessionbook {

/// A session on a client's page: when, what, its state and its price; if cancelled, the reason.
[[nodiscard]] TwoLineRow wordsOf(const ClientSession &session, const PracticeProfile &profile);
/// A charge without a session: when, for what, its state and what is owed.
[[nodiscard]] TwoLineRow wordsOf(const ChargeItem &charge, const PracticeProfile &profile);
/// A payment: how much, by which method and for what.
[[nodiscard]] TwoLineRow wordsOf(const ClientPayment &payment, const PracticeProfile &profile);

} // namespace sessionbook
