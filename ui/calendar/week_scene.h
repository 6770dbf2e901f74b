// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/unseen_sessions.h"
#include "ui/calendar/week_painter.h"

namespace sessionbook {

class CalendarModel;

/// The days of a model, laid out for a width. Points and rectangles are in the coordinates of its
/// geometry.
struct WeekScene
{
    WeekScene(const CalendarModel &model, WeekLook &look, int width);

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
    std::vector<Piece> pieces;
    std::vector<SessionTile> tiles; ///< one for each piece, in order of day and time

private:
    void addTimeOff(const std::vector<TimeOff> &timesOff);
    void addBuffers(const std::vector<SessionItem> &items, int minutes);
};

} // namespace sessionbook
