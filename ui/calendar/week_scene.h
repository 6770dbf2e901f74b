// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/unseen_sessions.h"
#include "ui/calendar/week_painter.h"

namespace sessionbook {

class CalendarModel;

/// What is left out of the days.
struct WeekPart
{
    bool foldsEmptyDays = false; ///< of a week
    bool workOnly = false;       ///< the hours of work, and those of sessions

    friend bool operator==(const WeekPart &, const WeekPart &) = default;
};

/// The days of a model, laid out for a size. Points and rectangles are in the coordinates of its
/// geometry.
struct WeekScene
{
    /// `size` is of the days and the hours beside them, without what is above.
    WeekScene(const CalendarModel &model, WeekLook &look, const WeekPart &part, QSize size);

    [[nodiscard]] const SessionTile *tileAt(QPoint point) const;
    /// The first tile of a row: a session that crosses midnight has two.
    [[nodiscard]] const SessionTile *tileOf(int row) const;
    [[nodiscard]] std::vector<WeekTime> starts() const; ///< of each row
    [[nodiscard]] bool isSkipped(WeekTime time) const;

    /// Null also where a session is.
    [[nodiscard]] const TimeOffBand *timeOffAt(QPoint point) const;

    WeekGeometry geometry;
    WeekClock clock;
    WeekGrid grid;
    std::vector<SessionSpan> spans; ///< of each row
    std::vector<Piece> pieces;      ///< those that are shown
    std::vector<SessionTile> tiles; ///< one for each piece, in order of day and time

private:
    void leaveOut(const CalendarModel &model, const WeekPart &part, int height);
    void addTimeOff(const std::vector<TimeOff> &timesOff);
    void addBuffers(const std::vector<SessionItem> &items, int minutes);
};

} // namespace sessionbook
