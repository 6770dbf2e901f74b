// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/unseen_sessions.h"

#include "ui/look/icons.h"
#include "ui/look/style_metrics.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace sessionbook {

namespace {

struct UnseenWords
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::UnseenWords)
};

constexpr int unseenGap = 2;

} // namespace

std::vector<UnseenSessions> unseenSessions(std::span<const SessionTile> tiles,
                                           const WeekGeometry &geometry, const QRect &days,
                                           int offset, const WeekLook &look)
{
    constexpr int leastSeen = 6; // a sliver is not seen
    const int top = offset + leastSeen;
    const int bottom = offset + days.height() - look.footerHeight - leastSeen;
    std::vector<UnseenSessions> result;
    for (int day = 0; day < geometry.days; ++day) {
        const QRect column = geometry.dayRect(day);
        UnseenSessions above{0, true, {}, {}};
        UnseenSessions below{0, false, {}, {}};
        for (const SessionTile &tile : tiles) { // in order of time
            if (!column.contains(tile.rect.center()))
                continue;
            if (tile.rect.bottom() < top) {
                ++above.count;
                above.nearest = tile.rect;
            } else if (tile.rect.top() > bottom && ++below.count == 1) {
                below.nearest = tile.rect;
            }
        }
        const int besideDate = column.width() / 3;
        above.rect = QRect(column.right() - besideDate, days.top() - look.dayNumbers.height() - 10,
                           besideDate, look.dayNumbers.height());
        below.rect = QRect(column.left(), days.bottom() + 1 - look.footerHeight, column.width(),
                           look.footerHeight);
        for (const UnseenSessions &unseen : {above, below}) {
            if (unseen.count > 0)
                result.push_back(unseen);
        }
    }
    return result;
}

void paintUnseen(QPainter &painter, std::span<const UnseenSessions> unseen, const QRect &days,
                 WeekLook &look)
{
    const Theme &theme = look.theme;
    const auto isBelow = [](const UnseenSessions &sessions) { return !sessions.above; };
    if (std::ranges::any_of(unseen, isBelow)) {
        const int top = days.bottom() + 1 - look.footerHeight;
        constexpr int bleed = 2; // the last row at scales such as 1.5
        painter.fillRect(0, top, days.width(), look.footerHeight + bleed, theme.surface);
        painter.fillRect(0, top, days.width(), 1, theme.line);
    }
    painter.setPen(theme.quietText);
    for (const UnseenSessions &sessions : unseen) {
        const auto text =
            look.details.fitted(look.locale.toString(sessions.count), sessions.rect.width());
        const QRect &rect = sessions.rect;
        const int side = metrics::grown(12);
        const int left = rect.left() + (rect.width() - side - unseenGap - text.width) / 2;
        const int middle = rect.top() + (rect.height() + 1) / 2;
        painter.drawPixmap(QPoint(left, middle - side / 2),
                           pixmap(sessions.above ? Icon::ChevronUp : Icon::ChevronDown,
                                  theme.quietText, side, look.pixelRatio));
        look.details.paint(
            painter, QPoint(left + side + unseenGap, middle - look.details.height() / 2), text);
    }
}

QString unseenText(const UnseenSessions &unseen)
{
    return unseen.above
               ? UnseenWords::tr("%n session(s) earlier on this day", nullptr, unseen.count)
               : UnseenWords::tr("%n session(s) later on this day", nullptr, unseen.count);
}

} // namespace sessionbook
