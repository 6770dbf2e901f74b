// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"

#include <QString>

#include <optional>

namespace sessionbook {

/// Which sessions the calendar shows; by default all.
struct SessionFilter
{
    QString client; ///< part of the name, as typed
    std::optional<SessionTypeId> type;
    std::optional<Mark> mark;
    bool onlyUnpaid = false;
    bool hidesCancelled = false;

    friend bool operator==(const SessionFilter &, const SessionFilter &) = default;
    [[nodiscard]] bool isOn() const { return *this != SessionFilter(); }
    /// Returns the sessions it shows, in their order, and puts the others into `hidden`.
    [[nodiscard]] std::vector<SessionItem> apply(std::vector<SessionItem> sessions,
                                                 std::vector<SessionItem> &hidden) const;
};

} // namespace sessionbook
