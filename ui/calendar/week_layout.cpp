// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/week_layout.h"

#include <algorithm>
#include <utility>

namespace sessionbook {

namespace {

void appendPieces(std::vector<Piece> &pieces, std::size_t session, WeekTime start, WeekTime end,
                  int shortestMinutes, int dayCount)
{
    // When the clock is put back, time off may end at an earlier time than it began.
    end = std::max(start, end);
    for (int day = std::max(start.day, 0); day <= std::min(end.day, dayCount - 1); ++day) {
        const bool startsHere = day == start.day;
        const bool endsHere = day == end.day || (day + 1 == end.day && end.minute == 0);
        int from = startsHere ? start.minute : 0;
        int to = day == end.day ? end.minute : minutesInDay;
        if (to == 0 && !startsHere)
            continue; // it ended at this very midnight
        if (to - from < shortestMinutes) {
            to = std::min(from + shortestMinutes, minutesInDay);
            from = to - shortestMinutes;
        }
        pieces.push_back({session, {day, from, to}, startsHere, endsHere});
    }
}

bool overlap(const Piece &a, const Piece &b)
{
    return a.range.fromMinute < b.range.toMinute && b.range.fromMinute < a.range.toMinute;
}

/// Widens each piece over the free lanes at its right.
void widen(std::span<Piece> cluster)
{
    for (Piece &piece : cluster) {
        int free = piece.laneCount;
        for (const Piece &other : cluster) {
            if (other.lane > piece.lane && overlap(piece, other))
                free = std::min(free, other.lane);
        }
        piece.laneSpan = free - piece.lane;
    }
}

/// A cluster is a group of pieces of one day, linked by overlaps.
void layOutCluster(std::span<Piece> cluster)
{
    std::vector<int> laneEnds;
    for (Piece &piece : cluster) {
        auto lane =
            std::ranges::find_if(laneEnds, [&](int end) { return end <= piece.range.fromMinute; });
        piece.lane = static_cast<int>(lane - laneEnds.begin());
        if (lane == laneEnds.end())
            laneEnds.push_back(piece.range.toMinute);
        else
            *lane = piece.range.toMinute;
    }
    for (Piece &piece : cluster)
        piece.laneCount = static_cast<int>(laneEnds.size());
    widen(cluster);
}

} // namespace

WeekClock::WeekClock(const ShownDays &days, const QTimeZone &zone)
    : m_firstDay(days.first), m_zone(zone)
{
    // One day more at each end, for sessions that reach in; and a second more, as a zone may skip
    // midnight.
    const qint64 begin = startOfDay(days.date(-1), zone).seconds - 1;
    const qint64 end = startOfDay(days.end().addDays(1), zone).seconds;
    int offset = zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(begin, Qt::UTC));
    m_steadyFrom = {begin + 1};
    m_steadyTo = {end};
    m_midnight = {QDateTime(days.first, QTime(0, 0), Qt::UTC).toSecsSinceEpoch() - offset};
    for (qint64 from = begin;;) {
        const auto change = zone.nextTransition(QDateTime::fromSecsSinceEpoch(from, Qt::UTC));
        if (!change.atUtc.isValid() || change.atUtc.toSecsSinceEpoch() >= end)
            return;
        from = change.atUtc.toSecsSinceEpoch();
        m_isSteady = false;
        m_steadyTo = std::min(m_steadyTo, Instant{from});
        const int minutes =
            (change.offsetFromUtc - std::exchange(offset, change.offsetFromUtc)) / 60;
        const WeekTime after = at({from});
        if (minutes > 0 && after.day >= 0 && after.day < days.count)
            m_skipped.push_back({after.day, std::max(after.minute - minutes, 0), after.minute});
    }
}

WeekTime WeekClock::at(Instant instant) const
{
    if (instant >= m_steadyFrom && instant < m_steadyTo) {
        const qint64 minutes = minutesBetween(m_midnight, instant) + minutesInDay; // not below zero
        return {static_cast<int>(minutes / minutesInDay) - 1,
                static_cast<int>(minutes % minutesInDay)};
    }
    const QDateTime local = localTime(instant, m_zone);
    return {static_cast<int>(m_firstDay.daysTo(local.date())), minuteOf(local.time())};
}

SessionSpan spanOf(WeekTime start, int lengthMinutes)
{
    const int end = start.minute + lengthMinutes;
    return {start, {start.day + end / minutesInDay, end % minutesInDay}};
}

std::vector<Piece> piecesOf(std::span<const SessionSpan> sessions, int shortestMinutes,
                            int dayCount)
{
    std::vector<Piece> pieces;
    pieces.reserve(sessions.size() + 1);
    for (std::size_t i = 0; i < sessions.size(); ++i)
        appendPieces(pieces, i, sessions[i].start, sessions[i].end, shortestMinutes, dayCount);
    // The longer one first, which puts it at the left.
    std::ranges::stable_sort(pieces, [](const Piece &a, const Piece &b) {
        return std::tuple(a.range.day, a.range.fromMinute, -a.range.toMinute) <
               std::tuple(b.range.day, b.range.fromMinute, -b.range.toMinute);
    });

    for (std::size_t begin = 0; begin < pieces.size();) {
        std::size_t end = begin;
        int reach = 0;
        while (end < pieces.size() && pieces[end].range.day == pieces[begin].range.day &&
               (end == begin || pieces[end].range.fromMinute < reach)) {
            reach = std::max(reach, pieces[end].range.toMinute);
            ++end;
        }
        layOutCluster(std::span(pieces).subspan(begin, end - begin));
        begin = end;
    }
    return pieces;
}

