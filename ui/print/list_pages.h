// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/print/page_frame.h"

namespace sessionbook {

/// Each session in a row, with its times, name, type and status, day by day. `pagesBefore` are
/// counted in the numbers of the pages.
[[nodiscard]] std::vector<PrintedPage> listPages(const Paper &paper, int pagesBefore,
                                                 const QStringList &remarks);

} // namespace sessionbook
