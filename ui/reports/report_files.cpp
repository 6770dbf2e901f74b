// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/report_files.h"

#include "core/base/csv.h"
#include "ui/look/paper.h"
#include "ui/reports/report_paper.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace sessionbook {

QByteArray csvOf(const ReportSheet &sheet, const QLocale &locale)
{
    const CsvTable table(locale);
    QByteArray bytes = CsvTable::start();
    QStringList cells;
    for (const SheetColumn &column : sheet.columns)
        cells << column.head;
    bytes += table.record(cells);
    for (const SheetRow &row : sheet.rows) {
        cells.clear();
        for (const SheetCell &cell : row.cells)
            cells << cell.plain;
        bytes += table.record(cells);
    }
    return bytes;
}

QByteArray pngOf(const ReportSheet &sheet, const QString &practice)
{
    constexpr QSize size(720, 480); // in points
    constexpr int sharpness = 2;
    QImage picture(size * sharpness, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(sharpness, sharpness);
    constexpr qreal margin = 24;
    const QRectF room = QRectF({}, QSizeF(size)).adjusted(margin, margin, -margin, -margin);
    const qreal top = paintReportHead(painter, room, sheet, practice);
    ReportChart::paintOnPaper(painter, room.adjusted(0, top - room.top(), 0, 0), sheet.chart);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

QByteArray pdfOf(const ReportSheet &sheet, const QString &practice, const QLocale &locale)
{
    constexpr qreal margin = 48;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(sheet.title);
    writer.setCreator(u"Sessionbook"_s);
    writer.setPageLayout({paperOf(locale), QPageLayout::Portrait,
                          QMarginsF(margin, margin, margin, margin), QPageLayout::Point});
    paintReport(writer, sheet, practice, locale);
    return bytes;
}

} // namespace sessionbook
