// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/session_tile.h"

#include "core/rules/wording.h"
#include "ui/calendar/calendar_words.h"
#include "ui/look/icons.h"
#include "ui/look/pill_painting.h"
#include "ui/look/tones.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct TileWords
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::TileWords)
};

constexpr int barWidth = 4;
constexpr int tileRadius = 4;
constexpr int tilePadding = 6;
constexpr int topPadding = 4;
constexpr int tileGap = 6;
constexpr int dotSize = 8;
constexpr int leastNameWidth = 48;
constexpr int pathElements = 12;

QString statusWord(Mark mark)
{
    return mark == Mark::Booked || mark == Mark::Complete ? QString() : nameOf(mark);
}

std::optional<Icon> iconOf(Mark mark, Place place)
{
    switch (mark) {
    case Mark::Booked:
        return place == Place::Online ? Icon::Video : Icon::MapPin;
    case Mark::InProgress:
        return Icon::ClockFace;
    case Mark::Complete:
        return Icon::Check;
    case Mark::Cancelled:
    case Mark::Void:
        return {};
    }
    Q_UNREACHABLE();
}

/// The coloured bar at the left; square at an end where the session continues past midnight.
QPainterPath barPath(const QRectF &rect, const Piece &piece)
{
    const qreal top = piece.startsHere ? tileRadius : 0;
    const qreal bottom = piece.endsHere ? tileRadius : 0;
    const qreal right = rect.left() + barWidth;
    QPainterPath path;
    path.reserve(pathElements);
    path.moveTo(right, rect.top());
    path.quadTo(rect.topLeft(), QPointF(rect.left(), rect.top() + top));
    path.lineTo(rect.left(), rect.bottom() - bottom);
    path.quadTo(rect.bottomLeft(), QPointF(right, rect.bottom()));
    path.closeSubpath();
    return path;
}

QPainterPath bodyPath(const QRectF &rect, const Piece &piece)
{
    const qreal top = piece.startsHere ? tileRadius : 0;
    const qreal bottom = piece.endsHere ? tileRadius : 0;
    const qreal left = rect.left() + barWidth / 2.0; // under the bar, so that no seam shows
    QPainterPath path;
    path.reserve(pathElements);
    path.moveTo(left, rect.top());
    path.lineTo(rect.right() - top, rect.top());
    path.quadTo(rect.topRight(), QPointF(rect.right(), rect.top() + top));
    path.lineTo(rect.right(), rect.bottom() - bottom);
    path.quadTo(rect.bottomRight(), QPointF(rect.right() - bottom, rect.bottom()));
    path.lineTo(left, rect.bottom());
    path.closeSubpath();
    return path;
}

/// Fills a tile line by line from its top, as far as there is room.
class TileMaker
{
public:
    TileMaker(const SessionItem &session, const TileTimes &times, const Piece &piece,
              const QRect &rect, WeekLook &look)
        : m_session(session), m_times(times), m_piece(piece), m_look(look)
    {
        m_tile.rect = rect;
        m_tile.row = static_cast<int>(piece.session);
        m_tile.mark = markOf(session.status, session.charge);
        m_tile.badge = badgeOf(session.status, session.charge);
        m_tile.tone = &look.theme.tone(toneOf(m_tile.mark));
        m_tile.body = bodyPath(rect, piece);
        m_tile.bar = barPath(rect, piece);
        m_left = rect.left() + barWidth + tilePadding;
        m_right = rect.right() + 1 - tilePadding;
        if (m_right - m_left < leastNameWidth) { // side by side with others: every pixel counts
            m_left = rect.left() + barWidth + 2;
            m_right = rect.right() - 1;
        }
    }

    SessionTile make()
    {
        const int twoLines = m_look.names.height() + m_look.details.height() + topPadding;
        if (m_tile.rect.height() >= twoLines)
            fillLines();
        else
            fillOneLine();
        return std::move(m_tile);
    }

private:
    void fillOneLine()
    {
        const int middle = m_tile.rect.center().y() + 1;
        const int top = middle - (m_look.names.height() + 1) / 2;
        placeIcon(middle - m_look.iconSize / 2);
        placeBadge(m_tile.rect.top(), m_tile.rect.height(), m_right - leastNameWidth - tileGap);
        placeName(top);
        const int detailLeft = m_left + m_tile.name.text.width + tileGap;
        placeDetail(detailLeft, middle - (m_look.details.height() + 1) / 2);
        m_tile.cut |= !statusWord(m_tile.mark).isEmpty();
    }

