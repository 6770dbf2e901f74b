// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace sessionbook {

/// Lets Tab visit what stands in the widget's layouts as it stands there, line by line. Else it
/// visits it in the order in which it was made.
void tabAsLaidOut(const QWidget &around);

} // namespace sessionbook
