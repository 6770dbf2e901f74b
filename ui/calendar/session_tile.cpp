#include "ui/calendar/session_tile.h"

#include "core/rules/wording.h"
#include "ui/look/icons.h"
#include "ui/look/pill_painting.h"
#include "ui/look/tones.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct BlockWords
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::BlockWords)
};

constexpr int barWidth = 4;
constexpr int radius = 4;
constexpr int sidePadding = 6;
constexpr int topPadding = 4;
constexpr int gap = 6;
constexpr int dotSize = 8;
constexpr int leastNameWidth = 48;
constexpr int pathElements = 12;

/// A session that is fully paid needs no second word: only what asks for attention has a pill.
bool showsBadge(PaymentBadge badge)
{
    return badge != PaymentBadge::None && badge != PaymentBadge::Paid;
}

QString wordOf(Mark mark)
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

/// The coloured bar at the left end; square where the session goes on at the other side of
/// midnight.
QPainterPath barPath(const QRectF &rect, const Piece &piece)
{
    const qreal top = piece.startsHere ? radius : 0;
    const qreal bottom = piece.endsHere ? radius : 0;
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
    const qreal top = piece.startsHere ? radius : 0;
    const qreal bottom = piece.endsHere ? radius : 0;
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

/// Fills a block line by line from its top, as far as there is room.
class BlockMaker
{
public:
    BlockMaker(const SessionItem &session, const SessionSpan &span, const Piece &piece,
               const QRect &rect, WeekLook &look)
        : m_session(session), m_span(span), m_piece(piece), m_look(look)
    {
        m_block.rect = rect;
        m_block.row = static_cast<int>(piece.session);
        m_block.mark = markOf(session.status, session.charge);
        m_block.badge = badgeOf(session.status, session.charge);
        m_block.tone = &look.theme.tone(toneOf(m_block.mark));
        m_block.body = bodyPath(rect, piece);
        m_block.bar = barPath(rect, piece);
        m_left = rect.left() + barWidth + sidePadding;
        m_right = rect.right() + 1 - sidePadding;
        if (m_right - m_left < leastNameWidth) { // side by side with others: every pixel counts
            m_left = rect.left() + barWidth + 2;
            m_right = rect.right() - 1;
        }
    }

    SessionBlock make()
    {
        const int twoLines = m_look.names.height() + m_look.details.height() + topPadding;
        if (m_block.rect.height() >= twoLines)
            fillLines();
        else
            fillOneLine();
        return std::move(m_block);
    }

private:
    void fillOneLine()
    {
        const int middle = m_block.rect.center().y() + 1;
        const int top = middle - (m_look.names.height() + 1) / 2;
        placeIcon(middle - WeekLook::iconSize / 2);
        placeBadge(m_block.rect.top(), m_block.rect.height(), m_right - leastNameWidth - gap);
        placeName(top);
        const int detailLeft = m_left + m_block.name.text.width + gap;
        placeDetail(detailLeft, middle - (m_look.details.height() + 1) / 2);
        m_block.cut |= !wordOf(m_block.mark).isEmpty();
    }

    void fillLines()
    {
        const int top = m_block.rect.top() + topPadding;
        const int right = m_right;
        placeIcon(top + (m_look.names.height() - WeekLook::iconSize) / 2);
        placeName(top);
        m_right = right;

        const int secondTop = top + m_look.names.height();
        const int thirdTop = secondTop + m_look.details.height();
        const int bottom = m_block.rect.bottom() + 1;
        const QString word = wordOf(m_block.mark);
        const bool thirdLine = thirdTop + m_look.words.height() <= bottom - 1;

        if (showsBadge(m_block.badge)) {
            // At the bottom right; beside the time where there is no line below it.
            const int height = m_look.pillHeight;
            const int badgeTop = bottom - 3 - height;
            const bool belowTime = badgeTop >= thirdTop - 2;
            const int timeWidth = m_look.details.fitted(startText()).width + gap;
            placeBadge(badgeTop, height, m_right - m_left - (belowTime ? 0 : timeWidth));
            if (belowTime)
                m_right = right;
        }
        placeDetail(m_left, secondTop);
        if (!word.isEmpty() && thirdLine)
            placeWord(word, thirdTop,
                      m_block.badgeRect.isNull() ? right : m_block.badgeRect.left() - gap);
        m_block.cut |= !word.isEmpty() && !m_block.word;
    }

    /// Whole or not at all: hatching and dashes tell the state too, and so does a fee's badge.
    void placeWord(const QString &word, int top, int right)
    {
        const FittedText text = m_look.words.fitted(word, right - m_left);
        if (!text.cut)
            m_block.word = {QPointF(m_left, top), text};
    }

    /// The icon of a place gives way to a name that needs its room; that of a state stays.
    void placeIcon(int top)
    {
        const auto icon = iconOf(m_block.mark, m_session.place);
        const int room = m_right - m_left - WeekLook::iconSize - gap;
        const bool fits =
            room >= leastNameWidth && (m_block.mark != Mark::Booked ||
                                       m_look.names.fitted(m_session.clientName).width <= room);
        if (!icon || !fits || !m_piece.startsHere)
            return;
        m_block.icon = m_look.icon(*icon, m_block.tone->text);
        m_block.iconTopLeft = QPoint(m_right - WeekLook::iconSize, top);
        m_right -= WeekLook::iconSize + gap;
    }

    void placeName(int top)
    {
        m_block.name =
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
                m_block.detail = {QPointF(left, top), fitted};
                m_block.cut |= text != full;
                return;
            }
        }
        m_block.cut = true;
    }

    /// A pill with its word, or a dot of its colour, at the right end.
    void placeBadge(int top, int height, int room)
    {
        if (!showsBadge(m_block.badge))
            return;
        const int pillHeight = m_look.pillHeight;
        const int pillWidth = m_look.pills.fitted(nameOf(m_block.badge)).width + pillHeight;
        m_block.badgeHasWord = pillWidth <= room && pillHeight <= height;
        if (m_block.badgeHasWord) {
            m_block.badgeRect =
                QRect(m_right - pillWidth, top + (height - pillHeight) / 2, pillWidth, pillHeight);
        } else {
            m_block.cut = true;
            m_block.badgeRect =
                QRect(m_right - dotSize, top + (height - dotSize + 1) / 2, dotSize, dotSize);
        }
        m_right = m_block.badgeRect.left() - gap;
    }

    SessionBlock::Line line(FittedTexts &texts, const QString &text, int left, int top, int room)
    {
        SessionBlock::Line result{QPointF(left, top), texts.fitted(text, room)};
        m_block.cut |= result.text.cut;
        return result;
    }

    [[nodiscard]] QString startText() const
    {
        return m_piece.startsHere
                   ? m_look.clockText(m_span.start.minute)
                   : BlockWords::tr("until %1", "a time of day; it began the day before")
                         .arg(m_look.clockText(m_span.end.minute));
    }

    const SessionItem &m_session;
    const SessionSpan &m_span;
    const Piece &m_piece;
    WeekLook &m_look;
    SessionBlock m_block;
    int m_left = 0;
    int m_right = 0; ///< the room left of what stands at the right end
};

