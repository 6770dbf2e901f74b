// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/month_cell.h"

#include <algorithm>

namespace sessionbook {

MonthCell::MonthCell(const MonthDay &day, const QRect &cell, const CellMetrics &metrics)
    : room(cell.adjusted(CellMetrics::padding,
                         CellMetrics::padding + metrics.numberHeight + CellMetrics::belowNumber,
                         -CellMetrics::padding, -CellMetrics::bottom))
{
    const auto lineAt = [&](int line) {
        return QRect(room.left(), room.top() + line * metrics.lineHeight, room.width(),
                     metrics.lineHeight);
    };
    const auto count = static_cast<int>(day.visits.size());
    const int lines = std::max(room.height() / metrics.lineHeight, 0);
    const int whole = count <= lines ? count : std::max(lines - 1, 0);
    for (int i = 0; i < whole; ++i)
        visits.push_back({static_cast<std::size_t>(i), lineAt(i), false});
    if (whole < count) {
        const QRect last = lineAt(whole);
        const int rest = count - whole;
        int marks = lines == 0 ? 0 : last.width() / metrics.markWidth;
        if (marks < rest)
            marks = std::max((last.width() - metrics.moreWidth) / metrics.markWidth, 0);
        marks = lines == 0 ? 0 : std::min(marks, rest);
        for (int i = 0; i < marks; ++i) {
            visits.push_back({static_cast<std::size_t>(whole + i),
                              QRect(last.left() + i * metrics.markWidth, last.top(),
                                    metrics.markWidth, last.height()),
                              true});
        }
        more = rest - marks;
        moreRect = last.adjusted(marks * metrics.markWidth, 0, 0, 0);
        return;
    }
    const int left = std::min(lines - whole, static_cast<int>(day.timeOff.size()));
    for (int i = 0; i < left; ++i)
        timeOff.push_back(lineAt(whole + i));
}

std::optional<std::size_t> MonthCell::visitAt(QPoint point) const
{
    const auto found = std::ranges::find_if(
        visits, [&](const PlacedVisit &placed) { return placed.rect.contains(point); });
    return found == visits.end() ? std::nullopt : std::optional(found->visit);
}

} // namespace sessionbook
