// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/month_delegate.h"

#include "core/records/given_name.h"
#include "core/rules/wording.h"
#include "ui/calendar/calendar_words.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/week_words.h"
#include "ui/look/control_painting.h"
#include "ui/look/tones.h"

#include <QPainter>

namespace sessionbook {

namespace {

constexpr int dayPadding = 6;
constexpr int markSize = 8;
constexpr int markGap = 6;

/// Booked is full, in progress half, complete ticked, cancelled and void hollow, so that colour is
/// not needed.
void paintMark(QPainter &painter, const QRectF &rect, Mark mark, const ToneColors &tone,
               WeekLook &look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tone.edge, 1.4));
    const QRectF ring = rect.adjusted(0.7, 0.7, -0.7, -0.7);
    switch (mark) {
    case Mark::Booked:
        painter.setBrush(tone.edge);
        painter.drawEllipse(ring);
        break;
    case Mark::InProgress:
        painter.drawEllipse(ring);
        painter.setBrush(tone.edge);
        painter.drawPie(ring, -90 * 16, 180 * 16);
        break;
    case Mark::Complete: {
        const qreal half = WeekLook::iconSize / 2.0;
        painter.drawPixmap(rect.center() - QPointF(half, half), look.icon(Icon::Check, tone.edge));
        break;
    }
    case Mark::Cancelled:
        painter.drawEllipse(ring);
        painter.drawLine(ring.bottomLeft() + QPointF(1, -1), ring.topRight() + QPointF(-1, 1));
        break;
    case Mark::Void: {
        QPen dashed(tone.edge, 1.4);
        dashed.setDashPattern({1.6, 1.6});
        painter.setPen(dashed);
        painter.drawEllipse(ring);
        break;
    }
    }
}

/// Paints the lines of one day below each other.
class DayPainter
{
public:
    DayPainter(QPainter &painter, const QRect &room, WeekLook &look)
        : m_painter(painter), m_room(room), m_look(look)
    {
    }

    [[nodiscard]] int lineHeight() const { return m_look.details.height() + 2; }

    void paintTimeOff(const QString &title)
    {
        const QRect strip(m_room.left(), m_room.top(), m_room.width(), lineHeight() - 1);
        m_painter.fillRect(strip, m_look.theme.window);
        m_painter.drawTiledPixmap(strip, m_look.hatching);
        m_painter.setPen(m_look.theme.quietText);
        m_look.details.paint(m_painter, QPointF(strip.left() + 4, strip.top()),
                             m_look.details.fitted(title, strip.width() - 8));
        next();
    }

    void paintSession(const SessionItem &session, const QString &clock)
    {
        const Mark mark = markOf(session.status, session.charge);
        const ToneColors &tone = m_look.theme.tone(toneOf(mark));
        const qreal middle = m_room.top() + m_look.details.height() / 2.0;
        paintMark(m_painter, QRectF(m_room.left(), middle - markSize / 2.0, markSize, markSize),
                  mark, tone, m_look);
        int left = m_room.left() + markSize + markGap;
        // The time is left out if the name needs the room.
        const QString name = givenName(session.clientName);
        const auto time = m_look.details.fitted(clock);
        const int nameWidth = m_look.details.fitted(name).width;
        if (left + time.width + 5 + nameWidth <= m_room.right()) {
            m_painter.setPen(m_look.theme.quietText);
            m_look.details.paint(m_painter, QPointF(left, m_room.top()), time);
            left += time.width + 5;
        }
        const auto fitted = m_look.details.fitted(name, m_room.right() - left);
        const bool off = mark == Mark::Cancelled;
        m_painter.setPen(off ? tone.text : m_look.theme.text);
        m_look.details.paint(m_painter, QPointF(left, m_room.top()), fitted);
        if (off)
            m_painter.drawLine(QPointF(left, middle + 1), QPointF(left + fitted.width, middle + 1));
        next();
    }

