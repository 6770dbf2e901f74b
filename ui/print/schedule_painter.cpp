// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/schedule_painter.h"

#include "ui/look/paper.h"
#include "ui/print/schedule_layout.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPageRanges>
#include <QPagedPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <map>

namespace sessionbook {

namespace {

TextWidth measuredInPrintFont()
{
    return [known = std::map<std::pair<int, bool>, QFontMetricsF>()](const QString &text, int size,
                                                                     bool strong) mutable {
        const std::pair look(size, strong);
        auto metrics = known.find(look);
        if (metrics == known.end())
            metrics = known.emplace(look, QFontMetricsF(printFont(size, strong))).first;
        return metrics->second.horizontalAdvance(text);
    };
}

/// Booked has a full bar, in progress a double outline, complete a tick, void a cross, cancelled a
/// broken outline.
void paintShape(QPainter &painter, const PrintedShape &shape)
{
    const QRectF box = shape.rect.adjusted(0.4, 0.4, -0.4, -0.4);
    const Mark mark = shape.mark;
    const bool broken = mark == Mark::Cancelled;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::white);
    painter.setPen(QPen(broken ? paleInk : printInk, 0.8, broken ? Qt::DashLine : Qt::SolidLine));
    painter.drawRect(box);
    painter.setBrush(Qt::NoBrush);
    if (mark == Mark::Booked || mark == Mark::InProgress)
        painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), printInk);
    if (mark == Mark::InProgress)
        painter.drawRect(box.adjusted(1.6, 1.6, -1.6, -1.6));
    if (!hasSign(mark))
        return;
    const QPointF middle(box.right() - signWidth / 2,
                         box.bottom() - std::min(6.0, box.height() / 2));
    painter.setPen(QPen(printInk, 1.1));
    if (mark == Mark::Complete) {
        painter.drawPolyline(QPolygonF{middle + QPointF(-3.5, 0), middle + QPointF(-1, 2.5),
                                       middle + QPointF(3.5, -3.5)});
    } else {
        painter.drawLine(middle + QPointF(-2.5, -2.5), middle + QPointF(2.5, 2.5));
        painter.drawLine(middle + QPointF(-2.5, 2.5), middle + QPointF(2.5, -2.5));
    }
}

/// Asking a glyph of such a font for its outline would keep it from being painted at all.
bool isOfPictures(const QRawFont &font)
{
    return std::ranges::any_of(std::array{"CBLC", "COLR", "sbix"},
                               [&](const char *table) { return !font.fontTable(table).isEmpty(); });
}

/// One line of text, by its own direction: a name from right to left changes nothing around it.
class TextLine
{
public:
    TextLine(const QString &text, const QFont &font) : m_layout(text, font)
    {
        QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
        option.setTextDirection(Qt::LayoutDirectionAuto);
        option.setWrapMode(QTextOption::NoWrap);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        m_layout.createLine();
        m_layout.endLayout();
    }

    [[nodiscard]] QSizeF size() const { return {line().naturalTextWidth(), line().height()}; }

    void draw(QPainter &painter, const QPointF &place) const
    {
        const std::vector<Part> all = parts();
        const bool asItIs = std::ranges::none_of(all, &Part::isPicture) ||
                            painter.paintEngine()->type() != QPaintEngine::Pdf;
        if (asItIs) {
            m_layout.draw(&painter, place - line().naturalTextRect().topLeft());
            return;
        }
        for (const Part &part : all) {
            const auto [left, right] =
                std::minmax({line().cursorToX(part.from), line().cursorToX(part.to)});
            const QRectF room(left - line().naturalTextRect().left(), 0, right - left,
                              line().height());
            if (part.isPicture)
                drawPicture(painter, place, room);
            else
                TextLine(m_layout.text().mid(part.from, part.to - part.from), m_layout.font())
                    .draw(painter, place + room.topLeft());
        }
    }

private:
    /// A PDF keeps the outlines of letters. A glyph that is a picture, as emoji are in most fonts,
    /// has none and would be missing.
    struct Part
    {
        int from = 0;
        int to = 0;
        bool isPicture = false;
    };

