// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/report_views.h"
#include "ui/reports/report_chart.h"

#include <QLocale>

#include <vector>

namespace sessionbook {

/// How a report is told.
struct SheetManner
{
    Currency currency;
    QTimeZone zone;
    QLocale locale;
    bool withNames = true; ///< of clients; else their numbers
};

struct SheetCell
{
    QString text;
    QString plain; ///< the same for a spreadsheet: without symbols and groups
};

struct SheetColumn
{
    QString head;
    bool isFigure = false; ///< stands at the right
};

struct SheetRow
{
    std::vector<SheetCell> cells;
    bool isTotal = false;
};

/// A report as it is shown, printed and exported: one table and its chart, all as plain text.
struct ReportSheet
{
    Report report = Report::SessionsByMonth;
    QString title;
    QString period;  ///< "November 2026, beside October 2026"
    QString remark;  ///< what counts and how; may be empty
    QString nothing; ///< said instead, if there is nothing
    std::vector<SheetColumn> columns;
    std::vector<SheetRow> rows;
    ChartFigures chart;
    bool isEmpty = false;
};

/// "Income by month"
[[nodiscard]] QString nameOf(Report report);
/// "November 2026", "2026", or both days.
[[nodiscard]] QString periodWords(const ReportPeriod &period, const QLocale &locale);
[[nodiscard]] bool tellsClients(Report report);
[[nodiscard]] bool countsMoneyByDay(Report report);

[[nodiscard]] ReportSheet sheetOf(const ReportAnswer &answer, const SheetManner &manner);

} // namespace sessionbook
