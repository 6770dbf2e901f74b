// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/search/date_phrase.h"

#include <QLocale>

#include <optional>

namespace sessionbook {

/// The period that a list is limited to.
enum class Period { All, ThisWeek, ThisMonth, LastMonth, ThisQuarter, ThisYear, LastYear, Chosen };

/// Empty for All and Chosen.
[[nodiscard]] std::optional<DaySpan> daysOf(Period period, QDate today, const QLocale &locale);

} // namespace sessionbook
