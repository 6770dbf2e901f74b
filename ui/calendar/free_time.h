// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/fields/wanted_time.h"

#include <QDate>

#include <optional>

namespace sessionbook {

class CalendarModel;

/// The next free full hour of one of the shown days, for a booking: not before the working day
/// begins nor before now. What the filter hides takes its time all the same. Nothing when the day
/// is full or over.
[[nodiscard]] std::optional<TimeSlot> nextFreeSlot(const CalendarModel &model, QDate date);

} // namespace sessionbook
