// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/client_views.h"
#include "ui/parts/two_line_row.h"

namespace sessionbook {

/// A session on a client's page: when, what, its state and its price; if cancelled, the reason.
[[nodiscard]] TwoLineRow wordsOf(const ClientSession &session, const PracticeProfile &profile);
/// A payment: how much, by which method and for which session.
[[nodiscard]] TwoLineRow wordsOf(const ClientPayment &payment, const PracticeProfile &profile);

} // namespace sessionbook
