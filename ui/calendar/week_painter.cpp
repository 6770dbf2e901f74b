// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/week_painter.h"

#include "core/base/date_words.h"

#include <QPainter>

#include <algorithm>

namespace sessionbook {

namespace {

/// The tint of time off, a little darker where it covers off hours.
QColor blended(const QColor &ground, const QColor &over, float share)
{
    const auto mix = [&](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mix(ground.redF(), over.redF()), mix(ground.greenF(), over.greenF()),
                            mix(ground.blueF(), over.blueF()));
}

void paintGrounds(QPainter &painter, const WeekGrid &grid, const WeekGeometry &geometry,
                  const WeekLook &look)
{
    const Theme &theme = look.theme;
    const QColor offToday = blended(theme.todayTint, theme.line, theme.dark ? 0.25F : 0.15F);
    for (int day = 0; day < geometry.days; ++day) {
        const bool today = grid.now && grid.now->day == day;
        const QColor off = today ? offToday : theme.weekendTint;
        painter.fillRect(geometry.dayRect(day), off);
        if (const auto &working = grid.workdays[static_cast<std::size_t>(day)])
            painter.fillRect(geometry.rangeRect(*working), today ? theme.todayTint : theme.surface);
    }
}

} // namespace

void paintGrid(QPainter &painter, const QRect &clip, const WeekGrid &grid,
               const WeekGeometry &geometry, const WeekLook &look)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintGrounds(painter, grid, geometry, look);
    for (const DayRange &skipped : grid.skipped) {
        painter.fillRect(geometry.rangeRect(skipped), look.theme.window);
        painter.drawTiledPixmap(geometry.rangeRect(skipped), look.hatching);
    }
    for (const TimeOffBand &off : grid.timeOff) {
        const QRect rect = geometry.rangeRect(off.range);
        painter.fillRect(rect, look.theme.weekendTint);
        painter.drawTiledPixmap(rect, look.hatching);
    }
    for (int hour = geometry.fromMinute / 60 + 1; hour * 60 < geometry.toMinute; ++hour) {
        const int y = geometry.yOf(hour * 60);
        if (y >= clip.top() && y <= clip.bottom())
            painter.fillRect(geometry.gutterWidth, y, geometry.width, 1, look.theme.line);
    }
    for (int day = 0; day < geometry.days; ++day)
        painter.fillRect(geometry.xOf(day), clip.top(), 1, clip.height(), look.theme.line);
    for (const QRect &buffer : grid.buffers) {
        if (buffer.intersects(clip))
            painter.drawTiledPixmap(buffer, look.hatching);
    }
}

void paintTimeOffTitles(QPainter &painter, const QRect &visible, const WeekGrid &grid,
                        const WeekGeometry &geometry, WeekLook &look)
{
    painter.setPen(look.theme.quietText);
    for (const TimeOffBand &off : grid.timeOff) {
        const QRect rect = geometry.rangeRect(off.range) & visible;
        if (rect.height() < look.details.height())
            continue;
        look.details.paint(painter, QPointF(rect.left() + 8, rect.top() + 2),
                           look.details.fitted(off.title, rect.width() - 12));
    }
}

void paintHours(QPainter &painter, const QRect &visible, const WeekGeometry &geometry,
                WeekLook &look)
{
    constexpr int labelGap = 8;
    painter.setPen(look.theme.quietText);
    for (int hour = geometry.fromMinute / 60 + 1; hour * 60 < geometry.toMinute; ++hour) {
        const int top = geometry.yOf(hour * 60) - look.hours.height() / 2;
        if (top < visible.top() || top + look.hours.height() > visible.bottom())
            continue;
        const auto label =
            look.hours.fitted(clockTime(QTime(hour, 0), look.locale), geometry.gutterWidth);
        look.hours.paint(painter, QPointF(geometry.gutterWidth - labelGap - label.width, top),
                         label);
    }
}

QRect nowLineRect(const WeekGrid &grid, const WeekGeometry &geometry)
{
    if (!grid.now || grid.now->minute < geometry.fromMinute || grid.now->minute > geometry.toMinute)
        return {};
    const int left = geometry.xOf(grid.now->day);
    return {left, geometry.yOf(grid.now->minute) - 1, geometry.xOf(grid.now->day + 1) - left, 2};
}

