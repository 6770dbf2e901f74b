#include "ui/sessions/week_view.h"

#include "ui/sessions/week_accessible.h"
#include "ui/sessions/week_navigation.h"
#include "ui/sessions/week_words.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace sessionbook {

WeekView::WeekView(WeekModel &model, QWidget *parent)
    : QAbstractItemView(parent), m_model(model), m_look(std::make_unique<WeekLook>(*this))
{
    installWeekAccessibility();
    setModel(&model);
    setObjectName(u"weekView"_s);
    setAccessibleName(tr("Sessions of the week"));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setAutoScroll(false); // a click must not move what is under the pointer
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setMouseTracking(true);

    connect(&model, &QAbstractItemModel::rowsRemoved, this, &WeekView::invalidateLayout);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &WeekView::invalidateLayout);
    connect(&model, &WeekModel::weekChanged, this, &WeekView::startWeek);

    m_minute.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &WeekView::updateNow);
}

WeekView::~WeekView() = default;

void WeekView::startWeek(QDate)
{
    setCurrentIndex({});
    invalidateLayout();
    layOut();
    m_selectedDay = m_grid.now ? m_grid.now->day : 0;
}

void WeekView::invalidateLayout()
{
    m_laidOut = false;
    m_hoveredRow = -1;
    if (!m_drag)
        m_ghost.reset();
    viewport()->update();
}

void WeekView::layOut() const
{
    if (m_laidOut)
        return;
    m_laidOut = true;
    const PracticeProfile &profile = m_model.practice().profile();
    const QDate weekStart = m_model.weekStart();
    m_geometry = {m_look->gutterWidth, viewport()->width(), m_look->hourHeight};
    m_grid = {weekStart,
              profile.workdayStart,
              profile.workdayEnd,
              skippedTimes(weekStart, profile.zone),
              {}};
    const WeekTime now = weekTimeOf(m_model.practice().now(), weekStart, profile.zone);
    if (now.day >= 0 && now.day < daysInWeek)
        m_grid.now = now;

    std::vector<SessionSpan> spans;
    m_starts.clear();
    for (const SessionItem &item : m_model.items()) {
        spans.push_back({item.startsAt, item.endsAt()});
        m_starts.push_back(weekTimeOf(item.startsAt, weekStart, profile.zone));
    }
    m_pieces = piecesOf(spans, weekStart, profile.zone, m_look->shortestMinutes);
    m_blocks.clear();
    for (const Piece &piece : m_pieces)
        m_blocks.push_back(makeBlock(m_model.items()[piece.session], piece,
                                     m_geometry.pieceRect(piece), profile.zone, *m_look));
}

void WeekView::updateNow()
{
    constexpr qint64 minute = 60;
    const qint64 now = m_model.practice().now().seconds;
    m_minute.start(std::chrono::seconds(minute - now % minute));
    invalidateLayout();
}

void WeekView::paintEvent(QPaintEvent *event)
{
    layOut();
    QPainter painter(viewport());
    const QRect days = daysRect();
    const QRect shown = event->rect() & days;
    const QRect clip = shown.translated(0, -contentTop());

    painter.fillRect(shown & QRect(0, 0, m_look->gutterWidth, viewport()->height()),
                     m_look->theme.surface);
    painter.save();
    painter.setClipRect(shown);
    painter.translate(0, contentTop());
    paintGrid(painter, clip, m_grid, m_geometry, *m_look);
    paintHours(painter, days.translated(0, -contentTop()), m_geometry, *m_look);
    if (m_ghost && !m_ghost->drawnOut)
        paintGhost(painter, *m_ghost, m_geometry, *m_look);
    paintBlocks(painter, clip);
    if (m_ghost && m_ghost->drawnOut)
        paintGhost(painter, *m_ghost, m_geometry, *m_look);
    painter.restore();

    const bool focusOnDay = hasFocus() && m_keyboardInUse && !currentIndex().isValid();
    paintHeader(painter, m_grid, m_geometry, *m_look,
                focusOnDay ? std::optional(m_selectedDay) : std::nullopt);
    paintUnseen(painter, unseen(), days, *m_look);
}

void WeekView::paintBlocks(QPainter &painter, const QRect &clip)
{
    const auto paintEach = [&](auto paint) {
        for (const SessionBlock &block : m_blocks) {
            if (block.rect.intersects(clip))
                paint(painter, block, *m_look);
        }
    };
    paintNowLine(painter, m_grid, m_geometry, *m_look, NowLine::UnderSessions);
    paintEach(paintShape);
    paintNowLine(painter, m_grid, m_geometry, *m_look, NowLine::OverShapes);
    paintEach(paintContent);
    const int currentRow = currentIndex().row();
    for (const SessionBlock &block : m_blocks) {
        if (block.row == currentRow)
            paintOutline(painter, block, *m_look,
                         hasFocus() ? BlockOutline::Focused : BlockOutline::Selected);
        else if (block.row == m_hoveredRow)
            paintOutline(painter, block, *m_look, BlockOutline::Hovered);
    }
}

int WeekView::contentTop() const { return m_look->headerHeight - verticalOffset(); }

QRect WeekView::toViewport(const QRect &rect) const { return rect.translated(0, contentTop()); }

QPoint WeekView::toContent(QPoint point) const { return point - QPoint(0, contentTop()); }

