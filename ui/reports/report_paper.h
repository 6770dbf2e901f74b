// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reports/report_sheet.h"

class QPagedPaintDevice;
class QPainter;
class QRectF;

/// Reports on paper. Lengths are in points.
namespace sessionbook {

/// Title, period and practice; answers where the rest begins.
qreal paintReportHead(QPainter &painter, const QRectF &room, const ReportSheet &sheet,
                      const QString &practice);
/// The head of the table stands on each page, and its last row never alone.
void paintReport(QPagedPaintDevice &paper, const ReportSheet &sheet, const QString &practice,
                 const QLocale &locale);

} // namespace sessionbook