    void paintMore(int count)
    {
        m_painter.setPen(m_look.theme.quietText);
        m_look.details.paint(
            m_painter, QPointF(m_room.left() + markSize + markGap, m_room.top()),
            m_look.details.fitted(moreText(count), m_room.width() - markSize - markGap));
    }

private:
    void next() { m_room.setTop(m_room.top() + lineHeight()); }

    QPainter &m_painter;
    QRect m_room;
    WeekLook &m_look;
};

QColor groundOf(const MonthDay &day, bool today, const CalendarModel &calendar, const Theme &theme)
{
    if (today)
        return theme.todayTint;
    const bool off = !calendar.practice().profile().workdayOf(day.date);
    return off || !day.ofMonth ? theme.weekendTint : theme.surface;
}

void paintNumber(QPainter &painter, const QRect &cell, const MonthDay &day, bool today,
                 WeekLook &look)
{
    const Theme &theme = look.theme;
    const auto number = look.words.fitted(look.locale.toString(day.date.day()));
    const QPointF topLeft(cell.left() + dayPadding + 2, cell.top() + dayPadding);
    if (today) {
        const qreal radius = look.words.height() / 2.0 + 3;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawEllipse(topLeft + QPointF(number.width / 2.0, look.words.height() / 2.0),
                            radius, radius);
    }
    painter.setPen(today ? theme.onAccent : day.ofMonth ? theme.text : theme.quietText);
    look.words.paint(painter, topLeft, number);

    if (day.takingPlace() == 0)
        return;
    const auto count = look.details.fitted(look.locale.toString(day.takingPlace()));
    painter.setPen(theme.quietText);
    look.details.paint(
        painter, QPointF(cell.right() - dayPadding - count.width, cell.top() + dayPadding), count);
}

} // namespace

MonthDelegate::MonthDelegate(MonthView &view) : QAbstractItemDelegate(&view), m_view(view) {}

void MonthDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const auto &model = *static_cast<const MonthModel *>(index.model());
    const CalendarModel &calendar = model.calendar();
    WeekLook &look = m_view.look();
    const MonthDay &day = model.day(index);
    const QRect &cell = option.rect;
    const bool today = day.date == calendar.practice().today();

    painter->save();
    painter->setClipRect(cell);
    painter->fillRect(cell, groundOf(day, today, calendar, look.theme));
    painter->fillRect(cell.right(), cell.top(), 1, cell.height(), look.theme.line);
    painter->fillRect(cell.left(), cell.bottom(), cell.width(), 1, look.theme.line);
    paintNumber(*painter, cell, day, today, look);

    QRect room = cell.adjusted(dayPadding, dayPadding + look.words.height() + 5, -dayPadding, -4);
    DayPainter lines(*painter, room, look);
    const auto timeOff = static_cast<int>(day.timeOff.size());
    const int count = timeOff + static_cast<int>(day.visits.size());
    const LinesShown shown = linesThatFit(count, room.height() / lines.lineHeight());
    for (int line = 0; line < shown.lines; ++line) {
        if (line < timeOff) {
            lines.paintTimeOff(
                titleOf(calendar.timeOff()[day.timeOff[static_cast<std::size_t>(line)]]));
            continue;
        }
        const DayVisit &visit = day.visits[static_cast<std::size_t>(line - timeOff)];
        const SessionItem &session = calendar.items()[visit.session];
        lines.paintSession(session, visit.twice
                                        ? timeText(session.startsAt, calendar.zone(), look.locale)
                                        : look.clockText(visit.minute));
    }
    if (shown.more > 0)
        lines.paintMore(shown.more);

    if (option.state & QStyle::State_Selected) {
        const bool focused = m_view.hasFocus();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(look.theme.accentText, focused ? 2.5 : 1.5));
        painter->drawRoundedRect(QRectF(cell).adjusted(1.5, 1.5, -2.5, -2.5), 4, 4);
    }
    painter->restore();
}

QSize MonthDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {90, 80}; // the header then stretches the days
}

} // namespace sessionbook