void paintTexts(QPainter &painter, const SessionBlock &block, const WeekLook &look)
{
    const bool off = block.mark == Mark::Cancelled;
    painter.setPen(off ? block.tone->text : look.theme.text);
    look.names.paint(painter, block.name.topLeft, block.name.text);
    if (off) {
        const qreal y = block.name.topLeft.y() + look.names.height() * 0.56;
        painter.drawLine(QPointF(block.name.topLeft.x(), y),
                         QPointF(block.name.topLeft.x() + block.name.text.width, y));
    }
    if (block.detail) {
        painter.setPen(look.theme.quietText);
        look.details.paint(painter, block.detail->topLeft, block.detail->text);
    }
    if (block.word) {
        painter.setPen(block.tone->text);
        look.words.paint(painter, block.word->topLeft, block.word->text);
    }
}

void paintBadge(QPainter &painter, const SessionBlock &block, const WeekLook &look)
{
    const Tone tone = toneOf(block.badge);
    if (block.badgeHasWord) {
        paintPill(painter, block.badgeRect, nameOf(block.badge), tone, look.theme,
                  look.details.font());
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.theme.tone(tone).edge);
    painter.drawEllipse(block.badgeRect);
}

} // namespace

SessionBlock makeBlock(const SessionItem &session, const SessionSpan &span, const Piece &piece,
                       const QRect &rect, WeekLook &look)
{
    return BlockMaker(session, span, piece, rect, look).make();
}

void paintShape(QPainter &painter, const SessionBlock &block, const WeekLook &look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(block.body, block.tone->fill);
    if (block.mark == Mark::Cancelled)
        painter.drawTiledPixmap(block.rect.adjusted(barWidth, 1, -1, -1), look.hatching);
    if (block.mark == Mark::Void) {
        QPen outline(block.tone->edge, 1);
        outline.setDashPattern({4, 3});
        painter.setPen(outline);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(block.rect).adjusted(1, 0.5, -0.5, -0.5), radius, radius);
    }
    painter.fillPath(block.bar, block.tone->edge);
}

void paintContent(QPainter &painter, const SessionBlock &block, const WeekLook &look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintTexts(painter, block, look);
    if (!block.icon.isNull())
        painter.drawPixmap(block.iconTopLeft, block.icon);
    if (!block.badgeRect.isNull())
        paintBadge(painter, block, look);
}

QRegion wordsRegion(const SessionBlock &block, const WeekLook &look)
{
    constexpr int air = 3;
    const auto rectOf = [](const SessionBlock::Line &line, qreal height) {
        return QRectF(line.topLeft, QSizeF(line.text.width, height))
            .toAlignedRect()
            .adjusted(-air, 0, air, 0);
    };
    QRegion region(rectOf(block.name, look.names.height()));
    if (block.detail)
        region += rectOf(*block.detail, look.details.height());
    if (block.word)
        region += rectOf(*block.word, look.words.height());
    return region;
}

void paintOutline(QPainter &painter, const SessionBlock &block, const WeekLook &look,
                  BlockOutline outline)
{
    const bool hovered = outline == BlockOutline::Hovered;
    const qreal width = hovered ? 1 : outline == BlockOutline::Focused ? 2.5 : 1.5;
    const qreal inset = hovered ? 0.5 : 0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hovered ? block.tone->edge : look.theme.accentText, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(block.rect).adjusted(inset, inset, -inset, -inset), radius + 1,
                            radius + 1);
}

} // namespace sessionbook
