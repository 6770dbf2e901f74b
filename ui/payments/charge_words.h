// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/charge_views.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace sessionbook {

/// "Mon, 2 Nov 2026  09:00".
[[nodiscard]] QString chargeDayWords(const ChargeItem &item, const QTimeZone &zone,
                                     const QLocale &locale);
/// "Individual therapy, 50 min", or that it is a fee.
[[nodiscard]] QString chargeServiceWords(const ChargeItem &item, const QLocale &locale);
/// What the words of the filter are looked for in, folded by searchText().
[[nodiscard]] QString chargeSearchText(const ChargeItem &item, const QTimeZone &zone,
                                       const QLocale &locale);

} // namespace sessionbook
