// SPDX-License-Identifier: GPL-3.0-or-later

// How several sessions are selected in the week view.
#include "core/rules/transitions.h"
#include "ui/calendar/week_view.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace sessionbook {

std::vector<SessionId> WeekView::selectedSessions() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    std::vector<SessionId> sessions;
    for (const QModelIndex &index : std::as_const(indexes))
        sessions.push_back(itemAt(index).id);
    return sessions;
}

bool WeekView::hasSeveralSelected() const { return selectionModel()->selectedIndexes().size() > 1; }

void WeekView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    viewport()->update();
    hintAtSelected();
}

/// What Delete would do, which is nothing to those that are over or cancelled.
void WeekView::hintAtSelected()
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    const auto cancellable =
        static_cast<int>(std::ranges::count_if(selected, [this](const QModelIndex &index) {
            const SessionItem &session = itemAt(index);
            return findTransition(Action::Cancel, session.status, session.charge) != nullptr;
        }));
    const bool hints = selected.size() > 1 && cancellable > 0;
    if (hints)
        Q_EMIT hintChanged(tr("Press Delete to cancel %n session(s), or open the menu for more.",
                              nullptr, cancellable));
    else if (m_hintsAtSelected)
        Q_EMIT hintChanged({});
    m_hintsAtSelected = hints;
}

void WeekView::toggleSelected(const QModelIndex &index)
{
    selectionModel()->select(index, QItemSelectionModel::Toggle);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_anchor = index;
}

void WeekView::extendSelectionTo(const QModelIndex &index)
{
    const QModelIndex anchor = m_anchor.isValid() ? QModelIndex(m_anchor) : index;
    const int first = std::min(anchor.row(), index.row());
    const int last = std::max(anchor.row(), index.row());
    selectionModel()->select({m_model.index(first), m_model.index(last)},
                             QItemSelectionModel::ClearAndSelect);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_anchor = anchor;
}

void WeekView::selectWholeDay(int day)
{
    QItemSelection all;
    QItemSelection booked; // that something can still be done with
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row);
        if (scene().spans[static_cast<std::size_t>(row)].start.day != day)
            continue;
        all.select(index, index);
        if (itemAt(index).status == SessionStatus::Booked)
            booked.select(index, index);
    }
    if (!booked.isEmpty())
        all = booked;
    if (all.isEmpty()) {
        setCurrent({});
        m_selectedDay = day;
        return;
    }
    m_anchor = all.first().topLeft();
    selectionModel()->setCurrentIndex(m_anchor, QItemSelectionModel::NoUpdate);
    selectionModel()->select(all, QItemSelectionModel::ClearAndSelect);
}

bool WeekView::selectByKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::SelectAll)) {
        selectWholeDay(m_selectedDay);
        return true;
    }
    if (event.key() == Qt::Key_Escape && hasSeveralSelected()) {
        setCurrent(currentIndex());
        return true;
    }
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::ShiftModifier)
        return false;
    std::optional<CursorAction> action;
    switch (event.key()) {
    case Qt::Key_Up:
        action = MoveUp;
        break;
    case Qt::Key_Down:
        action = MoveDown;
        break;
    case Qt::Key_Left:
        action = MoveLeft;
        break;
    case Qt::Key_Right:
        action = MoveRight;
        break;
    default:
        return false;
    }
    if (const QModelIndex index = moveCursor(*action, Qt::ShiftModifier); index.isValid()) {
        extendSelectionTo(index);
        scrollTo(index);
    }
    return true;
}

bool WeekView::selectByPress(const QMouseEvent &event)
{
    const QPoint point = event.position().toPoint();
    const QModelIndex index = indexAt(point);
    if (event.button() == Qt::RightButton)
        return hasSeveralSelected() && selectionModel()->isSelected(index); // the menu is theirs
    if (event.button() != Qt::LeftButton)
        return false;
    if (index.isValid() && event.modifiers() == Qt::ControlModifier) {
        toggleSelected(index);
        return true;
    }
    if (index.isValid() && event.modifiers() == Qt::ShiftModifier) {
        extendSelectionTo(index);
        return true;
    }
    if (!index.isValid() && event.modifiers() == Qt::ControlModifier) {
        m_band = QRect(toContent(point), QSize());
        return true;
    }
    return false;
}

void WeekView::bandTo(QPoint point)
{
    m_band->setBottomRight(toContent(point));
    const QRect band = m_band->normalized();
    QItemSelection inside;
    for (const SessionTile &tile : scene().tiles) {
        if (tile.rect.intersects(band))
            inside.select(m_model.index(tile.row), m_model.index(tile.row));
    }
    selectionModel()->select(inside, QItemSelectionModel::ClearAndSelect);
    if (!inside.isEmpty())
        selectionModel()->setCurrentIndex(inside.first().topLeft(), QItemSelectionModel::NoUpdate);
    m_edges.follow(point, daysRect(), false);
    viewport()->update();
}

void WeekView::endBand()
{
    m_edges.stop();
    m_band.reset();
    viewport()->update();
}

void WeekView::paintBand(QPainter &painter) const
{
    if (!m_band)
        return;
    QColor inside = palette().highlight().color();
    painter.setPen(inside);
    inside.setAlpha(40);
    painter.setBrush(inside);
    painter.drawRect(m_band->normalized());
}

} // namespace sessionbook
