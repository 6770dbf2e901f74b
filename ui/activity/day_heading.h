// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QLocale>

namespace sessionbook {

/// "Today, Thu, 19 Nov 2026", or the date alone if it is more than a day away.
[[nodiscard]] QString dayHeading(QDate day, QDate today, const QLocale &locale);

} // namespace sessionbook
