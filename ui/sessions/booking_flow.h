// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "ui/fields/wanted_time.h"

#include <QRect>
#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

/// The calendar that a booking is opened from, and what it hears of it.
struct BookingCalendar
{
    QRect slot{}; ///< of the time, in the window
    std::function<void(const TimeSlot &)> timeChanged = [](const auto &) {};
    std::function<void()> closed = [] {};                ///< the form has been left or has booked
    std::function<void(SessionId)> booked = [](auto) {}; ///< the first session
};

/// Booking a session or a series. Each opens the form over `parent` and returns at once.
void bookSession(Practice &practice, Reporter &reporter, QWidget *parent,
                 std::optional<TimeSlot> slot, const BookingCalendar &calendar = {});
/// With a client already chosen.
void bookSessionWith(Practice &practice, Reporter &reporter, QWidget *parent, ClientId client);
/// With a name filled in, such as of a new client.
void bookSessionWith(Practice &practice, Reporter &reporter, QWidget *parent,
                     const QString &newName);

/// Books the session again, at the same time next week or the next free one. Asks at once whether
/// to tell the client; the form opens, filled in, only if something speaks against that time.
void bookAgain(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);
/// The same at a time that was chosen.
void bookAgainAt(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id,
                 Instant startsAt);
/// Makes the session the first of a series.
void repeatSession(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);

} // namespace sessionbook