std::vector<DayRange> rangesOf(const SessionSpan &span, int dayCount)
{
    std::vector<DayRange> ranges;
    for (const Piece &piece : piecesOf({&span, 1}, 1, dayCount))
        ranges.push_back(piece.range);
    return ranges;
}

std::optional<TimeSlot> slotFor(const DayRange &range, QDate firstDay, const QTimeZone &zone,
                                bool lengthChosen)
{
    const QDate date = firstDay.addDays(range.day);
    const WallTime start = resolve(date, clockOf(range.fromMinute), zone);
    if (start.kind == WallTime::Kind::Skipped)
        return {};
    const WallTime end = range.toMinute < minutesInDay
                             ? resolve(date, clockOf(range.toMinute), zone)
                             : resolve(date.addDays(1), QTime(0, 0), zone);
    // On a day when the clock changes, the wall clock does not show the real length.
    const bool passes = end.kind != WallTime::Kind::Skipped && end.first > start.first;
    const qint64 length =
        passes ? minutesBetween(start.first, end.first) : range.toMinute - range.fromMinute;
    return TimeSlot{start.first, static_cast<int>(length), lengthChosen};
}

DayRange draggedRange(WeekTime from, WeekTime to, int step)
{
    const auto [first, last] = std::minmax(from.minute, to.minute);
    return {from.day, first, std::min(last + step, minutesInDay)};
}

std::vector<bool> emptyDays(const ShownDays &days, const WorkingHours &hours,
                            std::span<const SessionSpan> sessions, QDate today)
{
    std::vector<bool> empty;
    for (int day = 0; day < days.count; ++day) {
        const QDate date = days.date(day);
        empty.push_back(!workdayOn(hours, date) && date != today);
    }
    for (const SessionSpan &session : sessions) {
        for (const DayRange &range : rangesOf(session, days.count))
            empty[static_cast<std::size_t>(range.day)] = false;
    }
    const bool allAre = std::ranges::find(empty, false) == empty.end();
    return allAre ? std::vector<bool>() : empty;
}

std::pair<int, int> minutesOfWork(const ShownDays &days, const WorkingHours &hours,
                                  std::span<const Piece> pieces)
{
    int from = minutesInDay;
    int to = 0;
    for (int day = 0; day < days.count; ++day) {
        if (const auto work = workdayOn(hours, days.date(day))) {
            from = std::min(from, work->from);
            to = std::max(to, work->to);
        }
    }
    for (const Piece &piece : pieces) {
        if (!piece.startsHere)
            continue;
        from = std::min(from, piece.range.fromMinute);
        to = std::max(to, piece.range.toMinute);
    }
    if (from >= to)
        return {0, minutesInDay};
    return {from / minutesInHour * minutesInHour,
            (to + minutesInHour - 1) / minutesInHour * minutesInHour};
}

int WeekGeometry::yOf(int minute) const
{
    const int shown = std::clamp(minute, fromMinute, toMinute) - fromMinute;
    return (shown * hourHeight + 30) / 60;
}

int WeekGeometry::xOf(int day) const
{
    int narrow = 0;
    int narrowBefore = 0;
    for (int other = 0; other < days; ++other) {
        narrow += isFolded(other) ? 1 : 0;
        narrowBefore += other < day && isFolded(other) ? 1 : 0;
    }
    const int room = width - gutterWidth - narrow * foldedWidth;
    return gutterWidth + narrowBefore * foldedWidth +
           room * (day - narrowBefore) / std::max(days - narrow, 1);
}

QRect WeekGeometry::dayRect(int day) const
{
    return {xOf(day), 0, xOf(day + 1) - xOf(day), height()};
}

QRect WeekGeometry::rangeRect(const DayRange &range) const
{
    const int top = yOf(range.fromMinute);
    return {xOf(range.day), top, xOf(range.day + 1) - xOf(range.day), yOf(range.toMinute) - top};
}

QRect WeekGeometry::pieceRect(const Piece &piece) const
{
    constexpr int sideGap = 3;
    constexpr int laneGap = 2;
    const QRect whole = rangeRect(piece.range);
    const int left = whole.left() + sideGap;
    const int room = whole.width() - 2 * sideGap;
    const int from = left + room * piece.lane / piece.laneCount;
    const int end = left + room * (piece.lane + piece.laneSpan) / piece.laneCount;
    const bool last = piece.lane + piece.laneSpan == piece.laneCount;
    // With a gap of a pixel, so that it visibly ends before the next begins.
    return {from, whole.top() + 1, end - from - (last ? 0 : laneGap), whole.height() - 2};
}

std::optional<WeekTime> WeekGeometry::timeAt(QPoint point, int step) const
{
    if (point.x() < gutterWidth || point.x() >= width || point.y() < 0 || point.y() >= height())
        return {};
    return nearestTime(point, step);
}

WeekTime WeekGeometry::nearestTime(QPoint point, int step) const
{
    int day = 0;
    while (day + 1 < days && point.x() >= xOf(day + 1))
        ++day;
    const int minute = fromMinute + point.y() * 60 / hourHeight;
    return {day, std::clamp(minute / step * step, fromMinute, toMinute - step)};
}

} // namespace sessionbook
