// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace sessionbook {

/// Lets screen readers ask scroll areas for children that have just gone. Qt's own answer to that
/// reads past the end of its list, and the program ends. Call it before an area is shown.
void guardScrollAreas();

} // namespace sessionbook
