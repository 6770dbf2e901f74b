// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QFontMetrics>
#include <QLocale>
#include <QString>

/// How wide what a locale writes can become, for columns that must never cut it. Measured from the
/// widest text, not from the rows: there may be many thousands.
namespace sessionbook {

/// The width of the text with the locale's widest digit for each of its digits.
[[nodiscard]] int widestWith(const QFontMetrics &metrics, const QString &text,
                             const QLocale &locale);
/// Of a time of day: with "AM" or "PM", where the locale has them. Measured once for each font, as
/// it is asked for each row that is painted.
[[nodiscard]] int widestClock(const QFont &font, const QLocale &locale);
/// Of a date as mediumDate() writes it. Measured once for each font: that takes milliseconds.
[[nodiscard]] int widestDate(const QFont &font, const QLocale &locale);

} // namespace sessionbook
