// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/records/records.h"
#include "ui/fields/wanted_time.h"

#include <QPoint>
#include <QRect>

#include <optional>
#include <span>
#include <utility>
#include <vector>

/// Converts between days and wall-clock minutes and pixels, for a week or a day. Knows no widget. A
/// day is always 24 hours tall, even when the clock changes, so that the labels of the hours are
/// right for all days.
namespace sessionbook {

inline constexpr int daysInWeek = 7;

/// The days shown side by side in the calendar.
struct ShownDays
{
    QDate first;
    int count = daysInWeek;

    friend bool operator==(const ShownDays &, const ShownDays &) = default;
    [[nodiscard]] QDate date(int day) const { return first.addDays(day); }
    [[nodiscard]] QDate end() const { return date(count); } ///< the day after the last
    [[nodiscard]] bool contains(QDate date) const { return date >= first && date < end(); }
    /// The same number of days, before (-1) or after (+1) these.
    [[nodiscard]] ShownDays turned(int times) const { return {date(times * count), count}; }
};

/// A wall-clock time in the shown days.
struct WeekTime
{
    int day = 0;    ///< from 0; outside the shown days for a session that reaches beyond them
    int minute = 0; ///< since midnight

    friend auto operator<=>(const WeekTime &, const WeekTime &) = default;
};

/// A part of one day, such as a free time being chosen with the mouse.
struct DayRange
{
    int day = 0;
    int fromMinute = 0;
    int toMinute = 0; ///< up to minutesInDay

    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/// Where a session, or time off, begins and ends in the calendar.
struct SessionSpan
{
    WeekTime start;
    WeekTime end;
};

/// The part of a session on one of the shown days, and its lane beside others.
struct Piece
{
    std::size_t session = 0; ///< index in the spans
    DayRange range;
    bool startsHere = true; ///< else it continues from the day before
    bool endsHere = true;   ///< else it continues on the next day
    int lane = 0;
    int laneSpan = 1; ///< number of lanes it takes: more than one if its neighbours leave them free
    int laneCount = 1;
};

/// Converts instants to wall-clock times of the shown days. Asks the time zone only once, as asking
/// for each session costs more than the rest of the layout.
class WeekClock
{
public:
    WeekClock(const ShownDays &days, const QTimeZone &zone);

    [[nodiscard]] WeekTime at(Instant instant) const;
    /// Whether the clock is not changed on these days, nor on those beside them.
    [[nodiscard]] bool isSteady() const { return m_isSteady; }
    /// The times that daylight saving skips; usually none.
    [[nodiscard]] const std::vector<DayRange> &skippedTimes() const { return m_skipped; }

private:
    QDate m_firstDay;
    QTimeZone m_zone;
    // Between these the UTC offset does not change.
    Instant m_steadyFrom;
    Instant m_steadyTo;
    Instant m_midnight; ///< of the first day, with the steady offset
    bool m_isSteady = true;
    std::vector<DayRange> m_skipped;
};

/// What a session covers in the calendar: as much as it is long, even where the clock changes
/// meanwhile. By the wall clock it would then end an hour too late or before it began.
[[nodiscard]] SessionSpan spanOf(WeekTime start, int lengthMinutes);

/// Cuts sessions at midnight and puts overlapping ones side by side. No piece is shorter than
/// `shortestMinutes`, so that a line of text fits. Ordered by day, then by time.
[[nodiscard]] std::vector<Piece> piecesOf(std::span<const SessionSpan> sessions,
                                          int shortestMinutes, int dayCount = daysInWeek);

/// The part of each shown day that the span covers.
[[nodiscard]] std::vector<DayRange> rangesOf(const SessionSpan &span, int dayCount);

/// Empty if the start does not exist. If it occurs twice, the first is taken, and the dialog asks.
[[nodiscard]] std::optional<TimeSlot> slotFor(const DayRange &range, QDate firstDay,
                                              const QTimeZone &zone, bool lengthChosen);

/// What a drag covers, in whole steps of `step` minutes, on the day where it began.
[[nodiscard]] DayRange draggedRange(WeekTime from, WeekTime to, int step);

/// For each day, whether nothing is on it: neither work nor a session nor `today`. Empty if that
/// were so of all days.
[[nodiscard]] std::vector<bool> emptyDays(const ShownDays &days, const WorkingHours &hours,
                                          std::span<const SessionSpan> sessions, QDate today);

/// The whole hours of work on the shown days, and of their sessions but for what goes on past
/// midnight; the whole day without work.
[[nodiscard]] std::pair<int, int> minutesOfWork(const ShownDays &days, const WorkingHours &hours,
                                                std::span<const Piece> pieces);

/// The positions of days and minutes on a surface, in pixels. The first minute shown is at its top.
struct WeekGeometry
{
    int gutterWidth = 0; ///< left of the days, for the hours
    int width = 0;
    int hourHeight = 60;
    int days = daysInWeek;
    // What is shown of each day. Only the parts within have a place.
    int fromMinute = 0;
    int toMinute = minutesInDay;
    std::vector<bool> folded{}; ///< for each day, whether it is a narrow column; empty: none is

    static constexpr int foldedWidth = 30;

    [[nodiscard]] int height() const { return yOf(toMinute); }
    [[nodiscard]] int yOf(int minute) const;
    [[nodiscard]] int xOf(int day) const;
    [[nodiscard]] bool isFolded(int day) const
    {
        const auto index = static_cast<std::size_t>(day);
        return index < folded.size() && folded[index];
    }
    [[nodiscard]] QRect dayRect(int day) const;
    [[nodiscard]] QRect rangeRect(const DayRange &range) const;
    /// Leaves a gap to the grid and to neighbours.
    [[nodiscard]] QRect pieceRect(const Piece &piece) const;
    /// The day and time at a point, rounded down to `step` minutes; empty beside the days.
    [[nodiscard]] std::optional<WeekTime> timeAt(QPoint point, int step) const;
    /// The same, but the nearest time for a point outside the days.
    [[nodiscard]] WeekTime nearestTime(QPoint point, int step) const;
};

} // namespace sessionbook
