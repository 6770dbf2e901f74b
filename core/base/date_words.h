// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <QLocale>
#include <QString>

/// Formats days and times for display, by the locale's order and its 12- or 24-hour clock. Each is
/// isolated(), so that days and digits of right-to-left countries keep what stands beside them in
/// order; a span is read in the direction of the sentence that it is part of.
namespace sessionbook {

/// "Thu, 19 Nov 2026": short enough for a table, with its weekday.
[[nodiscard]] QString mediumDate(QDate date, const QLocale &locale);
/// "Thursday, 19 November 2026"
[[nodiscard]] QString longDate(QDate date, const QLocale &locale);
/// For narrow places: "Thu, 19 Nov"; with its year unless that is the year of `today`.
[[nodiscard]] QString nearDate(QDate date, QDate today, const QLocale &locale);
/// "10:30", or "10:30 am" with a 12-hour clock.
[[nodiscard]] QString clockTime(QTime time, const QLocale &locale);
/// The same; a time that the clock shows twice that day has the zone's abbreviation beside it, or
/// its offset where the locale has no abbreviation: "02:30 CEST". For whatever tells an instant.
[[nodiscard]] QString clockTime(const QDateTime &local, const QLocale &locale);
/// "02:30 CEST – 02:00 CET", the times of day alone.
[[nodiscard]] QString clockSpan(const QDateTime &from, const QDateTime &to, const QLocale &locale);
/// "Thu, 19 Nov 2026, 10:30"; `local` is as localTime() gives it, here and below.
[[nodiscard]] QString mediumDateTime(const QDateTime &local, const QLocale &locale);
/// "Thu, 19 Nov 2026, 10:30 – 11:20"; with a second date if it ends on another day.
[[nodiscard]] QString timeSpan(const QDateTime &from, const QDateTime &to, const QLocale &locale);

/// With no place for a line to end in it: for a day, a time or an amount in a text that may wrap.
[[nodiscard]] QString unbroken(QString words);

} // namespace sessionbook
