// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <QString>
#include <QStringList>

/// Texts about the time of a session, by the locale.
namespace sessionbook {

/// "Thursday, 19 November 2026, 10:30 – 11:20"
[[nodiscard]] QString longSpan(Instant from, Instant to, const QTimeZone &zone);
/// "In 1 day", "In 20 minutes", "Now", "2 hours ago"; days are counted by the calendar.
[[nodiscard]] QString distanceInTime(Instant from, Instant to, Instant now, const QTimeZone &zone);
/// With a dot between the parts, none of which reorders another; leaves out empty ones.
[[nodiscard]] QString joinedByDot(QStringList parts);

} // namespace sessionbook
