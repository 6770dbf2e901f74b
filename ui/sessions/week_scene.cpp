#include "ui/sessions/week_scene.h"

#include "ui/sessions/week_model.h"

#include <algorithm>

namespace sessionbook {

WeekScene::WeekScene(const WeekModel &model, WeekLook &look, int width)
    : geometry{look.gutterWidth, width, look.hourHeight}
{
    const PracticeProfile &profile = model.practice().profile();
    const QDate weekStart = model.weekStart();
    grid = {weekStart,
            profile.workdayStart,
            profile.workdayEnd,
            skippedTimes(weekStart, profile.zone),
            {}};
    const WeekTime now = weekTimeOf(model.practice().now(), weekStart, profile.zone);
    if (now.day >= 0 && now.day < daysInWeek)
        grid.now = now;

    std::vector<SessionSpan> spans;
    spans.reserve(model.items().size());
    starts.reserve(model.items().size());
    for (const SessionItem &item : model.items()) {
        spans.push_back({item.startsAt, item.endsAt()});
        starts.push_back(weekTimeOf(item.startsAt, weekStart, profile.zone));
    }
    pieces = piecesOf(spans, weekStart, profile.zone, look.shortestMinutes);
    blocks.reserve(pieces.size());
    for (const Piece &piece : pieces)
        blocks.push_back(makeBlock(model.items()[piece.session], piece, geometry.pieceRect(piece),
                                   profile.zone, look));
}

const SessionBlock *WeekScene::blockAt(QPoint point) const
{
    const auto found = std::ranges::find_if(
        blocks, [&](const SessionBlock &block) { return block.rect.contains(point); });
    return found == blocks.end() ? nullptr : &*found;
}

const SessionBlock *WeekScene::blockOf(int row) const
{
    const auto found = std::ranges::find(blocks, row, &SessionBlock::row);
    return found == blocks.end() ? nullptr : &*found;
}

bool WeekScene::isSkipped(WeekTime time) const
{
    return std::ranges::any_of(grid.skipped, [&](const DayRange &range) {
        return range.day == time.day && range.fromMinute <= time.minute &&
               time.minute < range.toMinute;
    });
}

} // namespace sessionbook
