// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/report_period.h"
#include "tests/support/catch.h"

using namespace sessionbook;

TEST_CASE("a period is compared with the one of equal length before it", "[reports]")
{
    const auto before = [](QDate first, QDate last) { return periodBefore({first, last}); };
    // A month beside the month before, whatever their lengths.
    CHECK(before({2026, 3, 1}, {2026, 3, 31}) == ReportPeriod{{2026, 2, 1}, {2026, 2, 28}});
    CHECK(before({2026, 2, 1}, {2026, 2, 28}) == ReportPeriod{{2026, 1, 1}, {2026, 1, 31}});
    CHECK(before({2026, 1, 1}, {2026, 1, 31}) == ReportPeriod{{2025, 12, 1}, {2025, 12, 31}});
    CHECK(before({2026, 4, 1}, {2026, 6, 30}) == ReportPeriod{{2026, 1, 1}, {2026, 3, 31}});
    CHECK(before({2025, 1, 1}, {2025, 12, 31}) == ReportPeriod{{2024, 1, 1}, {2024, 12, 31}});
    // Else as many days.
    CHECK(before({2026, 3, 1}, {2026, 3, 30}) == ReportPeriod{{2026, 1, 30}, {2026, 2, 28}});
    CHECK(before({2026, 3, 2}, {2026, 3, 2}) == ReportPeriod{{2026, 3, 1}, {2026, 3, 1}});
    CHECK(before({2026, 11, 15}, {2026, 12, 14}) == ReportPeriod{{2026, 10, 16}, {2026, 11, 14}});
}

TEST_CASE("a period has the months that it touches", "[reports]")
{
    CHECK(monthsOf({{2026, 11, 30}, {2027, 1, 1}}) ==
          std::vector<QDate>{{2026, 11, 1}, {2026, 12, 1}, {2027, 1, 1}});
    CHECK(monthsOf({{2026, 11, 5}, {2026, 11, 5}}) == std::vector<QDate>{{2026, 11, 1}});
    CHECK(monthsOf({{2026, 11, 5}, {2026, 11, 4}}).empty());
}
