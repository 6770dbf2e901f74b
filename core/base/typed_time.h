// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace sessionbook {

/// Digits of any script as 0 to 9, all spaces plain and single, without marks of direction.
///
/// Thread: any.
[[nodiscard]] QString plainDigits(const QString &typed);

/// Reads a time of day as minutes since midnight: "14:15", "14.15", "9.30", "14h30", "1415", "14",
/// "2pm", "2:15 PM", and the locale's own notation. The end of the day, "24:00", is minutesInDay.
/// Nothing where it is no time, or where it could be two: with a 12-hour clock "2:30" needs its
/// half of the day, unless it is written as "02:30" or "2.30".
///
/// Thread: any.
[[nodiscard]] std::optional<int> minuteFromText(const QString &typed, const QLocale &locale);

/// Whether times are written with a.m. and p.m. there.
[[nodiscard]] bool hasHalfDays(const QLocale &locale);

} // namespace sessionbook
