// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/reports.h"
#include "tests/store/recount.h"
#include "tests/support/catch.h"

#include <array>
#include <random>

namespace sessionbook::test {

inline constexpr std::array everyReport{
    Report::SessionsByMonth,       Report::HoursByMonth,
    Report::CancellationsByReason, Report::CancellationsByWeekday,
    Report::CancellationsByClient, Report::IncomeByMonth,
    Report::IncomeByMethod,        Report::IncomeByType,
    Report::PaymentsReceived,      Report::UnpaidByAge,
    Report::CreditsBySponsor};

/// Compares each report of each period, and of the period before it, with a plain count of the
/// rows.
inline void checkEachReport(const Practice &practice, const RawReader &raw,
                            const std::vector<ReportPeriod> &periods)
{
    const Recount recount(raw, practice.profile().zone, practice.profile().policy.noticeHours);
    for (const ReportPeriod &period : periods) {
        for (const Report report : everyReport) {
            for (const IncomeBy by : {IncomeBy::Receipt, IncomeBy::Service}) {
                INFO("report " << static_cast<int>(report) << " by " << static_cast<int>(by)
                               << " from " << period.first.toString(Qt::ISODate).toStdString());
                const auto answer = practice.reports().answer({report, period, by});
                REQUIRE(answer.ok());
                CHECK(answer->now == recount.figures(report, period, by, practice.today()));
                if (report == Report::UnpaidByAge)
                    continue;
                ReportFigures then = recount.figures(report, answer->before, by, practice.today());
                then.payments.clear();
                CHECK(answer->then == then);
            }
        }
    }
}

} // namespace sessionbook::test
