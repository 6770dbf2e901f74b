// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/session_move.h"

#include "core/rules/validation.h"

#include <algorithm>

namespace sessionbook {

namespace {

int floorDivided(int value, int by) { return value / by - (value % by < 0 ? 1 : 0); }

struct WallMinute
{
    QDate date;
    int minute;
};

WallMinute carried(QDate date, int minute)
{
    const int days = floorDivided(minute, minutesInDay);
    return {date.addDays(days), minute - days * minutesInDay};
}

} // namespace

int toWholeStep(int minutes, int step) { return floorDivided(minutes + step / 2, step) * step; }

SessionMove::SessionMove(const SessionItem &session, const QTimeZone &zone)
    : m_session(session), m_zone(zone), m_startsAt(session.startsAt),
      m_lengthMinutes(session.lengthMinutes)
{
    const QDateTime local = localTime(session.startsAt, zone);
    m_date = local.date();
    m_minute = minuteOf(local.time());
}

void SessionMove::startAt(QDate date, int minute)
{
    const WallMinute wanted = carried(date, minute);
    m_date = wanted.date;
    m_minute = wanted.minute;
    const QDateTime before = localTime(m_session.startsAt, m_zone);
    m_startSkipped = m_startTwice = false;
    // Moved back to its old time, it keeps its old instant, even the second of a time that occurs
    // twice.
    if (before.date() == m_date && minuteOf(before.time()) == m_minute) {
        m_startsAt = m_session.startsAt;
        return;
    }
    const WallTime start = resolve(m_date, clockOf(m_minute), m_zone);
    m_startSkipped = start.kind == WallTime::Kind::Skipped;
    m_startTwice = start.kind == WallTime::Kind::Twice;
    if (!m_startSkipped)
        m_startsAt = start.first;
}

void SessionMove::shift(int days, int minutes)
{
    int minute = m_minute + minutes;
    if (minutes != 0) // onto the next whole step in that direction
        minute =
            minutes > 0 ? floorDivided(minute, step) * step : -floorDivided(-minute, step) * step;
    startAt(m_date.addDays(days), minute);
}

void SessionMove::endAt(QDate date, int minute)
{
    const WallMinute wanted = carried(date, minute);
    const WallTime end = resolve(wanted.date, clockOf(wanted.minute), m_zone);
    m_endSkipped = end.kind == WallTime::Kind::Skipped;
    m_endTwice = end.kind == WallTime::Kind::Twice;
    if (m_endSkipped)
        return;
    const Instant instant = end.first > m_startsAt ? end.first : end.second;
    m_lengthMinutes = static_cast<int>(
        std::clamp<qint64>(minutesBetween(m_startsAt, instant), step, longestSessionMinutes));
}

void SessionMove::lengthen(int minutes)
{
    m_lengthMinutes = std::clamp(m_lengthMinutes + minutes, step, longestSessionMinutes);
}

bool SessionMove::changes() const
{
    return m_startsAt != m_session.startsAt || m_lengthMinutes != m_session.lengthMinutes ||
           isSkipped();
}

MoveRequest SessionMove::request() const
{
    return {m_session.id, m_startsAt, m_lengthMinutes, isTwice()};
}

SessionSpan SessionMove::span(const ShownDays &days, const WeekClock &clock) const
{
    if (!m_startSkipped)
        return spanOf(clock.at(m_startsAt), m_lengthMinutes);
    return spanOf({static_cast<int>(days.first.daysTo(m_date)), m_minute}, m_lengthMinutes);
}

} // namespace sessionbook
