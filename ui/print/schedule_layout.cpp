// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/print/schedule_layout.h"

#include "ui/print/grid_page.h"
#include "ui/print/list_pages.h"

#include <QCoreApplication>

#include <algorithm>

namespace sessionbook {

namespace {

struct ScheduleWords
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::ScheduleWords)
};

constexpr int usualSize = 9;

/// Whole hours that hold the working hours, and the sessions not further from them than
/// `farthest` minutes.
HourRange hoursOf(const Schedule &schedule, int farthest)
{
    const DayRange &working = schedule.workingHours;
    int from = working.fromMinute;
    int to = working.toMinute;
    for (const Schedule::Entry &entry : schedule.entries) {
        const auto ranges = rangesOf(entry.span, schedule.days.count);
        const bool near = std::ranges::all_of(ranges, [&](const DayRange &range) {
            return range.fromMinute >= working.fromMinute - farthest &&
                   range.toMinute <= working.toMinute + farthest;
        });
        for (const DayRange &range : ranges) {
            from = near ? std::min(from, range.fromMinute) : from;
            to = near ? std::max(to, range.toMinute) : to;
        }
    }
    return {from / minutesInHour, (to + minutesInHour - 1) / minutesInHour};
}

/// The states that occur.
std::vector<Mark> legendOf(const Schedule &schedule)
{
    std::vector<Mark> marks;
    for (const Mark mark :
         {Mark::Booked, Mark::InProgress, Mark::Complete, Mark::Cancelled, Mark::Void}) {
        if (std::ranges::find(schedule.entries, mark, &Schedule::Entry::mark) !=
            schedule.entries.end())
            marks.push_back(mark);
    }
    return marks;
}

/// In the largest text with which it tells as much as it can.
GridPage fullestGrid(const Paper &paper, const HourRange &hours, const PrintedFoot &foot)
{
    GridPage best = gridPage(paper, hours, usualSize, foot);
    for (int size = usualSize - 1;
         size >= smallestPrint && best.inFull < paper.schedule.entries.size(); --size) {
        if (GridPage grid = gridPage(paper, hours, size, foot);
            std::pair(grid.inFull, grid.told) > std::pair(best.inFull, best.told))
            best = std::move(grid);
    }
    return best;
}

} // namespace

std::vector<PrintedPage> pagesOf(const Paper &paper)
{
    constexpr int near = 3 * minutesInHour;
    PrintedFoot foot{legendOf(paper.schedule), {}};
    if (paper.schedule.filtered)
        foot.remarks << ScheduleWords::tr("Not all sessions are shown.");
    const HourRange all = hoursOf(paper.schedule, minutesInDay);
    if (GridPage grid = fullestGrid(paper, all, foot); grid.inFull == paper.schedule.entries.size())
        return {std::move(grid.page)};
    std::vector<PrintedPage> pages = listPages(paper, 1, foot.remarks);
    foot.remarks << ScheduleWords::tr("Every session is listed in full from page 2 on.");
    foot.pageCount = 1 + static_cast<int>(pages.size());
    // A few sessions far from the others would make all the others small.
    const HourRange usual = hoursOf(paper.schedule, near);
    pages.insert(pages.begin(), fullestGrid(paper, usual, foot).page);
    return pages;
}

} // namespace sessionbook
