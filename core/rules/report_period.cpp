// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/report_period.h"

namespace sessionbook {

namespace {

QDate firstOfMonth(QDate day) { return {day.year(), day.month(), 1}; }

int monthsBetween(QDate first, QDate last)
{
    return (last.year() - first.year()) * 12 + last.month() - first.month();
}

} // namespace

ReportPeriod periodBefore(const ReportPeriod &period)
{
    const QDate end = period.last.addDays(1);
    const bool wholeMonths = period.first.day() == 1 && end.day() == 1;
    const QDate first = wholeMonths ? period.first.addMonths(-monthsBetween(period.first, end))
                                    : period.first.addDays(-period.first.daysTo(end));
    return {first, period.first.addDays(-1)};
}

std::vector<QDate> monthsOf(const ReportPeriod &period)
{
    std::vector<QDate> months;
    if (period.last < period.first)
        return months;
    for (QDate month = firstOfMonth(period.first); month <= period.last; month = month.addMonths(1))
        months.push_back(month);
    return months;
}

bool isReportable(const ReportPeriod &period)
{
    return period.first.isValid() && period.last.isValid() && period.first <= period.last &&
           monthsBetween(period.first, period.last) < longestReportMonths;
}

} // namespace sessionbook
