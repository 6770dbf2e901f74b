// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/period.h"

#include "core/base/civil_time.h"

namespace sessionbook {

std::optional<DaySpan> daysOf(Period period, QDate today, const QLocale &locale)
{
    const QDate month(today.year(), today.month(), 1);
    const QDate quarter(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
    const QDate year(today.year(), 1, 1);
    switch (period) {
    case Period::All:
    case Period::Chosen:
        return std::nullopt;
    case Period::ThisWeek: {
        const QDate first = startOfWeek(today, locale.firstDayOfWeek());
        return DaySpan{first, first.addDays(6)};
    }
    case Period::ThisMonth:
        return DaySpan{month, month.addMonths(1).addDays(-1)};
    case Period::LastMonth:
        return DaySpan{month.addMonths(-1), month.addDays(-1)};
    case Period::ThisQuarter:
        return DaySpan{quarter, quarter.addMonths(3).addDays(-1)};
    case Period::ThisYear:
        return DaySpan{year, year.addYears(1).addDays(-1)};
    case Period::LastYear:
        return DaySpan{year.addYears(-1), year.addDays(-1)};
    }
    Q_UNREACHABLE();
}

} // namespace sessionbook
