// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "ui/calendar/week_layout.h"
#include "ui/calendar/week_look.h"

#include <QPainterPath>

namespace sessionbook {

/// One piece of a session, ready to be painted: what it shows depends on the room it has. The name
/// always comes first; what doesn't fit is left out, and `cut` says so.
struct SessionTile
{
    struct Line
    {
        QPointF topLeft;
        FittedText text;
    };

    int row = 0;
    QRect rect; ///< in the coordinates of the WeekGeometry
    const ToneColors *tone = nullptr;
    Mark mark = Mark::Booked;
    PaymentBadge badge = PaymentBadge::None;
    bool cut = false;
    QPainterPath body;
    QPainterPath bar;
    Line name;
    std::optional<Line> detail; ///< time and place
    std::optional<Line> word;   ///< of a state that its icon alone doesn't tell
    QPixmap icon;
    QPoint iconTopLeft;
    QRect badgeRect; ///< of the pill; of a small dot where there is no room for its word
    bool badgeHasWord = false;
};

[[nodiscard]] SessionTile makeTile(const SessionItem &session, const SessionSpan &span,
                                   const Piece &piece, const QRect &rect, WeekLook &look);

void paintShape(QPainter &painter, const SessionTile &tile, const WeekLook &look);
void paintContent(QPainter &painter, const SessionTile &tile, const WeekLook &look);

/// Where its words stand: what passes behind them would strike them through.
[[nodiscard]] QRegion wordsRegion(const SessionTile &tile, const WeekLook &look);

/// Painted after all tiles, so that no neighbour covers it.
enum class TileOutline { Hovered, Selected, Focused };
void paintOutline(QPainter &painter, const SessionTile &tile, const WeekLook &look,
                  TileOutline outline);

} // namespace sessionbook
