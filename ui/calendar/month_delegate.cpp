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

constexpr int dayPadding = CellMetrics::padding;
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
        constexpr qreal tick = 14; // the marks of a line have no room to grow
        painter.drawPixmap(QRectF(rect.center() - QPointF(tick, tick) / 2, QSizeF(tick, tick)),
                           look.icon(Icon::Check, tone.edge), {});
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

/// Paints what is in the cell of one day.
class DayPainter
{
public:
    DayPainter(QPainter &painter, WeekLook &look) : m_painter(painter), m_look(look) {}

    void paintTimeOff(const QRect &line, const QString &title)
    {
        const QRect strip = line.adjusted(0, 0, 0, -1);
        m_painter.fillRect(strip, m_look.theme.window);
        m_painter.drawTiledPixmap(strip, m_look.hatching);
        m_painter.setPen(m_look.theme.quietText);
        m_look.details.paint(m_painter, QPointF(strip.left() + 4, strip.top()),
                             m_look.details.fitted(title, strip.width() - 8));
    }

    void paintSession(const QRect &line, const SessionItem &session, const QString &clock)
    {
        const Mark mark = markOf(session.status, session.charge);
        const ToneColors &tone = m_look.theme.tone(toneOf(mark));
        const qreal middle = middleOf(line);
        paintMark(m_painter, QRectF(line.left(), middle - markSize / 2.0, markSize, markSize), mark,
                  tone, m_look);
        int right = line.right();
        if (paintBadge(session, QPointF(right - badgeSize / 2.0, middle)))
            right -= badgeSize + markGap;
        int left = line.left() + markSize + markGap;
        // The time is left out if the name needs the room.
        const QString name = givenName(session.clientName);
        const auto time = m_look.details.fitted(clock);
        const int nameWidth = m_look.details.fitted(name).width;
        if (left + time.width + 5 + nameWidth <= right) {
            m_painter.setPen(m_look.theme.quietText);
            m_look.details.paint(m_painter, QPointF(left, line.top()), time);
            left += time.width + 5;
        }
        const auto fitted = m_look.details.fitted(name, right - left);
        const bool off = mark == Mark::Cancelled;
        m_painter.setPen(off ? tone.text : m_look.theme.text);
        m_look.details.paint(m_painter, QPointF(left, line.top()), fitted);
        if (off)
            m_painter.drawLine(QPointF(left, middle + 1), QPointF(left + fitted.width, middle + 1));
    }

    void paintAsMark(const QRect &place, const SessionItem &session)
    {
        const Mark mark = markOf(session.status, session.charge);
        const qreal middle = middleOf(place);
        paintMark(m_painter, QRectF(place.left(), middle - markSize / 2.0, markSize, markSize),
                  mark, m_look.theme.tone(toneOf(mark)), m_look);
        paintBadge(session, QPointF(place.left() + markSize + 1, middle - markSize / 2.0));
    }

    void paintMore(const QRect &place, int count)
    {
        m_painter.setPen(m_look.theme.quietText);
        m_look.details.paint(m_painter, place.topLeft(),
                             m_look.details.fitted(moreText(count), place.width()));
    }

    void paintChoice(const QRect &place)
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_look.theme.accentText, 1.5));
        m_painter.drawRoundedRect(QRectF(place).adjusted(-3.5, -0.5, 1.5, -1.5), 3, 3);
    }

private:
    static constexpr int badgeSize = 6;

    [[nodiscard]] qreal middleOf(const QRect &line) const
    {
        return line.top() + m_look.details.height() / 2.0;
    }

    /// A dot for what is not paid, as a narrow tile of the week has.
    bool paintBadge(const SessionItem &session, QPointF centre)
    {
        const PaymentBadge badge = badgeOf(session.status, session.charge);
        if (badge != PaymentBadge::Unpaid && badge != PaymentBadge::FeeUnpaid)
            return false;
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_look.theme.tone(toneOf(badge)).edge);
        m_painter.drawEllipse(centre, badgeSize / 2.0, badgeSize / 2.0);
        return true;
    }

    QPainter &m_painter;
    WeekLook &m_look;
};

QColor groundOf(const MonthDay &day, bool today, const CalendarModel &calendar, const Theme &theme)
{
    if (today)
        return theme.todayTint;
    const bool off = !workdayOn(calendar.practice().profile().workingHours, day.date);
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

    if (day.visits.empty())
        return;
    // All that stand below it, the cancelled ones as well.
    const auto count = look.details.fitted(look.locale.toString(day.visits.size()));
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
    const MonthCell places(day, cell, m_view.metrics());
    // Time off that has no line of its own is still seen.
    if (places.timeOff.size() < day.timeOff.size())
        painter->drawTiledPixmap(cell.left(), cell.top(), cell.width(),
                                 places.room.top() - cell.top() - CellMetrics::belowNumber / 2,
                                 look.hatching);
    painter->fillRect(cell.right(), cell.top(), 1, cell.height(), look.theme.line);
    painter->fillRect(cell.left(), cell.bottom(), cell.width(), 1, look.theme.line);
    paintNumber(*painter, cell, day, today, look);

    DayPainter parts(*painter, look);
    const auto chosen = m_view.currentIndex() == index ? m_view.currentSession() : std::nullopt;
    for (const PlacedVisit &placed : places.visits) {
        const DayVisit &visit = day.visits[placed.visit];
        const SessionItem &session = calendar.items()[visit.session];
        if (placed.isMark)
            parts.paintAsMark(placed.rect, session);
        else
            parts.paintSession(placed.rect, session,
                               visit.twice
                                   ? timeText(session.startsAt, calendar.zone(), look.locale)
                                   : look.clockText(visit.minute));
        if (chosen == session.id)
            parts.paintChoice(placed.rect);
    }
    if (places.more > 0)
        parts.paintMore(places.moreRect, places.more);
    for (std::size_t i = 0; i < places.timeOff.size(); ++i)
        parts.paintTimeOff(places.timeOff[i], titleOf(calendar.timeOff()[day.timeOff[i]]));

    if (const auto &move = m_view.move(); move && move->date() == day.date) {
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect ghost(places.room.left(), places.room.top(), places.room.width(),
                          m_view.metrics().lineHeight);
        painter->setBrush(move->isSkipped() ? look.theme.dangerSoft : look.theme.accentSoft);
        painter->setPen(QPen(move->isSkipped() ? look.theme.danger : look.theme.accentText, 1.5));
        painter->drawRoundedRect(QRectF(ghost).adjusted(-2.5, -0.5, 2.5, -1.5), 3, 3);
        parts.paintSession(ghost, move->session(), look.clockText(move->minute()));
    }

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
