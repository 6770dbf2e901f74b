#include "core/practice/practice_command.h"
#include "core/rules/validation.h"
#include "core/store/series_rows.h"
#include "core/store/time_off_rows.h"

namespace sessionbook {

namespace {

/// A block of the same length on the wall clock that starts on another day: lunch ends at one
/// o'clock on the day the clocks change, too.
std::optional<Block> startingOn(const Block &block, QDate date, const QTimeZone &zone)
{
    const QDateTime start = localTime(block.startsAt, zone);
    const QDateTime end = localTime(block.endsAt, zone);
    const QDate endDate = date.addDays(start.date().daysTo(end.date()));
    Block other = block;
    if (block.wholeDays) {
        other.startsAt = startOfDay(date, zone);
        other.endsAt = startOfDay(endDate, zone);
        return other;
    }
    const WallTime from = resolve(date, start.time(), zone);
    const WallTime to = resolve(endDate, end.time(), zone);
    // It stands in nobody's way to be off longer: of two times the first to begin, the second to
    // end.
    other.startsAt = from.first;
    other.endsAt = to.second;
    const bool skipped = from.kind == WallTime::Kind::Skipped || to.kind == WallTime::Kind::Skipped;
    return skipped || other.endsAt <= other.startsAt ? std::nullopt : std::optional(other);
}

Error movedOn()
{
    return changedMeanwhile(Practice::tr(
        "This time off has changed since you opened it. Nothing was done; look at it again."));
}

std::vector<Block> reached(Connection &connection, const Block &block, Reach reach)
{
    if (reach == Reach::This || !block.series)
        return {block};
    return rows::blocksOf(connection, *block.series, block.startsAt);
}

Block trimmed(Block block)
{
    block.title = block.title.trimmed();
    return block;
}

} // namespace

Result<std::vector<Block>> Practice::blocksBetween(Instant from, Instant to) const
{
    return query([&](Connection &c) { return rows::blocksBetween(c, from, to); });
}

Result<Block> Practice::block(BlockId id) const
{
    return query([&](Connection &c) { return rows::block(c, id); });
}

Result<int> Practice::countFollowing(const Block &block) const
{
    return query([&](Connection &c) {
        return static_cast<int>(reached(c, block, Reach::Following).size()) - 1;
    });
}

Result<BlockId> Practice::addBlock(const Block &block, const std::optional<Repetition> &repetition)
{
    if (const auto errors = validate(block); !errors.empty())
        return errors.front();
    const QDateTime first = localTime(block.startsAt, m_profile.zone);
    if (repetition) {
        if (const auto errors = validate(*repetition, first.date()); !errors.empty())
            return errors.front();
    }
    return command(
        JournalAction::BlockAdded, [&](Connection &connection, Trail &trail) -> Result<BlockId> {
            trail.changes.blocks = true;
            Block added = trimmed(block);
            if (!repetition)
                return rows::insertBlock(connection, added);
            added.series = rows::insertSeries(connection, repetition->frequency, repetition->every);
            BlockId firstId;
            for (const Occurrence &occurrence :
                 occurrences(*repetition, first.date(), first.time(), m_profile.zone)) {
                const auto other = startingOn(added, occurrence.date, m_profile.zone);
                if (!other)
                    continue; // the clocks skip it: there is nothing to be off from
                const BlockId id = rows::insertBlock(connection, *other);
                if (!firstId.isValid())
                    firstId = id;
            }
            return firstId;
        });
}

Result<> Practice::editBlock(const Block &edited, Reach reach)
{
    if (const auto errors = validate(edited); !errors.empty())
        return errors.front();
    return command(
        JournalAction::BlockEdited, [&](Connection &connection, Trail &trail) -> Result<> {
            const Block before = rows::block(connection, edited.id);
            const Block after = trimmed(edited);
            const QTimeZone &zone = m_profile.zone;
            const Move move = moveBetween(before.startsAt, after.startsAt, zone);
            for (const Block &block : reached(connection, before, reach)) {
                const QDate date = localTime(block.startsAt, zone).date().addDays(move.days);
                std::optional<Block> changed =
                    block.id == edited.id ? after : startingOn(after, date, zone);
                if (!changed)
                    changed = block; // the clocks skip its new time: it stays where it was
                changed->id = block.id;
                changed->revision = block.id == edited.id ? edited.revision : block.revision;
                if (!rows::updateBlock(connection, *changed))
                    return movedOn();
            }
            trail.changes.blocks = true;
            return {};
        });
}

Result<> Practice::removeBlock(BlockId id, int revision, Reach reach)
{
    return command(JournalAction::BlockRemoved,
                   [&](Connection &connection, Trail &trail) -> Result<> {
                       const Block chosen = rows::block(connection, id);
                       for (const Block &block : reached(connection, chosen, reach)) {
                           const int seen = block.id == id ? revision : block.revision;
                           if (!rows::deleteBlock(connection, block.id, seen))
                               return movedOn();
                       }
                       trail.changes.blocks = true;
                       return {};
                   });
}

} // namespace sessionbook
