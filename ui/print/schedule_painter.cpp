// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/schedule_painter.h"

#include "core/base/date_words.h"
#include "core/rules/wording.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct ScheduleWords
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::ScheduleWords)
};

// In points.
constexpr int titleSize = 16;
constexpr int textSize = 9;
constexpr int smallSize = 8;
constexpr int titleHeight = 30;
constexpr int headerHeight = 30;
constexpr int legendHeight = 22;
constexpr int oddHoursLine = 16;
constexpr int gutter = 40;
constexpr int shortestEntryMinutes = 15;
constexpr qreal pointsPerInch = 72;

const QColor printInk = Qt::black;
const QColor paleInk(0x55, 0x55, 0x55);
const QColor lineInk(0xC4, 0xC4, 0xC4);

/// Sets the size as pixels: the painter is scaled to points.
QFont sized(QFont font, int points, QFont::Weight weight = QFont::Normal)
{
    font.setPixelSize(points);
    font.setWeight(weight);
    return font;
}

class SchedulePainter
{
public:
    SchedulePainter(QPainter &painter, const QSizeF &page, const Schedule &schedule,
                    const QLocale &locale)
        : m_painter(painter), m_page(page.toSize()), m_schedule(schedule), m_locale(locale),
          m_font(painter.font()), m_geometry{gutter, m_page.width(), hourHeight(),
                                             schedule.days.count},
          m_top(titleHeight + headerHeight - m_geometry.yOf(schedule.fromHour * 60))
    {
    }

    void paint()
    {
        paintTitle();
        paintHeader();
        paintGrid();
        paintEntries();
        paintOddHours();
        paintLegend();
    }

private:
    [[nodiscard]] int hourHeight() const
    {
        const int room =
            m_page.height() - titleHeight - headerHeight - legendHeight - oddHoursHeight();
        return std::max(room / std::max(m_schedule.toHour - m_schedule.fromHour, 1), 4);
    }

    [[nodiscard]] int oddHoursHeight() const
    {
        return m_schedule.atOddHours.empty() ? 0 : oddHoursLine;
    }

    [[nodiscard]] QRect onPage(const QRect &rect) const { return rect.translated(0, m_top); }

    [[nodiscard]] int yOfHour(int hour) const { return m_top + m_geometry.yOf(hour * 60); }

