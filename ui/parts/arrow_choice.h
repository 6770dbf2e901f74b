// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QButtonGroup;

namespace sessionbook {

/// Lets the arrows choose the button they reach, also while none is chosen yet, when Qt's own would
/// only move the focus. Past the last comes the first; what is disabled is left out.
void chooseByArrows(QButtonGroup *group);

} // namespace sessionbook
