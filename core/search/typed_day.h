// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace sessionbook {

/// How a field writes a day: the locale's short format, with all digits of the year.
[[nodiscard]] QString dayFormat(const QLocale &locale);

/// Reads one day: the locale's own notation, "5.1.2027", "5/1", "2027-01-05", "12 Dec", "fri",
/// "tomorrow", "+7". With dots the day comes first, with other signs the order is the locale's,
/// unless only one order is possible. Without a year the day nearest to today is meant. Nothing
/// where it is no day, or a weekday stands before another's date. Without a valid `today` what
/// depends on it is not understood.
///
/// Thread: any.
[[nodiscard]] std::optional<QDate> dayFromText(const QString &typed, QDate today,
                                               const QLocale &locale);

} // namespace sessionbook