    void write(const QRect &room, Qt::Alignment alignment, const QString &text)
    {
        const QString fitted =
            m_painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width());
        m_painter.drawText(room, static_cast<int>(alignment) | Qt::TextSingleLine, fitted);
    }

    void paintTitle()
    {
        const QRect room(0, 0, m_page.width(), titleHeight);
        m_painter.setPen(printInk);
        m_painter.setFont(sized(m_font, titleSize, QFont::DemiBold));
        write(room.adjusted(0, 0, -room.width() / 3, 0), Qt::AlignLeft | Qt::AlignVCenter,
              m_schedule.title);
        m_painter.setPen(paleInk);
        m_painter.setFont(sized(m_font, textSize));
        write(room.adjusted(room.width() * 2 / 3, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter,
              m_schedule.practice);
    }

    void paintHeader()
    {
        m_painter.setFont(sized(m_font, textSize, QFont::DemiBold));
        m_painter.setPen(printInk);
        for (int day = 0; day < m_schedule.days.count; ++day) {
            const QDate date = m_schedule.days.date(day);
            const QRect column = m_geometry.dayRect(day);
            write({column.left(), titleHeight, column.width(), headerHeight}, Qt::AlignCenter,
                  ScheduleWords::tr("%1 %2", "weekday, day of the month")
                      .arg(m_locale.standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat),
                           m_locale.toString(date.day())));
        }
    }

    void paintGrid()
    {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        for (const DayRange &off : m_schedule.timeOff) {
            const QRect grid(0, yOfHour(m_schedule.fromHour), m_page.width(),
                             yOfHour(m_schedule.toHour) - yOfHour(m_schedule.fromHour));
            m_painter.fillRect(onPage(m_geometry.rangeRect(off)) & grid,
                               QBrush(lineInk, Qt::BDiagPattern));
        }
        m_painter.setFont(sized(m_font, smallSize));
        for (int hour = m_schedule.fromHour; hour <= m_schedule.toHour; ++hour) {
            const int y = yOfHour(hour);
            m_painter.setPen(QPen(lineInk, 0.6));
            m_painter.drawLine(gutter, y, m_page.width(), y);
            m_painter.setPen(paleInk);
            if (hour < m_schedule.toHour)
                write({0, y - 6, gutter - 6, 12}, Qt::AlignRight | Qt::AlignVCenter,
                      clockTime(QTime(hour, 0), m_locale));
        }
        m_painter.setPen(QPen(lineInk, 0.6));
        for (int day = 0; day <= m_schedule.days.count; ++day)
            m_painter.drawLine(m_geometry.xOf(day), yOfHour(m_schedule.fromHour),
                               m_geometry.xOf(day), yOfHour(m_schedule.toHour));
    }

    void paintEntries()
    {
        std::vector<SessionSpan> spans;
        for (const Schedule::Entry &entry : m_schedule.entries)
            spans.push_back(entry.span);
        for (const Piece &piece : piecesOf(spans, shortestEntryMinutes, m_schedule.days.count))
            paintEntry(m_schedule.entries[piece.session], onPage(m_geometry.pieceRect(piece)));
    }

    void paintEntry(const Schedule::Entry &entry, const QRect &rect)
    {
        paintShape(rect, entry.mark);
        const bool off = entry.mark == Mark::Cancelled;
        const int tick = entry.mark == Mark::Complete ? 13 : 3;
        const QRect words = rect.adjusted(7, 2, -tick, -1);
        QFont name = sized(m_font, textSize, QFont::DemiBold);
        name.setStrikeOut(off);
        m_painter.setPen(off ? paleInk : printInk);
        m_painter.setFont(name);
        const int lineHeight = m_painter.fontMetrics().height();
        const QString &times = entry.times;
        if (words.height() < 2 * lineHeight - 2) {
            write({words.left(), rect.top(), words.width(), rect.height()},
                  Qt::AlignLeft | Qt::AlignVCenter, entry.name + u"  "_s + times);
            return;
        }
        write({words.left(), words.top(), words.width(), lineHeight}, Qt::AlignLeft, entry.name);
        m_painter.setFont(sized(m_font, smallSize));
        m_painter.setPen(paleInk);
        write({words.left(), words.top() + lineHeight, words.width(), lineHeight}, Qt::AlignLeft,
              times);
    }

    void paintOddHours()
    {
        QStringList all;
        for (const Schedule::Entry &entry : m_schedule.atOddHours) {
            const QDate date = m_schedule.days.date(entry.span.start.day);
            all << ScheduleWords::tr("%1 %2 %3", "weekday, times, client")
                       .arg(m_locale.standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat),
                            entry.times, entry.name);
        }
        if (all.isEmpty())
            return;
        m_painter.setPen(printInk);
        m_painter.setFont(sized(m_font, textSize));
        write({gutter, yOfHour(m_schedule.toHour) + 2, m_page.width() - gutter, oddHoursLine},
              Qt::AlignLeft | Qt::AlignVCenter,
              ScheduleWords::tr("Also: %1").arg(all.join(u" · "_s)));
    }

    /// Booked has a full bar, in progress a double outline, complete a tick, cancelled and void a
    /// broken outline.
    void paintShape(const QRect &rect, Mark mark)
    {
        const QRectF box = QRectF(rect).adjusted(0.4, 0.4, -0.4, -0.4);
        const bool broken = mark == Mark::Cancelled || mark == Mark::Void;
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setBrush(Qt::white);
        m_painter.setPen(
            QPen(broken ? paleInk : printInk, 0.8, broken ? Qt::DashLine : Qt::SolidLine));
        m_painter.drawRect(box);
        m_painter.setBrush(Qt::NoBrush);
        if (mark == Mark::Booked || mark == Mark::InProgress)
            m_painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), printInk);
        if (mark == Mark::InProgress)
            m_painter.drawRect(box.adjusted(1.6, 1.6, -1.6, -1.6));
        if (mark == Mark::Complete) {
            const QPointF corner(box.right() - 9, box.top() + 7);
            m_painter.setPen(QPen(printInk, 1.2));
            m_painter.drawPolyline(QPolygonF{corner + QPointF(-2, 0), corner + QPointF(0.5, 2.5),
                                             corner + QPointF(5, -3.5)});
        }
    }

    void paintLegend()
    {
        const int middle = m_page.height() - legendHeight / 2 + 2;
        int left = gutter;
        m_painter.setFont(sized(m_font, smallSize));
        for (const Mark mark :
             {Mark::Booked, Mark::InProgress, Mark::Complete, Mark::Cancelled, Mark::Void}) {
            paintShape({left, middle - 7, 20, 14}, mark);
            m_painter.setPen(paleInk);
            const QString word = nameOf(mark);
            const int width = m_painter.fontMetrics().horizontalAdvance(word) + 2;
            write({left + 25, middle - 7, width, 14}, Qt::AlignLeft | Qt::AlignVCenter, word);
            left += 25 + width + 16;
        }
        if (m_schedule.filtered)
            write({left, middle - 7, m_page.width() - left, 14}, Qt::AlignRight | Qt::AlignVCenter,
                  ScheduleWords::tr("Not all sessions are shown."));
    }

    QPainter &m_painter;
    QSize m_page;
    const Schedule &m_schedule;
    const QLocale &m_locale;
    QFont m_font;
    WeekGeometry m_geometry;
    int m_top; ///< where midnight would be
};

bool usesLetter(const QLocale &locale)
{
    return locale.measurementSystem() == QLocale::ImperialUSSystem ||
           locale.territory() == QLocale::Canada || locale.territory() == QLocale::Mexico;
}

} // namespace

QPageLayout pageFor(CalendarSpan span, const QLocale &locale)
{
    constexpr qreal margin = 36; // half an inch
    return {QPageSize(usesLetter(locale) ? QPageSize::Letter : QPageSize::A4),
            span == CalendarSpan::Day ? QPageLayout::Portrait : QPageLayout::Landscape,
            QMarginsF(margin, margin, margin, margin), QPageLayout::Point};
}

void paintSchedule(QPainter &painter, const QSizeF &page, const Schedule &schedule,
                   const QLocale &locale)
{
    SchedulePainter(painter, page, schedule, locale).paint();
}

bool printSchedule(QPagedPaintDevice &device, int resolution, const Schedule &schedule,
                   const QLocale &locale)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.scale(resolution / pointsPerInch, resolution / pointsPerInch);
    paintSchedule(painter, device.pageLayout().paintRect(QPageLayout::Point).size(), schedule,
                  locale);
    return painter.end();
}

} // namespace sessionbook
