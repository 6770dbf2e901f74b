// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/search/date_phrase.h"

#include <QLocale>

#include <optional>

namespace sessionbook {

/// A stretch of time that a list is cut down to.
enum class Period { All, ThisWeek, ThisMonth, LastMonth, ThisYear, Chosen };

/// Nothing for All and for Chosen.
[[nodiscard]] std::optional<DaySpan> daysOf(Period period, QDate today, const QLocale &locale);

} // namespace sessionbook
