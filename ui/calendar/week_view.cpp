// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/week_view.h"

#include "ui/calendar/week_accessible.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

WeekView::WeekView(CalendarModel &model, QWidget *parent)
    : QAbstractItemView(parent), m_model(model), m_look(std::make_unique<WeekLook>(*this))
{
    installWeekAccessibility();
    setModel(&model);
    setObjectName(u"weekView"_s);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAutoScroll(false); // a click must not move what is under the pointer
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setMouseTracking(true);

    connect(&model, &QAbstractItemModel::rowsRemoved, this, &WeekView::forgetScene);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &WeekView::forgetScene);
    connect(&model, &CalendarModel::daysChanged, this, &WeekView::startDays);
    connect(&model, &CalendarModel::refreshed, this, &WeekView::forgetScene);

    connect(&m_edges, &EdgeScroll::ticked, this, &WeekView::scrollAtEdge);
    connect(&model.practice(), &Practice::minuteTurned, this, &WeekView::forgetScene);
}

WeekView::~WeekView() = default;

void WeekView::startDays()
{
    const ShownDays &days = m_model.days();
    setAccessibleName(days.count == 1 ? tr("Sessions of the day") : tr("Sessions of the week"));
    setCurrentIndex({});
    m_clicked.reset();
    const QDate today = m_model.practice().today();
    selectDate(days.contains(today) ? today : days.first);
    forgetScene();
}

void WeekView::selectDate(QDate date)
{
    const auto day = static_cast<int>(m_model.days().first.daysTo(date));
    if (day == m_selectedDay)
        return;
    setCurrent({}); // the current session is on another day
    m_selectedDay = day;
}

void WeekView::forgetScene()
{
    m_scene.reset();
    m_hoveredRow = -1;
    m_drawing.forgetHover();
    viewport()->update();
    if (m_part.workOnly) // how tall the days are depends on their sessions
        scheduleDelayedItemsLayout();
}

const WeekScene &WeekView::scene() const
{
    if (!m_scene)
        m_scene.emplace(m_model, *m_look, m_part, daysRect().size());
    return *m_scene;
}

void WeekView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRect days = daysRect();
    const QRect shown = event->rect() & days;
    const QRect clip = shown.translated(0, -contentTop());

    painter.fillRect(shown & QRect(0, 0, m_look->gutterWidth, viewport()->height()),
                     m_look->theme.surface);
    painter.save();
    painter.setClipRect(shown);
    painter.translate(0, contentTop());
    paintGrid(painter, clip, scene().grid, scene().geometry, *m_look);
    paintHours(painter, days.translated(0, -contentTop()), scene().geometry, *m_look);
    paintTimeOffTitles(painter, days.translated(0, -contentTop()), scene().grid, scene().geometry,
                       *m_look);
    if (ghost() && !ghost()->drawnOut)
        paintGhost(painter, *ghost(), scene().geometry, *m_look);
    paintTiles(painter, clip);
    if (ghost() && ghost()->drawnOut)
        paintGhost(painter, *ghost(), scene().geometry, *m_look);
    paintMarkedSlot(painter);
    paintMove(painter);
    paintBand(painter);
    painter.restore();

    const bool focusOnDay = hasFocus() && m_keyboardInUse && !currentIndex().isValid();
    paintHeader(painter, scene().grid, scene().geometry, *m_look,
                focusOnDay ? std::optional(m_selectedDay) : std::nullopt);
    paintUnseen(painter, unseen(), days, *m_look);
}

