// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/charge_views.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <array>

namespace sessionbook {

/// "Mon, 2 Nov 2026  09:00"; without a session, the day.
[[nodiscard]] QString chargeDayWords(const ChargeItem &item, const QTimeZone &zone,
                                     const QLocale &locale);
/// "Individual therapy, 50 min", or that it is a fee, or what it is for.
[[nodiscard]] QString chargeServiceWords(const ChargeItem &item, const QLocale &locale);
/// "Nína Stefánsdóttir · Mon, 2 Nov 2026, 09:00 – 09:50"; without a session, the day.
[[nodiscard]] QString chargeSubjectWords(const ChargeItem &item, const QTimeZone &zone,
                                         const QLocale &locale);
/// With the last word kept beside the one before it: in a text that wraps, a number and its unit.
[[nodiscard]] QString lastWordsTogether(QString words);
/// What a session is marked as; of a charge without one, its state.
[[nodiscard]] QString chargeMarkWords(const ChargeItem &item);
/// What the words of the filter are looked for in, each alone. Many charges share each.
using ChargeSearchTexts = std::array<QString, 4>;
[[nodiscard]] ChargeSearchTexts chargeSearchTexts(const ChargeItem &item, const QTimeZone &zone,
                                                  const QLocale &locale);

} // namespace sessionbook
