// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/timeline.h"

#include <algorithm>

namespace sessionbook::sample {

Result<> Timeline::live(Instant now, Instant &clock)
{
    std::ranges::stable_sort(m_events, {}, &Event::at);
    for (const Event &event : m_events) {
        if (event.at > now)
            break;
        clock = event.at;
        if (const Result<> done = event.act(); !done)
            return done;
    }
    return {};
}

} // namespace sessionbook::sample
