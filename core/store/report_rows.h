// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/report_views.h"
#include "core/store/connection.h"

/// The aggregates of the reports. Days are those of `zone`; periods are not longer than
/// longestReportMonths. They read neither notes nor the texts of reasons.
namespace sessionbook::rows {

[[nodiscard]] std::vector<MonthOfSessions>
monthsOfSessions(Connection &connection, const ReportPeriod &period, const QTimeZone &zone);
[[nodiscard]] Cancellations cancellations(Connection &connection, const ReportPeriod &period,
                                          const QTimeZone &zone, int noticeHours);
[[nodiscard]] Income income(Connection &connection, const ReportPeriod &period,
                            const QTimeZone &zone, IncomeBy by);
/// Ages are counted up to `today`.
[[nodiscard]] UnpaidAges unpaidAges(Connection &connection, QDate today, const QTimeZone &zone);
[[nodiscard]] std::vector<SponsorCredits>
creditsBySponsor(Connection &connection, const ReportPeriod &period, const QTimeZone &zone);
[[nodiscard]] std::vector<ReceivedPayment> receivedPayments(Connection &connection,
                                                            const ReportPeriod &period,
                                                            const QTimeZone &zone, IncomeBy by);

} // namespace sessionbook::rows
