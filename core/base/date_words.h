// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <QLocale>
#include <QString>

/// Days and times as a person reads them, in the order and with the clock of the locale.
namespace sessionbook {

/// "Thu, 19 Nov 2026": short enough for a table, with its weekday.
[[nodiscard]] QString mediumDate(QDate date, const QLocale &locale);
/// "Thu, 19 Nov" in the year of today, else with its year: where there is little room.
[[nodiscard]] QString nearDate(QDate date, QDate today, const QLocale &locale);
/// "10:30", or "10:30 am" where people say so.
[[nodiscard]] QString clockTime(QTime time, const QLocale &locale);
/// "Thu, 19 Nov 2026, 10:30"
[[nodiscard]] QString mediumDateTime(const QDateTime &local, const QLocale &locale);
/// "Thu, 19 Nov 2026, 10:30 – 11:20"; with the second day where it ends on another.
[[nodiscard]] QString timeSpan(const QDateTime &from, const QDateTime &to, const QLocale &locale);

} // namespace sessionbook
