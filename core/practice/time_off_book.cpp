// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/time_off_book.h"

#include "core/practice/context.h"
#include "core/rules/tidied.h"
#include "core/rules/validation.h"
#include "core/store/series_rows.h"
#include "core/store/time_off_rows.h"

namespace sessionbook {

namespace {

/// The same time off on another day, by the wall clock: lunch ends at one o'clock even on a day
/// when the clock changes. Empty if daylight saving skips its start or end.
std::optional<TimeOff> startingOn(const TimeOff &off, QDate date, const QTimeZone &zone)
{
    const QDateTime start = localTime(off.startsAt, zone);
    const QDateTime end = localTime(off.endsAt, zone);
    const QDate endDate = date.addDays(start.date().daysTo(end.date()));
    TimeOff other = off;
    if (off.wholeDays) {
        other.startsAt = startOfDay(date, zone);
        other.endsAt = startOfDay(endDate, zone);
        return other;
    }
    const WallTime from = resolve(date, start.time(), zone);
    const WallTime to = resolve(endDate, end.time(), zone);
    // Where a time occurs twice, take the longer time off.
    other.startsAt = from.first;
    other.endsAt = to.second;
    const bool skipped = from.kind == WallTime::Kind::Skipped || to.kind == WallTime::Kind::Skipped;
    return skipped || other.endsAt <= other.startsAt ? std::nullopt : std::optional(other);
}

Error movedOn()
{
    return changedMeanwhile(TimeOffBook::tr(
        "This blocked time has changed since you opened it. Nothing was done. Open it again."));
}

std::vector<TimeOff> reached(Connection &connection, const TimeOff &off, Reach reach)
{
    if (reach == Reach::This || !off.series)
        return {off};
    return rows::timeOffOf(connection, *off.series, off.startsAt);
}

} // namespace

Result<std::vector<TimeOff>> TimeOffBook::between(Instant from, Instant to) const
{
    return m_context.query([&](Connection &c) { return rows::timeOffBetween(c, from, to); });
}

Result<TimeOff> TimeOffBook::find(TimeOffId id) const
{
    return m_context.query([&](Connection &c) { return rows::off(c, id); });
}

Result<int> TimeOffBook::countFollowing(const TimeOff &off) const
{
    return m_context.query([&](Connection &c) {
        return static_cast<int>(reached(c, off, Reach::Following).size()) - 1;
    });
}

Result<TimeOffId> TimeOffBook::add(const TimeOff &off, const std::optional<Repetition> &repetition)
{
    if (const auto errors = validate(off); !errors.empty())
        return errors.front();
    const QDateTime first = localTime(off.startsAt, m_context.profile().zone);
    if (repetition) {
        if (const auto errors = validate(*repetition, first.date()); !errors.empty())
            return errors.front();
    }
    return m_context.command(
        JournalAction::TimeOffAdded,
        [&](Connection &connection, Trail &trail) -> Result<TimeOffId> {
            trail.changes.timeOff = true;
            TimeOff added = tidied(off);
            trail.timeOff = added;
            if (!repetition)
                return rows::insertTimeOff(connection, added);
            added.series = rows::insertSeries(connection, repetition->frequency, repetition->every);
            TimeOffId firstId;
            for (const Occurrence &occurrence :
                 occurrences(*repetition, first.date(), first.time(), m_context.profile().zone)) {
                const auto other = startingOn(added, occurrence.date, m_context.profile().zone);
                if (!other)
                    continue; // skipped by daylight saving
                const TimeOffId id = rows::insertTimeOff(connection, *other);
                if (!firstId.isValid())
                    firstId = id;
            }
            return firstId;
        });
}

Result<> TimeOffBook::edit(const TimeOff &edited, Reach reach)
{
    if (const auto errors = validate(edited); !errors.empty())
        return errors.front();
    return m_context.command(
        JournalAction::TimeOffEdited, [&](Connection &connection, Trail &trail) -> Result<> {
            const TimeOff before = rows::off(connection, edited.id);
            const TimeOff after = tidied(edited);
            trail.timeOff = after;
            const QTimeZone &zone = m_context.profile().zone;
            const Move move = moveBetween(before.startsAt, after.startsAt, zone);
            for (const TimeOff &off : reached(connection, before, reach)) {
                const QDate date = localTime(off.startsAt, zone).date().addDays(move.days);
                std::optional<TimeOff> changed =
                    off.id == edited.id ? after : startingOn(after, date, zone);
                if (!changed)
                    changed = off; // daylight saving skips its new time: leave it as it was
                changed->id = off.id;
                changed->revision = off.id == edited.id ? edited.revision : off.revision;
                if (!rows::updateTimeOff(connection, *changed))
                    return movedOn();
            }
            trail.changes.timeOff = true;
            return {};
        });
}

Result<> TimeOffBook::remove(TimeOffId id, int revision, Reach reach)
{
    return m_context.command(JournalAction::TimeOffRemoved,
                             [&](Connection &connection, Trail &trail) -> Result<> {
                                 const TimeOff chosen = rows::off(connection, id);
                                 trail.timeOff = chosen;
                                 for (const TimeOff &off : reached(connection, chosen, reach)) {
                                     const int seen = off.id == id ? revision : off.revision;
                                     if (!rows::deleteTimeOff(connection, off.id, seen))
                                         return movedOn();
                                 }
                                 trail.changes.timeOff = true;
                                 return {};
                             });
}

} // namespace sessionbook
