// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"
#include "core/records/charge_views.h"

class QWidget;

namespace sessionbook {

/// A charge, at the top of a dialog about it: the amount, or while unpaid the outstanding
/// part, with what has been paid below.
QWidget *makeChargeSummary(const ChargeItem &charge, const Currency &currency, QWidget *parent);

} // namespace sessionbook