int WeekView::verticalOffset() const { return verticalScrollBar()->value(); }

void WeekView::updateGeometries()
{
    const int page = daysRect().height();
    const int bottomMargin = 1;
    verticalScrollBar()->setRange(
        0, std::max(0, WeekGeometry{0, 0, m_look->hourHeight}.height() + bottomMargin - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(m_look->hourHeight / 2);
    QAbstractItemView::updateGeometries();
}

void WeekView::scrollToWorkday()
{
    updateGeometries();
    const int start = m_model.practice().profile().workdayStart.hour();
    // An hour before it, with that hour's label whole.
    verticalScrollBar()->setValue((start - 1) * m_look->hourHeight - m_look->hours.height());
}

void WeekView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    invalidateLayout();
}

void WeekView::showEvent(QShowEvent *event)
{
    QAbstractItemView::showEvent(event);
    updateNow();
}

void WeekView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LocaleChange:
    case QEvent::LanguageChange:
        m_look = std::make_unique<WeekLook>(*this);
        updateGeometries();
        invalidateLayout();
        break;
    default:
        break;
    }
}

QRect WeekView::visualRect(const QModelIndex &index) const
{
    layOut();
    for (const SessionBlock &block : m_blocks) {
        if (index.isValid() && block.row == index.row())
            return toViewport(block.rect);
    }
    return {};
}

QRegion WeekView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes()) {
        for (const SessionBlock &block : m_blocks) {
            if (block.row == index.row())
                region += toViewport(block.rect.adjusted(-3, -3, 3, 3));
        }
    }
    return region;
}

void WeekView::scrollTo(const QModelIndex &index, ScrollHint)
{
    const QRect rect = visualRect(index);
    if (!rect.isNull())
        scrollToRect(rect.translated(0, -contentTop()));
}

void WeekView::scrollToRect(const QRect &rect)
{
    constexpr int margin = 8;
    const int above = verticalOffset() + margin - rect.top();
    const int below =
        rect.bottom() + margin + m_look->footerHeight - (verticalOffset() + daysRect().height());
    if (above > 0)
        verticalScrollBar()->setValue(verticalOffset() - above);
    else if (below > 0)
        verticalScrollBar()->setValue(verticalOffset() + std::min(below, -above));
}

/// The part of the viewport below the header.
QRect WeekView::daysRect() const
{
    return viewport()->rect().adjusted(0, m_look->headerHeight, 0, 0);
}

QModelIndex WeekView::indexAt(const QPoint &point) const
{
    const SessionBlock *block = blockAt(point);
    return block ? m_model.index(block->row) : QModelIndex();
}

const SessionBlock *WeekView::blockAt(QPoint point) const
{
    layOut();
    if (point.y() < m_look->headerHeight)
        return nullptr;
    const auto found = std::ranges::find_if(
        m_blocks, [&](const SessionBlock &block) { return block.rect.contains(toContent(point)); });
    return found == m_blocks.end() ? nullptr : &*found;
}

std::vector<UnseenSessions> WeekView::unseen() const
{
    layOut();
    return unseenSessions(m_blocks, m_geometry, daysRect(), verticalOffset(), *m_look);
}

std::optional<UnseenSessions> WeekView::unseenAt(QPoint point) const
{
    for (const UnseenSessions &sessions : unseen()) {
        if (sessions.rect.contains(point))
            return sessions;
    }
    return {};
}

std::optional<WeekTime> WeekView::timeAt(const QPoint &point) const
{
    layOut();
    if (point.y() < m_look->headerHeight)
        return {};
    return m_geometry.timeAt(toContent(point), 15);
}

QPoint WeekView::pointAt(const DayRange &range) const
{
    layOut();
    return toViewport(m_geometry.rangeRect(range)).center();
}

void WeekView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                           const QList<int> &roles)
{
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    invalidateLayout();
}

void WeekView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    invalidateLayout();
}

void WeekView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    selectionModel()->select(indexAt(rect.topLeft()), flags);
}

std::optional<SessionId> WeekView::sessionAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return m_model.items()[static_cast<std::size_t>(index.row())].id;
}

std::optional<SessionId> WeekView::currentSession() const { return sessionAt(currentIndex()); }

void WeekView::selectSession(SessionId id)
{
    const QModelIndex index = m_model.indexOf(id);
    setCurrent(index);
    scrollTo(index);
}

void WeekView::setCurrent(const QModelIndex &index)
{
    if (index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    else
        selectionModel()->clear();
    viewport()->update();
}

void WeekView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    if (!current.isValid())
        return;
    layOut();
    const WeekTime start = m_starts[static_cast<std::size_t>(current.row())];
    m_selectedDay = std::max(start.day, 0);
    if (hasFocus())
        announceFocus(*this, current.row());
}

std::optional<TimeSlot> WeekView::nextFreeSlot() const
{
    layOut();
    const bool today = m_grid.now && m_grid.now->day == m_selectedDay;
    const int workdayStart = m_grid.workdayStart.hour() * 60;
    const auto range = freeHour(m_model.items(), m_pieces, m_selectedDay,
                                today ? std::max(m_grid.now->minute, workdayStart) : workdayStart);
    return range ? slotFor(*range, m_model.weekStart(), m_model.zone(), false) : std::nullopt;
}

} // namespace sessionbook
