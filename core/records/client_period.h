// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/id.h"

#include <optional>

namespace sessionbook {

/// Limits a list to a client, a period, or both.
struct ClientPeriod
{
    std::optional<ClientId> client;
    std::optional<Instant> from; ///< included
    std::optional<Instant> to;   ///< not included

    friend bool operator==(const ClientPeriod &, const ClientPeriod &) = default;
};

} // namespace sessionbook
