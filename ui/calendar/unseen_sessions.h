// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/session_tile.h"

namespace sessionbook {

/// Sessions of a day that are scrolled out of sight. Counted beside the date for those above, in a
/// strip at the bottom for those below.
struct UnseenSessions
{
    int count = 0;
    bool above = false;
    QRect rect;    ///< of the count, in the view
    QRect nearest; ///< the tile to scroll to
};

/// `days` is the part of the view below its header, `offset` how far it is scrolled.
[[nodiscard]] std::vector<UnseenSessions> unseenSessions(std::span<const SessionTile> tiles,
                                                         const WeekGeometry &geometry,
                                                         const QRect &days, int offset,
                                                         const WeekLook &look);

void paintUnseen(QPainter &painter, std::span<const UnseenSessions> unseen, const QRect &days,
                 WeekLook &look);

/// "2 sessions later on this day".
[[nodiscard]] QString unseenText(const UnseenSessions &unseen);

} // namespace sessionbook
