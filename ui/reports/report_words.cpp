// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "ui/reports/report_sheet.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct ReportNames
{
    Q_DECLARE_TR_FUNCTIONS(ReportNames)
};

} // namespace

QString nameOf(Report report)
{
    switch (report) {
    case Report::SessionsByMonth:
        return ReportNames::tr("Sessions by month");
    case Report::HoursByMonth:
        return ReportNames::tr("Hours worked");
    case Report::CancellationsByReason:
        return ReportNames::tr("Cancellations by reason");
    case Report::CancellationsByWeekday:
        return ReportNames::tr("Cancellations by weekday");
    case Report::CancellationsByClient:
        return ReportNames::tr("Cancellations by client");
    case Report::IncomeByMonth:
        return ReportNames::tr("Income by month");
    case Report::IncomeByMethod:
        return ReportNames::tr("Income by payment method");
    case Report::IncomeByType:
        return ReportNames::tr("Income by session type");
    case Report::PaymentsReceived:
        return ReportNames::tr("Payments received");
    case Report::UnpaidByAge:
        return ReportNames::tr("Unpaid by age");
    case Report::CreditsBySponsor:
        return ReportNames::tr("Credits by sponsor");
    }
    Q_UNREACHABLE();
}

QString periodWords(const ReportPeriod &period, const QLocale &locale)
{
    const QDate first = period.first;
    const QDate end = period.last.addDays(1);
    if (first.day() == 1 && end == first.addMonths(1))
        return isolated(
            ReportNames::tr("%1 %2", "month, year")
                .arg(locale.standaloneMonthName(first.month()), locale.toString(first, u"yyyy")));
    if (first.dayOfYear() == 1 && end == first.addYears(1))
        return locale.toString(first, u"yyyy");
    if (first == period.last)
        return mediumDate(first, locale);
    return ReportNames::tr("%1 – %2", "two days")
        .arg(mediumDate(first, locale), mediumDate(period.last, locale));
}

bool tellsClients(Report report)
{
    return report == Report::CancellationsByClient || report == Report::PaymentsReceived;
}

bool countsMoneyByDay(Report report)
{
    return report == Report::IncomeByMonth || report == Report::IncomeByMethod ||
           report == Report::IncomeByType || report == Report::PaymentsReceived;
}

} // namespace sessionbook