    void fillLines()
    {
        const int top = m_tile.rect.top() + topPadding;
        const int right = m_right;
        placeIcon(top + (m_look.names.height() - m_look.iconSize) / 2);
        placeName(top);
        m_right = right;

        const int secondTop = top + m_look.names.height();
        const int thirdTop = secondTop + m_look.details.height();
        const int bottom = m_tile.rect.bottom() + 1;
        const QString word = statusWord(m_tile.mark);
        const bool thirdLine = thirdTop + m_look.words.height() <= bottom - 1;

        if (needsAttention(m_tile.badge)) {
            // At the bottom right; beside the time where there is no line below it.
            const int height = m_look.pillHeight;
            const int badgeTop = bottom - 3 - height;
            const bool belowTime = badgeTop >= thirdTop - 2;
            const int timeWidth = m_look.details.fitted(startText()).width + tileGap;
            placeBadge(badgeTop, height, m_right - m_left - (belowTime ? 0 : timeWidth));
            if (belowTime)
                m_right = right;
        }
        placeDetail(m_left, secondTop);
        if (!word.isEmpty() && thirdLine)
            placeWord(word, thirdTop,
                      m_tile.badgeRect.isNull() ? right : m_tile.badgeRect.left() - tileGap);
        m_tile.cut |= !word.isEmpty() && !m_tile.word;
    }

    /// Only if it fits completely: hatching, dashes or a fee's badge show the state too.
    void placeWord(const QString &word, int top, int right)
    {
        const FittedText text = m_look.words.fitted(word, right - m_left);
        if (!text.cut)
            m_tile.word = {QPointF(m_left, top), text};
    }

    /// The icon of a place is left out if the name needs the room, that of a state never.
    void placeIcon(int top)
    {
        const auto icon = iconOf(m_tile.mark, m_session.place);
        const int room = m_right - m_left - m_look.iconSize - tileGap;
        const bool fits =
            room >= leastNameWidth && (m_tile.mark != Mark::Booked ||
                                       m_look.names.fitted(m_session.clientName).width <= room);
        if (!icon || !fits || !m_piece.startsHere)
            return;
        m_tile.icon = m_look.icon(*icon, m_tile.tone->text);
        m_tile.iconTopLeft = QPoint(m_right - m_look.iconSize, top);
        m_right -= m_look.iconSize + tileGap;
    }

    void placeName(int top)
    {
        m_tile.name =
            line(m_look.names, m_session.clientName, m_left, top, std::max(m_right - m_left, 0));
    }

    /// The time and, with room, the place.
    void placeDetail(int left, int top)
    {
        const int room = m_right - left;
        const QString full = startText() + u" · "_s + nameOf(m_session.place);
        for (const QString &text : {full, startText()}) {
            FittedText fitted = m_look.details.fitted(text, room);
            if (!fitted.cut) {
                m_tile.detail = {QPointF(left, top), fitted};
                m_tile.cut |= text != full;
                return;
            }
        }
        m_tile.cut = true;
    }

    /// A pill with its word, or a dot of its colour, at the right end.
    void placeBadge(int top, int height, int room)
    {
        if (!needsAttention(m_tile.badge))
            return;
        const int pillHeight = m_look.pillHeight;
        const int pillWidth = m_look.pills.fitted(nameOf(m_tile.badge)).width + pillHeight;
        m_tile.badgeHasWord = pillWidth <= room && pillHeight <= height;
        if (m_tile.badgeHasWord) {
            m_tile.badgeRect =
                QRect(m_right - pillWidth, top + (height - pillHeight) / 2, pillWidth, pillHeight);
        } else {
            m_tile.cut = true;
            m_tile.badgeRect =
                QRect(m_right - dotSize, top + (height - dotSize + 1) / 2, dotSize, dotSize);
        }
        m_right = m_tile.badgeRect.left() - tileGap;
    }

