// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reports/report_sheet.h"

#include <QByteArray>

namespace sessionbook {

/// The table alone, as the spreadsheets of the locale open it: the same rows in the same order, its
/// amounts as plain numbers.
[[nodiscard]] QByteArray csvOf(const ReportSheet &sheet, const QLocale &locale);
/// The chart with its title, on white.
[[nodiscard]] QByteArray pngOf(const ReportSheet &sheet, const QString &practice);
/// The chart and all of the table, on as many pages as it needs.
[[nodiscard]] QByteArray pdfOf(const ReportSheet &sheet, const QString &practice,
                               const QLocale &locale);

} // namespace sessionbook
