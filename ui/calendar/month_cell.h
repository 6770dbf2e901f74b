// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/month_layout.h"

/// Where everything stands in the cell of a day. Knows no widget.
namespace sessionbook {

/// What the fonts ask for, in pixels.
struct CellMetrics
{
    int numberHeight = 0;
    int lineHeight = 0; ///< of a session
    int markWidth = 0;  ///< of a session that is a mark alone
    int moreWidth = 0;  ///< of how many more there are

    static constexpr int padding = 6;
    static constexpr int belowNumber = 5;
    static constexpr int bottom = 4;

    /// With room for a session's line and a line of marks.
    [[nodiscard]] int leastHeight() const
    {
        return padding + numberHeight + belowNumber + 2 * lineHeight + bottom;
    }
};

struct PlacedVisit
{
    std::size_t visit = 0; ///< index in the day
    QRect rect;
    bool isMark = false; ///< without time and name

    friend bool operator==(const PlacedVisit &, const PlacedVisit &) = default;
};

/// Sessions come first, a line each; where there are more of them than lines, the last is of marks,
/// and of a number for those that even it has no room for. Time off takes the lines that are left.
struct MonthCell
{
    MonthCell(const MonthDay &day, const QRect &cell, const CellMetrics &metrics);

    [[nodiscard]] std::optional<std::size_t> visitAt(QPoint point) const;

    QRect room; ///< below the number
    std::vector<PlacedVisit> visits;
    int more = 0;
    QRect moreRect;
    std::vector<QRect> timeOff; ///< of the first ones of the day
};

} // namespace sessionbook
