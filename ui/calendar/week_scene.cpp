// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/week_scene.h"

#include "ui/calendar/calendar_model.h"
#include "ui/calendar/calendar_words.h"
#include "ui/calendar/week_navigation.h"
#include "ui/calendar/week_words.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace sessionbook {

WeekScene::WeekScene(const CalendarModel &model, WeekLook &look, const WeekPart &part, QSize size)
    : geometry{look.gutterWidth, size.width(), look.hourHeight, model.days().count},
      clock(model.days(), model.zone())
{
    const PracticeProfile &profile = model.practice().profile();
    const ShownDays &days = model.days();
    grid = {days, {}, clock.skippedTimes(), {}, {}, {}};
    for (int day = 0; day < days.count; ++day) {
        const auto workday = workdayOn(profile.workingHours, days.date(day));
        grid.workdays.push_back(workday ? std::optional(DayRange{day, workday->from, workday->to})
                                        : std::nullopt);
    }
    const WeekTime now = clock.at(model.practice().now());
    if (now.day >= 0 && now.day < days.count)
        grid.now = now;

    const std::vector<SessionItem> &items = model.items();
    spans.reserve(items.size());
    for (const SessionItem &item : items)
        spans.push_back(spanOf(clock.at(item.startsAt), item.lengthMinutes));
    pieces = piecesOf(spans, look.shortestMinutes, days.count);
    leaveOut(model, part, size.height());
    tiles.reserve(pieces.size());
    const auto clockWords = [&](Instant instant) {
        return clock.isSteady() ? look.clockText(clock.at(instant).minute)
                                : timeText(instant, model.zone(), look.locale);
    };
    for (const Piece &piece : pieces) {
        const SessionItem &item = items[piece.session];
        const TileTimes times{clockWords(item.startsAt), clockWords(item.endsAt())};
        tiles.push_back(makeTile(item, times, piece, geometry.pieceRect(piece), look));
    }
    addTimeOff(model.timeOff());
    if (profile.bufferMinutes > 0)
        addBuffers(items, profile.bufferMinutes);
}

void WeekScene::leaveOut(const CalendarModel &model, const WeekPart &part, int height)
{
    const WorkingHours &hours = model.practice().profile().workingHours;
    if (part.foldsEmptyDays && grid.days.count == daysInWeek) {
        std::vector<SessionSpan> all = spans;
        for (const SessionItem &item : model.hidden())
            all.push_back(spanOf(clock.at(item.startsAt), item.lengthMinutes));
        geometry.folded = emptyDays(grid.days, hours, all, model.practice().today());
    }
    if (!part.workOnly)
        return;
    std::tie(geometry.fromMinute, geometry.toMinute) = minutesOfWork(grid.days, hours, pieces);
    std::erase_if(pieces,
                  [&](const Piece &piece) { return piece.range.toMinute <= geometry.fromMinute; });
    // What is left takes all of the room.
    geometry.hourHeight = std::max(
        geometry.hourHeight, height * minutesInHour / (geometry.toMinute - geometry.fromMinute));
}

void WeekScene::addTimeOff(const std::vector<TimeOff> &timesOff)
{
    for (const TimeOff &off : timesOff) {
        for (const DayRange &range :
             rangesOf({clock.at(off.startsAt), clock.at(off.endsAt)}, grid.days.count))
            grid.timeOff.push_back({off.id, range, off.wholeDays, titleOf(off)});
    }
}

/// As wide as the session that it follows.
void WeekScene::addBuffers(const std::vector<SessionItem> &items, int minutes)
{
    for (const Piece &piece : pieces) {
        const SessionItem &session = items[piece.session];
        if (!piece.endsHere || !takesTime(session))
            continue;
        for (const DayRange &range :
             rangesOf(spanOf(spans[piece.session].end, minutes), grid.days.count)) {
            Piece strip = piece;
            strip.range = range;
            grid.buffers.push_back(geometry.pieceRect(strip));
        }
    }
}

const TimeOffBand *WeekScene::timeOffAt(QPoint point) const
{
    const auto found = std::ranges::find_if(grid.timeOff, [&](const TimeOffBand &off) {
        return geometry.rangeRect(off.range).contains(point);
    });
    return found == grid.timeOff.end() ? nullptr : &*found;
}

const SessionTile *WeekScene::tileAt(QPoint point) const
{
    const auto found = std::ranges::find_if(
        tiles, [&](const SessionTile &tile) { return tile.rect.contains(point); });
    return found == tiles.end() ? nullptr : &*found;
}

const SessionTile *WeekScene::tileOf(int row) const
{
    const auto found = std::ranges::find(tiles, row, &SessionTile::row);
    return found == tiles.end() ? nullptr : &*found;
}

std::vector<WeekTime> WeekScene::starts() const
{
    std::vector<WeekTime> starts;
    std::ranges::transform(spans, std::back_inserter(starts), &SessionSpan::start);
    return starts;
}

bool WeekScene::isSkipped(WeekTime time) const
{
    return std::ranges::any_of(grid.skipped, [&](const DayRange &range) {
        return range.day == time.day && range.fromMinute <= time.minute &&
               time.minute < range.toMinute;
    });
}

} // namespace sessionbook
