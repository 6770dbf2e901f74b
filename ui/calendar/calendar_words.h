// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/calendar_span.h"
#include "ui/calendar/month_layout.h"

#include <QLocale>
#include <QString>

/// Texts of the Sessions tab about days, by the locale.
namespace sessionbook {

/// "Thursday, 19 November 2026", "16 – 22 November 2026", "November 2026".
[[nodiscard]] QString titleOf(QDate date, CalendarSpan span, const QLocale &locale);
/// For a narrow window: "Nov 2026", or "19 Nov" for a day.
[[nodiscard]] QString shortTitleOf(QDate date, CalendarSpan span, const QLocale &locale);
/// A generic word if it has no title.
[[nodiscard]] QString titleOf(const TimeOff &off);

/// Only what needs attention is marked, so a paid session is not.
[[nodiscard]] bool needsAttention(PaymentBadge badge);
/// "Thursday 19 November, 5 sessions, 1 cancelled, 2 unpaid, Holiday".
[[nodiscard]] QString daySentence(const MonthDay &day, std::span<const TimeOff> timeOff,
                                  const QLocale &locale);
/// The day with a line for each session, for a tooltip.
[[nodiscard]] QString dayLines(const MonthDay &day, std::span<const SessionItem> sessions,
                               std::span<const TimeOff> timeOff, const QTimeZone &zone,
                               const QLocale &locale);
/// Counts those that begin in [from, to).
[[nodiscard]] int countBetween(std::span<const SessionItem> sessions, Instant from, Instant to);
/// "14 sessions"
[[nodiscard]] QString sessionsText(int count);
/// "2 more"
[[nodiscard]] QString moreText(int count);
/// "3 of 14 shown"
[[nodiscard]] QString shownText(int shown, int all);

} // namespace sessionbook
