// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace sessionbook {

class WeekView;

/// Gives each painted session of a WeekView its place in the tree of an assistive tool: a list of
/// the week with an item for each session, in order of time.
void installWeekAccessibility();

/// Tells assistive tools that the focus is on the session in this row.
void announceFocus(WeekView &view, int row);

} // namespace sessionbook
