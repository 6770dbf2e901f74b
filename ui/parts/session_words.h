// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/isolated.h"
#include "core/records/session_views.h"

namespace sessionbook {

/// Texts that name a session, for dialogs and lists.

/// "Individual therapy, 50 min"
QString serviceWords(const QString &typeName, int lengthMinutes, const QLocale &locale);
/// "Nína Stefánsdóttir · Thu, 19 Nov 2026, 10:30 – 11:20", in the practice's time zone.
QString sessionWords(const SessionDetails &details, const QTimeZone &zone, const QLocale &locale);

} // namespace sessionbook