    [[nodiscard]] QTextLine line() const { return m_layout.lineAt(0); }

    [[nodiscard]] bool isPicture(int from, int to) const
    {
        if (QStringView(m_layout.text()).mid(from, to - from).trimmed().isEmpty())
            return false;
        const QList<QGlyphRun> runs = m_layout.glyphRuns(from, to - from);
        return std::ranges::any_of(
            runs, [](const QGlyphRun &run) { return isOfPictures(run.rawFont()); });
    }

    [[nodiscard]] std::vector<Part> parts() const
    {
        std::vector<Part> parts;
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, m_layout.text());
        for (int from = 0; finder.toNextBoundary() > from;) {
            const auto to = static_cast<int>(finder.position());
            const bool picture = isPicture(from, to);
            if (parts.empty() || picture || parts.back().isPicture)
                parts.push_back({from, to, picture});
            else
                parts.back().to = to;
            from = to;
        }
        return parts;
    }

    /// In grey.
    void drawPicture(QPainter &painter, const QPointF &place, const QRectF &room) const
    {
        constexpr qreal pixelsPerPoint = 8;
        QImage picture((room.size() * pixelsPerPoint).toSize(), QImage::Format_RGB32);
        if (picture.isNull())
            return; // it takes no room, such as a mark of direction
        picture.fill(Qt::white);
        QPainter pen(&picture);
        pen.scale(pixelsPerPoint, pixelsPerPoint);
        draw(pen, -room.topLeft());
        pen.end();
        painter.drawImage(room.translated(place),
                          picture.convertToFormat(QImage::Format_Grayscale8));
    }

    QTextLayout m_layout;
};

void paintText(QPainter &painter, const PrintedText &text)
{
    QFont font = printFont(text.size, text.strong, text.text);
    font.setStrikeOut(text.struckOut);
    const TextLine line(text.text, font);
    const qreal free = text.room.width() - line.size().width();
    const qreal before = text.side == Qt::AlignRight     ? free
                         : text.side == Qt::AlignHCenter ? free / 2
                                                         : 0;
    painter.setPen(text.pale ? paleInk : printInk);
    line.draw(painter,
              {text.room.left() + before, text.room.center().y() - line.size().height() / 2});
}

} // namespace

QPageLayout pageFor(CalendarSpan span, const QLocale &locale)
{
    constexpr qreal margin = 36; // half an inch
    return {paperOf(locale),
            span == CalendarSpan::Day ? QPageLayout::Portrait : QPageLayout::Landscape,
            QMarginsF(margin, margin, margin, margin), QPageLayout::Point};
}

std::vector<PrintedPage> pagesOf(const Schedule &schedule, const QSizeF &page,
                                 const QLocale &locale)
{
    return pagesOf({schedule, page, locale, measuredInPrintFont()});
}

void paintPage(QPainter &painter, const PrintedPage &page)
{
    for (const QRectF &off : page.hatched)
        painter.fillRect(off, QBrush(lineInk, Qt::BDiagPattern));
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const PrintedLine &line : page.lines) {
        painter.setPen(line.strong ? QPen(printInk, 0.8) : QPen(lineInk, 0.6));
        painter.drawLine(line.line);
    }
    for (const PrintedShape &shape : page.shapes)
        paintShape(painter, shape);
    for (const PrintedText &text : page.texts)
        paintText(painter, text);
}

bool printSchedule(QPagedPaintDevice &device, int resolution, const Schedule &schedule,
                   const QLocale &locale)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.scale(resolution / pointsPerInch, resolution / pointsPerInch);
    const auto pages =
        pagesOf(schedule, device.pageLayout().paintRect(QPageLayout::Point).size(), locale);
    const QPageRanges chosen = device.pageRanges();
    bool first = true;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (!chosen.isEmpty() && !chosen.contains(static_cast<int>(i) + 1))
            continue;
        if (!first && !device.newPage())
            return false;
        paintPage(painter, pages[i]);
        first = false;
    }
    return painter.end();
}

} // namespace sessionbook
