// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "ui/fields/wanted_time.h"

#include <QPoint>
#include <QRect>

#include <optional>
#include <span>
#include <vector>

/// The geometry of a week or of one day: days and wall-clock minutes on one side, pixels on the
/// other. Knows no widget. A day is always 24 hours tall, also when the clock is put forward or
/// back: so an hour's label is right for every day that stands beside it.
namespace sessionbook {

inline constexpr int daysInWeek = 7;

/// The days that stand side by side in the calendar.
struct ShownDays
{
    QDate first;
    int count = daysInWeek;

    friend bool operator==(const ShownDays &, const ShownDays &) = default;
    [[nodiscard]] QDate date(int day) const { return first.addDays(day); }
    [[nodiscard]] QDate end() const { return date(count); } ///< the day after the last
    [[nodiscard]] bool contains(QDate date) const { return date >= first && date < end(); }
    /// As many days, before (-1) or after (+1) these.
    [[nodiscard]] ShownDays turned(int times) const { return {date(times * count), count}; }
};

/// A wall-clock time in the shown days.
struct WeekTime
{
    int day = 0;    ///< from 0; outside of the shown days for what began before or ends after
    int minute = 0; ///< since midnight

    friend auto operator<=>(const WeekTime &, const WeekTime &) = default;
};

/// A stretch of one day, such as a free time being drawn out with the mouse.
struct DayRange
{
    int day = 0;
    int fromMinute = 0;
    int toMinute = 0; ///< up to minutesInDay

    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/// When a session begins and ends by the wall clock.
struct SessionSpan
{
    WeekTime start;
    WeekTime end;
};

/// The part of a session that lies on one of the shown days, and its place beside others.
struct Piece
{
    std::size_t session = 0; ///< index in the spans
    DayRange range;
    bool startsHere = true; ///< else it goes on from the day before
    bool endsHere = true;   ///< else it goes on in the next day
    int lane = 0;
    int laneSpan = 1; ///< lanes it takes: more than one where its neighbours leave them free
    int laneCount = 1;
};

/// Tells wall-clock times of the shown days. Asks the zone about them as a whole, once: asking
/// about each session costs more than all the rest of the layout.
class WeekClock
{
public:
    WeekClock(const ShownDays &days, const QTimeZone &zone);

    [[nodiscard]] WeekTime at(Instant instant) const;
    /// The times that a switch to summer time leaves out of these days; mostly none.
    [[nodiscard]] const std::vector<DayRange> &skippedTimes() const { return m_skipped; }

private:
    QDate m_firstDay;
    QTimeZone m_zone;
    // While the offset stays the same, a minute is a minute.
    Instant m_steadyFrom;
    Instant m_steadyTo;
    Instant m_midnight; ///< of the first day, with the steady offset
    std::vector<DayRange> m_skipped;
};

/// Cuts sessions at midnight and sets overlapping ones side by side. Nothing is shorter than
/// `shortestMinutes`, so that a line of text fits in. Ordered by day, then by time.
[[nodiscard]] std::vector<Piece> piecesOf(std::span<const SessionSpan> sessions,
                                          int shortestMinutes, int dayCount = daysInWeek);

/// The stretches of the shown days that a time from start to end takes.
[[nodiscard]] std::vector<DayRange> rangesOf(const SessionSpan &span, int dayCount);

/// The slot for a stretch of a day. Nothing when its start is a time that doesn't exist. Of a time
/// that exists twice it is the first, and the dialog asks.
[[nodiscard]] std::optional<TimeSlot> slotFor(const DayRange &range, QDate firstDay,
                                              const QTimeZone &zone, bool lengthChosen);

/// What a drag from one time to another covers, in whole steps of `step` minutes, on the day where
/// it began.
[[nodiscard]] DayRange draggedRange(WeekTime from, WeekTime to, int step);

/// Where days and minutes lie on a surface that shows them, from midnight at its top.
struct WeekGeometry
{
    int gutterWidth = 0; ///< left of the days, for the hours
    int width = 0;
    int hourHeight = 60;
    int days = daysInWeek;

    [[nodiscard]] int height() const { return yOf(minutesInDay); }
    [[nodiscard]] int yOf(int minute) const { return (minute * hourHeight + 30) / 60; }
    [[nodiscard]] int xOf(int day) const;
    [[nodiscard]] QRect dayRect(int day) const;
    [[nodiscard]] QRect rangeRect(const DayRange &range) const;
    /// With a gap to the lines of the grid and to its neighbours.
    [[nodiscard]] QRect pieceRect(const Piece &piece) const;
    /// The day and the latest whole step of `step` minutes at a point; nothing beside the days.
    [[nodiscard]] std::optional<WeekTime> timeAt(QPoint point, int step) const;
    /// As timeAt, for a pointer that may have left the days: the nearest time.
    [[nodiscard]] WeekTime nearestTime(QPoint point, int step) const;
};

} // namespace sessionbook
