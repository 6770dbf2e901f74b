// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/result.h"

#include <functional>
#include <vector>

namespace sessionbook::sample {

/// Actions with their times, which may be added in any order.
class Timeline
{
public:
    using Act = std::function<Result<>()>;

    void at(Instant when, Act act) { m_events.push_back({when, std::move(act)}); }

    /// Carries out all actions up to `now` in order of time, those of the same time as they were
    /// added. Sets `clock` to each. Stops at the first that fails.
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
