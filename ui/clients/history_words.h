// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/client_views.h"
#include "ui/parts/two_line_row.h"

namespace sessionbook {

/// How a client's page says a session: when, what, what became of it and what it costs; of a
/// cancelled one, why.
[[nodiscard]] TwoLineRow wordsOf(const ClientSession &session, const PracticeProfile &profile);
/// What was received and how, and for which session.
[[nodiscard]] TwoLineRow wordsOf(const ClientPayment &payment, const PracticeProfile &profile);

} // namespace sessionbook
