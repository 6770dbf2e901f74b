// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace sessionbook {

/// What the colours of the calendar mean, in one row.
[[nodiscard]] QWidget *makeCalendarLegend(QWidget *parent);

} // namespace sessionbook
