// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/result.h"

#include <functional>
#include <vector>

namespace sessionbook::sample {

/// What is done at which time. It may be put down in any order.
class Timeline
{
public:
    using Act = std::function<Result<>()>;

    void at(Instant when, Act act) { m_events.push_back({when, std::move(act)}); }

    /// Does all of it up to now in the order of time, and what has the same time as it was put
    /// down; sets the clock to each. Ends with the first act that fails.
    Result<> live(Instant now, Instant &clock);

private:
    struct Event
    {
        Instant at;
        Act act;
    };
    std::vector<Event> m_events;
};

[[nodiscard]] inline Instant daysAfter(Instant instant, int days)
{
    return instant.plusMinutes(days * 24 * 60);
}

} // namespace sessionbook::sample
