// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/grid_page.h"

#include "core/base/date_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct GridWords
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::GridWords)
};

constexpr int headingSize = 9;
constexpr int hourSize = 8;
constexpr qreal headingHeight = 20;
constexpr qreal aboveOneDay = 8;
constexpr qreal besideHours = 6;
constexpr qreal columnGap = 3;
constexpr qreal laneGap = 2;
constexpr qreal besideBar = 6;
constexpr qreal edge = 3;

class DaysGrid
{
public:
    DaysGrid(const Paper &paper, const HourRange &hours, int textSize, const PrintedFoot &foot)
        : m_paper(paper), m_hours(hours), m_size(textSize), m_gutter(gutterWidth())
    {
        m_top = addHead(m_made.page, paper) + (needsHeadings() ? headingHeight : aboveOneDay);
        m_bottom = addFoot(m_made.page, paper, foot);
        m_perMinute =
            std::max((m_bottom - m_top) / ((hours.to - hours.from) * minutesInHour), 0.05);
        addHeadings();
        addTimeOff();
        addHours();
        addSessions();
    }

    [[nodiscard]] GridPage take() { return std::move(m_made); }

private:
    [[nodiscard]] const Schedule &schedule() const { return m_paper.schedule; }

    [[nodiscard]] QString hourWords(int hour) const
    {
        return clockTime(QTime(hour % 24, 0), m_paper.locale);
    }

    [[nodiscard]] qreal gutterWidth() const
    {
        qreal widest = 0;
        for (int hour = m_hours.from; hour < m_hours.to; ++hour)
            widest = std::max(widest, m_paper.widthOf(hourWords(hour), hourSize, false));
        return widest + besideHours;
    }

    [[nodiscard]] qreal columnWidth() const
    {
        return (m_paper.size.width() - m_gutter) / schedule().days.count;
    }
    [[nodiscard]] qreal xOf(int day) const { return m_gutter + day * columnWidth(); }
    [[nodiscard]] qreal yOf(int minute) const
    {
        return m_top + (minute - m_hours.from * minutesInHour) * m_perMinute;
    }
    [[nodiscard]] bool isShown(const DayRange &range) const
    {
        return range.fromMinute >= m_hours.from * minutesInHour &&
               range.toMinute <= m_hours.to * minutesInHour;
    }

    /// The title names a single day.
    [[nodiscard]] bool needsHeadings() const { return schedule().days.count > 1; }