void WeekView::paintTiles(QPainter &painter, const QRect &clip)
{
    const auto paintEach = [&](auto paint) {
        for (const SessionTile &tile : scene().tiles) {
            if (tile.rect.intersects(clip))
                paint(painter, tile, *m_look);
        }
    };
    paintEach(paintShape);
    paintNowLine(painter, scene().grid, scene().geometry, scene().tiles, *m_look);
    paintEach(paintContent);
    const int currentRow = currentIndex().row();
    for (const SessionTile &tile : scene().tiles) {
        if (tile.row == currentRow)
            paintOutline(painter, tile, *m_look,
                         hasFocus() ? TileOutline::Focused : TileOutline::Selected);
        else if (selectionModel()->isSelected(m_model.index(tile.row)))
            paintOutline(painter, tile, *m_look, TileOutline::Selected);
        else if (tile.row == m_hoveredRow)
            paintOutline(painter, tile, *m_look, TileOutline::Hovered);
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
    verticalScrollBar()->setRange(0, std::max(0, scene().geometry.height() + bottomMargin - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(m_look->hourHeight / 2);
    QAbstractItemView::updateGeometries();
}

void WeekView::scrollToWorkday()
{
    updateGeometries();
    const int start = earliestWorkMinute(m_model.practice().profile().workingHours) / 60;
    // An hour before it, with the label of that hour completely in sight.
    verticalScrollBar()->setValue(scene().geometry.yOf((start - 1) * 60) - m_look->hours.height());
}

void WeekView::setPart(const WeekPart &part)
{
    if (part == m_part)
        return;
    m_part = part;
    forgetScene();
    updateGeometries();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void WeekView::setZoom(int percent, int y)
{
    if (percent == m_zoom)
        return;
    const int before = scene().geometry.hourHeight;
    const int place = toContent({0, y}).y();
    m_zoom = percent;
    m_look = std::make_unique<WeekLook>(*this, m_zoom);
    forgetScene();
    updateGeometries();
    const int after = scene().geometry.hourHeight;
    verticalScrollBar()->setValue(verticalOffset() + place * after / before - place);
}

bool WeekView::isOnFoldedDay(QPoint point) const
{
    const WeekGeometry &geometry = scene().geometry;
    return point.x() >= geometry.gutterWidth &&
           geometry.isFolded(geometry.nearestTime({point.x(), 0}, 1).day);
}

void WeekView::resizeEvent(QResizeEvent *event)
{
    forgetScene();
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void WeekView::showEvent(QShowEvent *event)
{
    QAbstractItemView::showEvent(event);
    forgetScene();
}

void WeekView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (!WeekLook::isOutdatedBy(*event))
        return;
    m_look = std::make_unique<WeekLook>(*this, m_zoom);
    forgetScene();
    updateGeometries();
}

QRect WeekView::visualRect(const QModelIndex &index) const
{
    const SessionTile *tile = index.isValid() ? scene().tileOf(index.row()) : nullptr;
    return tile ? toViewport(tile->rect) : QRect();
}

QRegion WeekView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes()) {
        for (const SessionTile &tile : scene().tiles) {
            if (tile.row == index.row())
                region += toViewport(tile.rect.adjusted(-3, -3, 3, 3));
        }
    }
    return region;
}

void WeekView::scrollTo(const QModelIndex &index, ScrollHint)
{
    executeDelayedItemsLayout(); // it may be longer now than the scroll bar knows
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
    const SessionTile *tile = tileAt(point);
    return tile ? m_model.index(tile->row) : QModelIndex();
}

const SessionTile *WeekView::tileAt(QPoint point) const
{
    return daysRect().contains(point) ? scene().tileAt(toContent(point)) : nullptr;
}

std::vector<UnseenSessions> WeekView::unseen() const
{
    return unseenSessions(scene().tiles, scene().geometry, daysRect(), verticalOffset(), *m_look);
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
    return daysRect().contains(point) ? scene().geometry.timeAt(toContent(point), 15)
                                      : std::nullopt;
}

QPoint WeekView::pointAt(const DayRange &range) const
{
    return toViewport(scene().geometry.rangeRect(range)).center();
}

void WeekView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                           const QList<int> &roles)
{
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    forgetScene();
    hintAtSelected();
}

void WeekView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    forgetScene();
}

void WeekView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    selectionModel()->select(indexAt(rect.topLeft()), flags);
}

const SessionItem &WeekView::itemAt(const QModelIndex &index) const
{
    return m_model.items()[static_cast<std::size_t>(index.row())];
}

std::optional<SessionId> WeekView::sessionAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return itemAt(index).id;
}

std::optional<SessionId> WeekView::currentSession() const { return sessionAt(currentIndex()); }

void WeekView::selectSession(SessionId id) { goTo(m_model.indexOf(id)); }

void WeekView::setCurrent(const QModelIndex &index)
{
    m_anchor = index;
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
    const WeekTime start = scene().spans[static_cast<std::size_t>(current.row())].start;
    m_selectedDay = std::max(start.day, 0);
    m_walkedMinute = start.day < 0 ? 0 : start.minute;
    if (hasFocus())
        announceFocus(*this, current.row());
}

} // namespace sessionbook
