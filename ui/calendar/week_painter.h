// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/session_tile.h"

class QPainter;

namespace sessionbook {

/// The part of time off on one day.
struct TimeOffBand
{
    TimeOffId id;
    DayRange range;
    bool wholeDays = false;
    QString title;
};

/// What is painted on the days besides their sessions.
struct WeekGrid
{
    ShownDays days;
    std::vector<std::optional<DayRange>> workdays; ///< empty on a day off
    std::vector<DayRange> skipped;                 ///< times that daylight saving skips
    std::vector<TimeOffBand> timeOff;
    std::vector<QRect> buffers;  ///< to keep free after sessions; in the geometry's coordinates
    std::optional<WeekTime> now; ///< if it is on one of the days
};

/// A free time under the pointer or being dragged over, with its text.
struct SlotGhost
{
    DayRange range;
    QString text;
    bool drawnOut = false;
};

/// A session being moved, at its new time.
struct MoveGhost
{
    std::vector<DayRange> ranges;
    QString name;
    QString text;
    bool refused = false; ///< the time does not exist
    const ToneColors *tone = nullptr;
};

/// The days, hours and tints, in the coordinates of the geometry, within `clip`.
void paintGrid(QPainter &painter, const QRect &clip, const WeekGrid &grid,
               const WeekGeometry &geometry, const WeekLook &look);
/// The hours' labels in the gutter at the left, only those completely within `visible`.
void paintHours(QPainter &painter, const QRect &visible, const WeekGeometry &geometry,
                WeekLook &look);
[[nodiscard]] QRect nowLineRect(const WeekGrid &grid, const WeekGeometry &geometry); ///< or null
/// The line ends at sessions, as it would strike their texts through, and marks their bars instead.
void paintNowLine(QPainter &painter, const WeekGrid &grid, const WeekGeometry &geometry,
                  std::span<const SessionTile> tiles, const WeekLook &look);
void paintGhost(QPainter &painter, const SlotGhost &ghost, const WeekGeometry &geometry,
                WeekLook &look);
void paintMoveGhost(QPainter &painter, const MoveGhost &ghost, const WeekGeometry &geometry,
                    WeekLook &look);
/// The titles of time off, each at the top of its part in `visible`.
void paintTimeOffTitles(QPainter &painter, const QRect &visible, const WeekGrid &grid,
                        const WeekGeometry &geometry, WeekLook &look);
/// Weekdays and dates, which stay at the top of the view. `focusedDay` is set while no session of
/// it has the focus.
void paintHeader(QPainter &painter, const WeekGrid &grid, const WeekGeometry &geometry,
                 WeekLook &look, std::optional<int> focusedDay);

} // namespace sessionbook