    void addHeadings()
    {
        if (!needsHeadings())
            return;
        for (int day = 0; day < schedule().days.count; ++day) {
            const QDate date = schedule().days.date(day);
            const QString words =
                GridWords::tr("%1 %2", "weekday, day of the month")
                    .arg(m_paper.locale.standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat),
                         m_paper.locale.toString(date.day()));
            m_made.page.texts.push_back(
                {words,
                 {xOf(day), m_top - headingHeight, columnWidth(), headingHeight},
                 headingSize,
                 true,
                 false,
                 false,
                 Qt::AlignHCenter});
        }
    }

    void addTimeOff()
    {
        const QRectF grid(0, m_top, m_paper.size.width(), m_bottom - m_top);
        for (const DayRange &off : schedule().timeOff) {
            const QRectF room(xOf(off.day), yOf(off.fromMinute), columnWidth(),
                              (off.toMinute - off.fromMinute) * m_perMinute);
            if (const QRectF seen = room & grid; !seen.isEmpty())
                m_made.page.hatched.push_back(seen);
        }
    }

    void addHours()
    {
        const qreal width = m_paper.size.width();
        const qreal labelHeight = hourSize * lineSpacing;
        // Where a whole day is shown, each second hour has a name.
        const int step = m_perMinute * minutesInHour < labelHeight ? 2 : 1;
        for (int hour = m_hours.from; hour <= m_hours.to; ++hour) {
            const qreal y = yOf(hour * minutesInHour);
            const bool border = hour == m_hours.from || hour == m_hours.to;
            m_made.page.lines.push_back({{m_gutter, y, width, y}, border});
            if (hour < m_hours.to && (hour - m_hours.from) % step == 0)
                m_made.page.texts.push_back(
                    {hourWords(hour),
                     {0, y - labelHeight / 2, m_gutter - besideHours, labelHeight},
                     hourSize,
                     false,
                     true,
                     false,
                     Qt::AlignRight});
        }
        for (int day = 0; day <= schedule().days.count; ++day)
            m_made.page.lines.push_back({{xOf(day), m_top, xOf(day), m_bottom}, false});
    }

    void addSessions()
    {
        std::vector<SessionSpan> spans;
        std::vector<std::size_t> entries;
        for (std::size_t i = 0; i < schedule().entries.size(); ++i) {
            const SessionSpan &span = schedule().entries[i].span;
            const auto ranges = rangesOf(span, schedule().days.count);
            if (!ranges.empty() && std::ranges::all_of(ranges, [this](const DayRange &range) {
                    return isShown(range);
                })) {
                spans.push_back(span);
                entries.push_back(i);
            }
        }
        const qreal line = m_size * lineSpacing + 2;
        const int shortest = static_cast<int>(std::ceil(line / m_perMinute));
        const auto pieces = piecesOf(spans, shortest, schedule().days.count);
        for (const Piece &piece : pieces) {
            const QRectF box = boxOf(piece);
            const std::size_t entry = entries[piece.session];
            m_made.page.shapes.push_back({box, schedule().entries[entry].mark, entry});
            // Past midnight the words stand in the longer part only.
            const bool longest = std::ranges::none_of(pieces, [&](const Piece &other) {
                return other.session == piece.session && &other != &piece &&
                       std::pair(lengthOf(other), other.startsHere) >
                           std::pair(lengthOf(piece), piece.startsHere);
            });
            if (longest)
                addWords(entry, box);
        }
    }

    [[nodiscard]] static int lengthOf(const Piece &piece)
    {
        return piece.range.toMinute - piece.range.fromMinute;
    }

    [[nodiscard]] QRectF boxOf(const Piece &piece) const
    {
        const qreal room = columnWidth() - 2 * columnGap;
        const qreal lane = room / piece.laneCount;
        const bool last = piece.lane + piece.laneSpan == piece.laneCount;
        const qreal top = yOf(piece.range.fromMinute);
        return {xOf(piece.range.day) + columnGap + piece.lane * lane, top + 0.5,
                piece.laneSpan * lane - (last ? 0 : laneGap),
                std::min(yOf(piece.range.toMinute), m_bottom) - top - 1};
    }

    /// The first of these for which there is room; all words are there only with the first.
    void addWords(std::size_t number, const QRectF &box)
    {
        const Schedule::Entry &entry = schedule().entries[number];
        const QString times = timesOf(entry);
        const QString start = startOf(entry);
        if (addBeside(number, box, entry.name, times)) {
            ++m_made.inFull;
            ++m_made.told;
            return;
        }
        const QString initials = initialsOf(entry.name);
        m_made.told +=
            addBeside(number, box, entry.name, start) || addBeside(number, box, entry.name, {}) ||
            addBeside(number, box, initials, start) || addBeside(number, box, initials, {});
    }

    /// Beside the bar and the sign of the state.
    [[nodiscard]] bool addBeside(std::size_t number, const QRectF &box, const QString &name,
                                 const QString &times)
    {
        const QRectF room = box.adjusted(besideBar, 0.5, -edge, -0.5);
        const auto fits = [&](const QRectF &there) {
            return addStacked(number, there, name, times) || addInLine(number, there, name, times);
        };
        if (!hasSign(schedule().entries[number].mark))
            return fits(room);
        return fits(room.adjusted(0, 0, 0, -signHeight)) ||
               fits(room.adjusted(0, 0, edge - signWidth, 0));
    }

    [[nodiscard]] bool addStacked(std::size_t number, const QRectF &room, const QString &name,
                                  const QString &times)
    {
        const QStringList names =
            linesOf(name, room.width(), m_size, true, LineBreaks::BetweenWords, m_paper.widthOf);
        const QStringList hours =
            linesOf(times, room.width(), m_size, false, LineBreaks::AtSpaces, m_paper.widthOf);
        const qreal line = m_size * lineSpacing;
        const qreal height = line * static_cast<qreal>(names.size() + hours.size());
        if (names.isEmpty() || (hours.isEmpty() && !times.isEmpty()) || height > room.height())
            return false;
        qreal y = room.top() + std::min((room.height() - height) / 2, 2.0);
        for (const QStringList *part : {&names, &hours}) {
            for (const QString &words : *part) {
                addText(number, {room.left(), y, room.width(), line}, words, part == &names);
                y += line;
            }
        }
        return true;
    }

    void addText(std::size_t number, const QRectF &room, const QString &words, bool isName)
    {
        const bool cancelled = schedule().entries[number].mark == Mark::Cancelled;
        m_made.page.texts.push_back(
            {words, room, m_size, isName, cancelled, cancelled && isName, Qt::AlignLeft, number});
    }

    [[nodiscard]] bool addInLine(std::size_t number, const QRectF &room, const QString &name,
                                 const QString &times)
    {
        const qreal gap = m_size * 0.7;
        const qreal nameWidth = m_paper.widthOf(name, m_size, true);
        const qreal all = nameWidth + gap + m_paper.widthOf(times, m_size, false);
        if (all > room.width() || m_size * lineSpacing > room.height())
            return false;
        addText(number, {room.left(), room.top(), nameWidth, room.height()}, name, true);
        addText(number, room.adjusted(nameWidth + gap, 0, 0, 0), times, false);
        return true;
    }

    const Paper &m_paper;
    HourRange m_hours;
    int m_size;
    qreal m_gutter;
    qreal m_top = 0;
    qreal m_bottom = 0;
    qreal m_perMinute = 1;
    GridPage m_made;
};

} // namespace

GridPage gridPage(const Paper &paper, const HourRange &hours, int textSize, const PrintedFoot &foot)
{
    return DaysGrid(paper, hours, textSize, foot).take();
}

} // namespace sessionbook
