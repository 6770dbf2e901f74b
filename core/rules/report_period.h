// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/report_views.h"

#include <vector>

/// Periods of the practice's calendar, without a time zone.
namespace sessionbook {

/// More is not shown month by month.
inline constexpr int longestReportMonths = 120;

/// What the period is compared with: for whole months as many months, else as many days, and both
/// end on the day before it begins.
[[nodiscard]] ReportPeriod periodBefore(const ReportPeriod &period);
/// The first day of each month that has days in the period. Empty for a period without days.
[[nodiscard]] std::vector<QDate> monthsOf(const ReportPeriod &period);
[[nodiscard]] bool isReportable(const ReportPeriod &period);

} // namespace sessionbook
