// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "ui/calendar/week_layout.h"
#include "ui/calendar/week_look.h"

#include <QPainterPath>

namespace sessionbook {

/// A piece of a session, ready to be painted. The name comes first; `cut` is set if anything does
/// not fit.
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
    std::optional<Line> word;   ///< the state, if the icon alone doesn't tell it
    QPixmap icon;
    QPoint iconTopLeft;
    QRect badgeRect; ///< of the pill, or of a dot if there is no room for its text
    bool badgeHasWord = false;
};

/// In words, by the locale.
struct TileTimes
{
    QString start;
    QString end;
};

[[nodiscard]] SessionTile makeTile(const SessionItem &session, const TileTimes &times,
                                   const Piece &piece, const QRect &rect, WeekLook &look);

void paintShape(QPainter &painter, const SessionTile &tile, const WeekLook &look);
void paintContent(QPainter &painter, const SessionTile &tile, const WeekLook &look);

/// The current time on the bar of a session that it falls into. `line` would cross the tile.
void paintTimeMark(QPainter &painter, const SessionTile &tile, const QRect &line,
                   const QColor &color);

/// Paint it after all tiles, so that none covers it.
enum class TileOutline { Hovered, Selected, Focused };
void paintOutline(QPainter &painter, const SessionTile &tile, const WeekLook &look,
                  TileOutline outline);

} // namespace sessionbook