    SessionTile::Line line(FittedTexts &texts, const QString &text, int left, int top, int room)
    {
        SessionTile::Line result{QPointF(left, top), texts.fitted(text, room)};
        m_tile.cut |= result.text.cut;
        return result;
    }

    [[nodiscard]] QString startText() const
    {
        return m_piece.startsHere
                   ? m_times.start
                   : TileWords::tr("until %1", "a time of day; it began the day before")
                         .arg(m_times.end);
    }

    const SessionItem &m_session;
    const TileTimes &m_times;
    const Piece &m_piece;
    WeekLook &m_look;
    SessionTile m_tile;
    int m_left = 0;
    int m_right = 0; ///< the room left of the parts at the right end
};

void paintTexts(QPainter &painter, const SessionTile &tile, const WeekLook &look)
{
    const bool off = tile.mark == Mark::Cancelled;
    painter.setPen(off ? tile.tone->text : look.theme.text);
    look.names.paint(painter, tile.name.topLeft, tile.name.text);
    if (off) {
        const qreal y = tile.name.topLeft.y() + look.names.height() * 0.56;
        painter.drawLine(QPointF(tile.name.topLeft.x(), y),
                         QPointF(tile.name.topLeft.x() + tile.name.text.width, y));
    }
    if (tile.detail) {
        painter.setPen(look.theme.quietText);
        look.details.paint(painter, tile.detail->topLeft, tile.detail->text);
    }
    if (tile.word) {
        painter.setPen(tile.tone->text);
        look.words.paint(painter, tile.word->topLeft, tile.word->text);
    }
}

void paintBadge(QPainter &painter, const SessionTile &tile, const WeekLook &look)
{
    const Tone tone = toneOf(tile.badge);
    if (tile.badgeHasWord) {
        paintPill(painter, tile.badgeRect, nameOf(tile.badge), tone, look.theme,
                  look.details.font());
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.theme.tone(tone).edge);
    painter.drawEllipse(tile.badgeRect);
}

} // namespace

SessionTile makeTile(const SessionItem &session, const TileTimes &times, const Piece &piece,
                     const QRect &rect, WeekLook &look)
{
    return TileMaker(session, times, piece, rect, look).make();
}

void paintShape(QPainter &painter, const SessionTile &tile, const WeekLook &look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(tile.body, tile.tone->fill);
    if (tile.mark == Mark::Cancelled)
        painter.drawTiledPixmap(tile.rect.adjusted(barWidth, 1, -1, -1), look.hatching);
    if (tile.mark == Mark::Void) {
        QPen outline(tile.tone->edge, 1);
        outline.setDashPattern({4, 3});
        painter.setPen(outline);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(tile.rect).adjusted(1, 0.5, -0.5, -0.5), tileRadius,
                                tileRadius);
    }
    painter.fillPath(tile.bar, tile.tone->edge);
}

void paintContent(QPainter &painter, const SessionTile &tile, const WeekLook &look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintTexts(painter, tile, look);
    if (!tile.icon.isNull())
        painter.drawPixmap(tile.iconTopLeft, tile.icon);
    if (!tile.badgeRect.isNull())
        paintBadge(painter, tile, look);
}

void paintTimeMark(QPainter &painter, const SessionTile &tile, const QRect &line,
                   const QColor &color)
{
    painter.fillRect(QRect(tile.rect.left(), line.top(), barWidth, line.height()), color);
}

void paintOutline(QPainter &painter, const SessionTile &tile, const WeekLook &look,
                  TileOutline outline)
{
    const bool hovered = outline == TileOutline::Hovered;
    const qreal width = hovered ? 1 : outline == TileOutline::Focused ? 2.5 : 1.5;
    const qreal inset = hovered ? 0.5 : 0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hovered ? tile.tone->edge : look.theme.accentText, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(tile.rect).adjusted(inset, inset, -inset, -inset),
                            tileRadius + 1, tileRadius + 1);
}

} // namespace sessionbook
