// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace sessionbook {

/// Tells when the minute and the date turn on the practice's clock, for all that shows how far away
/// something is or which day is today.
///
/// Thread: the one that made it, with an event loop.
class ClockTicks : public QObject
{
    Q_OBJECT

public:
    /// The date and time as localTime() gives them.
    using LocalTime = std::function<QDateTime()>;
    explicit ClockTicks(LocalTime now);

    /// Looks at the clock at once. The timer stands still while the computer sleeps, and another
    /// time zone or a clock that was set may have turned the date.
    void look();

Q_SIGNALS:
    void minuteTurned();
    /// After minuteTurned().
    void dateTurned();

private:
    LocalTime m_now;
    QTimer m_next;
    QDate m_date;
    qint64 m_minute = 0; ///< since 1970
};

} // namespace sessionbook
