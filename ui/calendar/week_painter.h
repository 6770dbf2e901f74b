// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/session_tile.h"

class QPainter;

namespace sessionbook {

/// A stretch of time off on one day.
struct TimeOffBand
{
    TimeOffId id;
    DayRange range;
    bool wholeDays = false;
    QString title;
};

/// What the grid of the days shows beside their sessions.
struct WeekGrid
{
    ShownDays days;
    std::vector<std::optional<DayRange>> workdays; ///< nothing on a day off
    std::vector<DayRange> skipped;                 ///< times that don't exist on a switch day
    std::vector<TimeOffBand> timeOff;
    std::vector<QRect> buffers;  ///< to be kept free after a session; in the geometry's coordinates
    std::optional<WeekTime> now; ///< when it is on one of the days
};

/// A free time under the pointer or being drawn out, with the words in it.
struct SlotGhost
{
    DayRange range;
    QString text;
    bool drawnOut = false;
};

/// A session on its way to another time.
struct MoveGhost
{
    std::vector<DayRange> ranges;
    QString name;
    QString text;
    bool refused = false; ///< that time does not exist
    const ToneColors *tone = nullptr;
};

/// The days, hours and tints, in the coordinates of the geometry, within `clip`.
void paintGrid(QPainter &painter, const QRect &clip, const WeekGrid &grid,
               const WeekGeometry &geometry, const WeekLook &look);
/// The labels of the hours in the gutter at the left, as far as they lie whole in `visible`.
void paintHours(QPainter &painter, const QRect &visible, const WeekGeometry &geometry,
                WeekLook &look);
/// The line is painted twice, the second time faint over the shapes of sessions, but not behind
/// their words: it must not look as if it struck them through.
enum class NowLine { UnderSessions, OverShapes };
[[nodiscard]] QRect nowLineRect(const WeekGrid &grid, const WeekGeometry &geometry); ///< or null
void paintNowLine(QPainter &painter, const WeekGrid &grid, const WeekGeometry &geometry,
                  const WeekLook &look, NowLine part);
void paintGhost(QPainter &painter, const SlotGhost &ghost, const WeekGeometry &geometry,
                WeekLook &look);
void paintMoveGhost(QPainter &painter, const MoveGhost &ghost, const WeekGeometry &geometry,
                    WeekLook &look);
/// The titles of time off, each at the top of what is `visible` of it.
void paintTimeOffTitles(QPainter &painter, const QRect &visible, const WeekGrid &grid,
                        const WeekGeometry &geometry, WeekLook &look);
/// Weekdays and dates; it stays at the top of the view. The focus is on a day while it is on none
/// of its sessions.
void paintHeader(QPainter &painter, const WeekGrid &grid, const WeekGeometry &geometry,
                 WeekLook &look, std::optional<int> focusedDay);

} // namespace sessionbook
