// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace sessionbook {

class WeekView;

/// Makes the painted sessions of a WeekView accessible: as a list with an item for each, in order
/// of time.
void installWeekAccessibility();

/// Tells assistive tools that the session in this row has the focus.
void announceFocus(WeekView &view, int row);

} // namespace sessionbook
