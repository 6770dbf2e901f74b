// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/charge_views.h"
#include "ui/parts/table_export.h"

namespace sessionbook {

class Practice;

/// The charges that the list shows: of a scope in a state, and with all words typed.
struct ChargesToExport
{
    ChargeState state = ChargeState::Unpaid;
    ChargeScope scope;
    QString words;
};

/// These as a table. It never contains a note or a reason.
[[nodiscard]] TableSource chargeTable(const Practice &practice, const ChargesToExport &charges);

} // namespace sessionbook
