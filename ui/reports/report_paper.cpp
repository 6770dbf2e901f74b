// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/report_paper.h"

#include "ui/look/paper.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct ReportPaperWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportPaper)
};

constexpr int titleSize = 16;
constexpr int textSize = 9;
constexpr int smallSize = 8;
constexpr qreal titleHeight = 24;
constexpr qreal rowHeight = 16;
constexpr qreal chartHeight = 250;
constexpr qreal footHeight = 20;
constexpr qreal columnGap = 10;

void drawLine(QPainter &painter, const QRectF &room, Qt::Alignment side, int size, bool strong,
              const QColor &ink, const QString &text)
{
    const QFont font = printFont(size, strong, text);
    painter.setFont(font);
    painter.setPen(ink);
    const QString shown =
        QFontMetricsF(font).elidedText(text, Qt::ElideRight, room.width(), Qt::TextSingleLine);
    painter.drawText(room, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

/// What the columns need; words give way when there is not room for all.
std::vector<qreal> columnWidths(const ReportSheet &sheet, qreal room)
{
    const QFontMetricsF strong(printFont(textSize, true));
    std::vector<qreal> widths;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        qreal widest = strong.horizontalAdvance(sheet.columns[i].head);
        for (const SheetRow &row : sheet.rows)
            widest = std::max(widest, strong.horizontalAdvance(row.cells[i].text));
        widths.push_back(std::ceil(widest) + columnGap);
    }
    qreal words = 0;
    qreal figures = 0;
    for (std::size_t i = 0; i < widths.size(); ++i)
        (sheet.columns[i].isFigure ? figures : words) += widths[i];
    const qreal share = (room - figures) / words; // of what they want; more, if there is room
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (!sheet.columns[i].isFigure)
            widths[i] *= share;
    }
    return widths;
}

class ReportTablePainter
{
public:
    ReportTablePainter(QPainter &painter, const ReportSheet &sheet, const QRectF &room)
        : m_painter(painter), m_sheet(sheet), m_room(room),
          m_widths(columnWidths(sheet, room.width()))
    {
    }

    void head(qreal top)
    {
        std::vector<SheetCell> cells;
        for (const SheetColumn &column : m_sheet.columns)
            cells.push_back({column.head, {}});
        row(top, cells, true);
        rule(top + rowHeight, printInk);
    }
    void row(qreal top, const SheetRow &row)
    {
        if (row.isTotal)
            rule(top, printInk);
        this->row(top, row.cells, row.isTotal);
        if (!row.isTotal)
            rule(top + rowHeight, lineInk);
    }

private:
    void row(qreal top, const std::vector<SheetCell> &cells, bool strong)
    {
        qreal left = m_room.left();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool isFigure = m_sheet.columns[i].isFigure;
            const QRectF cell(left + (isFigure ? columnGap : 0), top, m_widths[i] - columnGap,
                              rowHeight);
            drawLine(m_painter, cell, isFigure ? Qt::AlignRight : Qt::AlignLeft, textSize, strong,
                     printInk, cells[i].text);
            left += m_widths[i];
        }
    }
    void rule(qreal top, const QColor &ink)
    {
        m_painter.setPen(QPen(ink, 0.5));
        m_painter.drawLine(QLineF(m_room.left(), top, m_room.right(), top));
    }

    QPainter &m_painter;
    const ReportSheet &m_sheet;
    QRectF m_room;
    std::vector<qreal> m_widths;
};

/// How many rows each page has. The total is not alone on its page, unless it is the only row.
std::vector<std::size_t> rowsOfPages(std::size_t rows, std::size_t first, std::size_t others)
{
    std::vector<std::size_t> pages;
    std::size_t room = first;
    while (rows > room) {
        pages.push_back(rows == room + 1 && room > 1 ? room - 1 : room);
        rows -= pages.back();
        room = others;
    }
    pages.push_back(rows);
    return pages;
}

} // namespace

qreal paintReportHead(QPainter &painter, const QRectF &room, const ReportSheet &sheet,
                      const QString &practice)
{
    const qreal half = room.width() / 2;
    drawLine(painter, {room.left(), room.top(), half, titleHeight}, Qt::AlignLeft, titleSize, true,
             printInk, sheet.title);
    drawLine(painter, {room.left() + half, room.top(), half, titleHeight}, Qt::AlignRight, textSize,
             false, paleInk, practice);
    qreal top = room.top() + titleHeight;
    for (const QString &line : {sheet.period, sheet.remark}) {
        if (line.isEmpty())
            continue;
        drawLine(painter, {room.left(), top, room.width(), rowHeight}, Qt::AlignLeft, textSize,
                 false, paleInk, line);
        top += rowHeight;
    }
    return top + 6;
}

void paintReport(QPagedPaintDevice &paper, const ReportSheet &sheet, const QString &practice,
                 const QLocale &locale)
{
    QPainter painter(&paper);
    const qreal scale = paper.logicalDpiX() / pointsPerInch;
    painter.scale(scale, scale);
    const QRectF room({}, paper.pageLayout().paintRect(QPageLayout::Point).size());
    ReportTablePainter table(painter, sheet, room);
    const qreal chartTop = paintReportHead(painter, room, sheet, practice);
    ReportChart::paintOnPaper(painter, {room.left(), chartTop, room.width(), chartHeight},
                              sheet.chart);
    qreal top = chartTop + chartHeight + 8;
    const auto fitting = [&](qreal from) {
        return static_cast<std::size_t>((room.bottom() - footHeight - from) / rowHeight) - 1;
    };
    const auto pages = rowsOfPages(sheet.rows.size(), fitting(top), fitting(0));
    std::size_t next = 0;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (page > 0) {
            paper.newPage();
            top = 0;
        }
        table.head(top);
        for (std::size_t i = 0; i < pages[page]; ++i)
            table.row(top += rowHeight, sheet.rows[next++]);
        if (pages.size() == 1)
            continue;
        drawLine(painter, {room.left(), room.bottom() - rowHeight, room.width(), rowHeight},
                 Qt::AlignRight, smallSize, false, paleInk,
                 ReportPaperWords::tr("Page %1 of %2")
                     .arg(locale.toString(static_cast<int>(page) + 1),
                          locale.toString(static_cast<int>(pages.size()))));
    }
}

} // namespace sessionbook
