// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/calendar_zoom.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace sessionbook {

namespace {
constexpr std::array zoomSteps{50, 60, 75, 90, 100, 125, 150, 200, 300};
} // namespace

int nearestZoom(int percent)
{
    return *std::ranges::min_element(zoomSteps, {},
                                     [&](int step) { return std::abs(step - percent); });
}

int zoomedBy(int percent, int steps)
{
    const auto now = std::ranges::find(zoomSteps, percent) - zoomSteps.begin();
    const auto last = static_cast<std::ptrdiff_t>(zoomSteps.size()) - 1;
    const auto wanted = std::clamp<std::ptrdiff_t>(now + steps, 0, last);
    return zoomSteps[static_cast<std::size_t>(wanted)];
}

} // namespace sessionbook
