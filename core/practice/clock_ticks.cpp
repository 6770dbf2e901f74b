// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clock_ticks.h"

#include <chrono>
#include <utility>

namespace sessionbook {

namespace {

constexpr qint64 secondsInMinute = 60;

} // namespace

ClockTicks::ClockTicks(LocalTime now) : m_now(std::move(now)), m_next(this)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &ClockTicks::look);
    look();
}

void ClockTicks::look()
{
    const QDateTime now = m_now();
    const qint64 seconds = now.toSecsSinceEpoch();
    // Never longer than a minute, however the clock is set meanwhile.
    m_next.start(std::chrono::seconds(secondsInMinute - seconds % secondsInMinute));
    const qint64 minute = seconds / secondsInMinute;
    const bool minuteIsOther = std::exchange(m_minute, minute) != minute;
    const bool dateIsOther = std::exchange(m_date, now.date()) != now.date();
    if (minuteIsOther)
        Q_EMIT minuteTurned();
    if (dateIsOther)
        Q_EMIT dateTurned();
}

} // namespace sessionbook
