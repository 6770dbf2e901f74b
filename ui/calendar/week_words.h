// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "ui/fields/wanted_time.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <span>

/// Texts of the Sessions tab, by the locale's order of day, month and year.
namespace sessionbook {

/// "16 – 22 November 2026", "30 November – 6 December 2026".
[[nodiscard]] QString weekTitle(QDate weekStart, const QLocale &locale);
/// "Thursday 19 November".
[[nodiscard]] QString weekdayAndDay(QDate date, const QLocale &locale);
[[nodiscard]] QString timeText(Instant instant, const QTimeZone &zone, const QLocale &locale);
/// "14 booked · 9 complete · 3 unpaid", for the sessions that begin in [from, to). Leaves out
/// zeros; empty without sessions.
[[nodiscard]] QString countsText(std::span<const SessionItem> sessions, Instant from, Instant to);
/// "Anna Jónsdóttir, Thursday 19 November, 09:00 to 09:50, In person, Booked".
[[nodiscard]] QString sessionSentence(const SessionItem &session, const QTimeZone &zone,
                                      const QLocale &locale);
/// The same on several lines, for a tooltip.
[[nodiscard]] QString sessionLines(const SessionItem &session, const QTimeZone &zone,
                                   const QLocale &locale);

/// "Thursday 19 November, 10:35 to 11:25".
[[nodiscard]] QString moveText(const MoveRequest &move, const QTimeZone &zone,
                               const QLocale &locale);
/// "10:35 – 11:25 (50 min)", for a time being chosen or a session being moved.
[[nodiscard]] QString timesAndLength(Instant startsAt, int minutes, const QTimeZone &zone,
                                     const QLocale &locale);
/// Short, to be painted at the time itself.
[[nodiscard]] QString noSuchTimeText();
/// Why such a time can't be booked.
[[nodiscard]] QString skippedTimeText();

} // namespace sessionbook
