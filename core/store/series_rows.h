// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "core/store/connection.h"

/// Series and their sessions.
namespace sessionbook::rows {

SeriesId insertSeries(Connection &connection, Frequency frequency, int every);
[[nodiscard]] Series series(Connection &connection, SeriesId id);
/// Empty if it belongs to no series.
[[nodiscard]] std::optional<SeriesPlace> seriesPlace(Connection &connection,
                                                     const Session &session);
/// Booked sessions of the series that start after `after`, in order of start.
[[nodiscard]] std::vector<SessionId> bookedAfter(Connection &connection, SeriesId series,
                                                 Instant after);

} // namespace sessionbook::rows
