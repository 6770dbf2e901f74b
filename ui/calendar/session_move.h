// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "ui/calendar/week_layout.h"
#include "ui/fields/wanted_time.h"

namespace sessionbook {

/// A session with a new time that is not decided yet, by the wall clock.
class SessionMove
{
public:
    /// New starts and ends are multiples of it, in minutes.
    static constexpr int step = 5;

    SessionMove(const SessionItem &session, const QTimeZone &zone);

    [[nodiscard]] const SessionItem &session() const { return m_session; }
    /// A `minute` outside the day counts from the day before or after.
    void startAt(QDate date, int minute);
    void shift(int days, int minutes);
    void endAt(QDate date, int minute);
    void lengthen(int minutes);

    /// The new start on the wall clock, even if it does not exist.
    [[nodiscard]] QDate date() const { return m_date; }
    [[nodiscard]] int minute() const { return m_minute; }
    [[nodiscard]] int lengthMinutes() const { return m_lengthMinutes; }
    /// Its start or end is a time that daylight saving skips.
    [[nodiscard]] bool isSkipped() const { return m_startSkipped || m_endSkipped; }
    [[nodiscard]] bool isTwice() const { return m_startTwice || m_endTwice; }
    [[nodiscard]] bool changes() const;
    [[nodiscard]] MoveRequest request() const;
    /// Its place among the shown days.
    [[nodiscard]] SessionSpan span(const ShownDays &days, const WeekClock &clock) const;

private:
    SessionItem m_session;
    QTimeZone m_zone;
    QDate m_date;
    int m_minute = 0;
    Instant m_startsAt;
    int m_lengthMinutes = 0;
    bool m_startSkipped = false;
    bool m_startTwice = false;
    bool m_endSkipped = false;
    bool m_endTwice = false;
};

/// Rounds minutes, also negative ones, to the nearest multiple of `step`.
[[nodiscard]] int toWholeStep(int minutes, int step);

} // namespace sessionbook
