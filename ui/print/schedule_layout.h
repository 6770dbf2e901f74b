// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/print/printed_page.h"

namespace sessionbook {

/// One page with a grid, if it holds each session with its full times and name. Else the grid is
/// followed by pages that list all sessions.
[[nodiscard]] std::vector<PrintedPage> pagesOf(const Paper &paper);

} // namespace sessionbook
