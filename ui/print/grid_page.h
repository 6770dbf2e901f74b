// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/print/page_frame.h"

namespace sessionbook {

struct HourRange
{
    int from = 0;
    int to = 24;

    friend bool operator==(const HourRange &, const HourRange &) = default;
};

struct GridPage
{
    PrintedPage page;
    std::size_t inFull = 0; ///< sessions with their full times and name
    std::size_t told = 0;   ///< those, and sessions with a part of that
};

/// Days side by side, hours from top to bottom. A session without room for all its words shows
/// those it has room for; one outside the hours is left out.
[[nodiscard]] GridPage gridPage(const Paper &paper, const HourRange &hours, int textSize,
                                const PrintedFoot &foot);

} // namespace sessionbook