void paintNowLine(QPainter &painter, const WeekGrid &grid, const WeekGeometry &geometry,
                  std::span<const SessionTile> tiles, const WeekLook &look)
{
    const QRect line = nowLineRect(grid, geometry);
    if (line.isNull())
        return;
    constexpr int gap = 4; // beside a session, where a rest of it would be a stub
    QRegion free(line);
    for (const SessionTile &tile : tiles) {
        if (!tile.rect.intersects(line))
            continue;
        free -= tile.rect.adjusted(-gap, 0, gap, 0);
        paintTimeMark(painter, tile, line, look.theme.nowLine);
    }
    for (const QRect &part : free)
        painter.fillRect(part, look.theme.nowLine);
    constexpr qreal dot = 4;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.theme.nowLine);
    painter.drawEllipse(QPointF(line.left(), line.top() + 1), dot, dot);
}

void paintGhost(QPainter &painter, const SlotGhost &ghost, const WeekGeometry &geometry,
                WeekLook &look)
{
    const QRect rect = geometry.rangeRect(ghost.range).adjusted(3, 1, -3, -1);
    QColor fill = look.theme.accentSoft;
    fill.setAlphaF(ghost.drawnOut ? 0.92F : 0.75F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(ghost.drawnOut ? QPen(look.theme.accentText, 1.5) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

    const auto text = look.words.fitted(ghost.text, rect.width() - 12);
    const int top = ghost.drawnOut && rect.height() > 2 * look.words.height()
                        ? rect.top() + 4
                        : rect.center().y() + 1 - look.words.height() / 2;
    painter.setPen(look.theme.accentText);
    look.words.paint(painter, QPointF(rect.left() + 8, top), text);
}

void paintMoveGhost(QPainter &painter, const MoveGhost &ghost, const WeekGeometry &geometry,
                    WeekLook &look)
{
    const Theme &theme = look.theme;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const DayRange &range : ghost.ranges) {
        const QRect rect = geometry.rangeRect(range).adjusted(3, 1, -3, -1);
        painter.setBrush(ghost.refused ? theme.dangerSoft : ghost.tone->fill);
        painter.setPen(QPen(ghost.refused ? theme.danger : theme.accentText, 1.5));
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

        const int room = rect.width() - 14;
        const bool both = rect.height() >= look.names.height() + look.details.height() + 6;
        int top = both ? rect.top() + 4 : rect.center().y() + 1 - look.details.height() / 2;
        if (both) {
            painter.setPen(theme.text);
            look.names.paint(painter, QPointF(rect.left() + 9, top),
                             look.names.fitted(ghost.name, room));
            top += look.names.height();
        }
        painter.setPen(ghost.refused ? theme.dangerText : theme.text);
        look.details.paint(painter, QPointF(rect.left() + 9, top),
                           look.details.fitted(ghost.text, room));
    }
}

void paintHeader(QPainter &painter, const WeekGrid &grid, const WeekGeometry &geometry,
                 WeekLook &look, std::optional<int> focusedDay)
{
    const Theme &theme = look.theme;
    painter.fillRect(0, 0, geometry.width, look.headerHeight, theme.surface);
    for (const TimeOffBand &off : grid.timeOff) {
        const QRect column = geometry.dayRect(off.range.day);
        if (off.wholeDays)
            painter.drawTiledPixmap(column.left(), 0, column.width(), look.headerHeight,
                                    look.hatching);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (int day = 0; day < geometry.days; ++day) {
        const QDate date = grid.days.date(day);
        const bool today = grid.now && grid.now->day == day;
        const QRect column = geometry.dayRect(day);
        const qreal centre = column.left() + column.width() / 2.0;

        const auto weekday = look.weekdays.fitted(
            look.locale.standaloneDayName(date.dayOfWeek(), geometry.isFolded(day)
                                                                ? QLocale::NarrowFormat
                                                                : QLocale::ShortFormat),
            column.width());
        painter.setPen(today ? theme.accentText : theme.quietText);
        look.weekdays.paint(painter, QPointF(centre - weekday.width / 2.0, 7), weekday);

        const auto number =
            look.dayNumbers.fitted(look.locale.toString(date.day()), column.width());
        const qreal top = look.headerHeight - look.dayNumbers.height() - 10;
        if (today) {
            const qreal radius = look.dayNumbers.height() / 2.0 + 4;
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.accent);
            painter.drawEllipse(QPointF(centre, top + look.dayNumbers.height() / 2.0), radius,
                                radius);
        }
        if (focusedDay == day) {
            painter.setPen(QPen(theme.accentText, 2));
            painter.setBrush(Qt::NoBrush);
            const qreal wide = std::min(64, column.width() - 2);
            painter.drawRoundedRect(QRectF(centre - wide / 2, 3, wide, look.headerHeight - 6), 6,
                                    6);
        }
        painter.setPen(today ? theme.onAccent : theme.text);
        look.dayNumbers.paint(painter, QPointF(centre - number.width / 2.0, top), number);
    }
    painter.fillRect(geometry.gutterWidth, look.headerHeight - 1, geometry.width, 1, theme.line);
}

} // namespace sessionbook
