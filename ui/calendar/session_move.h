// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "ui/calendar/week_layout.h"
#include "ui/fields/wanted_time.h"

namespace sessionbook {

/// A session on its way to another time, by the wall clock. Nothing of it is decided yet.
class SessionMove
{
public:
    /// Starts and ends come to rest on whole steps of so many minutes.
    static constexpr int step = 5;

    SessionMove(const SessionItem &session, const QTimeZone &zone);

    [[nodiscard]] const SessionItem &session() const { return m_session; }
    /// `minute` may lie outside of the day: it is carried over to the one beside.
    void startAt(QDate date, int minute);
    void shift(int days, int minutes);
    void endAt(QDate date, int minute);
    void lengthen(int minutes);

    /// The start that is asked for, by the wall clock; also when it does not exist.
    [[nodiscard]] QDate date() const { return m_date; }
    [[nodiscard]] int minute() const { return m_minute; }
    [[nodiscard]] int lengthMinutes() const { return m_lengthMinutes; }
    /// Its start or end falls into the time that a switch to summer time leaves out.
    [[nodiscard]] bool isSkipped() const { return m_startSkipped || m_endSkipped; }
    [[nodiscard]] bool isTwice() const { return m_startTwice || m_endTwice; }
    [[nodiscard]] bool changes() const;
    [[nodiscard]] MoveRequest request() const;
    /// Where it stands among the shown days.
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

/// The nearest whole step of a time in minutes, which may be below zero.
[[nodiscard]] int toWholeStep(int minutes, int step);

} // namespace sessionbook
