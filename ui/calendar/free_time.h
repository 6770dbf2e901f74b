// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/fields/wanted_time.h"

#include <QDate>

#include <optional>

namespace sessionbook {

class CalendarModel;

/// The next free full hour of a shown day, for a booking: neither before the working hours nor
/// before now. Sessions that the filter hides count too. Empty if the day is full or over.
[[nodiscard]] std::optional<TimeSlot> nextFreeSlot(const CalendarModel &model, QDate date);

} // namespace sessionbook
