// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/search_results.h"

#include "ui/parts/row_list.h"
#include "ui/search/search_delegate.h"
#include "ui/search/search_model.h"

#include <QAccessible>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace sessionbook {

SearchResults::SearchResults(QWidget *window)
    : QFrame(window), m_model(new SearchModel(this)), m_list(new QListView(this))
{
    setObjectName(u"searchResults"_s);
    setAccessibleName(tr("Found"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_list->setObjectName(u"searchList"_s);
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys go to the field
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 6, 1, 6);
    layout->addWidget(m_list);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const auto &choice = m_model->rowAt(index.row()).choice)
            Q_EMIT chosen(*choice);
    });
    onRowMenu(m_list, [this](const QModelIndex &index, const QPoint &globalPos) {
        if (const auto &choice = m_model->rowAt(index.row()).choice)
            Q_EMIT menuRequested(*choice, globalPos);
    });
    hide();
}

void SearchResults::setRows(std::vector<SearchRow> rows, bool stays)
{
    const int before = stays ? std::max(0, m_list->currentIndex().row()) : 0;
    m_model->setRows(std::move(rows));
    const int next = m_model->choiceFrom(std::min(before, m_model->rowCount() - 1), 1);
    setCurrent(next < 0 ? m_model->choiceFrom(m_model->rowCount() - 1, -1) : next);
    if (m_field)
        hangBelow(*m_field);
}

void SearchResults::hangBelow(const QWidget &field)
{
    const int leastWidth = std::max(460, 40 * fontMetrics().averageCharWidth());
    constexpr int fromEdge = 12;
    m_field = &field;
    const QWidget *window = parentWidget();
    const int wide = std::min(std::max(field.width(), leastWidth), window->width() - 2 * fromEdge);
    const QPoint below = field.mapTo(window, QPoint(0, field.height() + 4));
    const int middle = below.x() + field.width() / 2;
    const int left = std::clamp(middle - wide / 2, fromEdge, window->width() - fromEdge - wide);
    resize(wide, height());
    layout()->activate();
    int high =
        2 * frameWidth() + layout()->contentsMargins().top() + layout()->contentsMargins().bottom();
    for (int row = 0; row < m_model->rowCount(); ++row)
        high += m_list->sizeHintForIndex(m_model->index(row)).height();
    setGeometry(left, below.y(), wide, std::min(high, window->height() - below.y() - fromEdge));
    raise();
    show();
}

void SearchResults::walk(int steps)
{
    const int direction = steps < 0 ? -1 : 1;
    int row = m_list->currentIndex().row();
    for (int i = 0; i < std::abs(steps); ++i) {
        const int next = m_model->choiceFrom(row + direction, direction);
        if (next < 0)
            break;
        row = next;
    }
    setCurrent(row);
    if (m_model->choiceFrom(row - 1, -1) < 0)
        m_list->scrollToTop(); // its heading, too
}

void SearchResults::setCurrent(int row)
{
    const QModelIndex index = row < 0 ? QModelIndex() : m_model->index(row);
    m_list->setCurrentIndex(index);
    if (!index.isValid())
        return;
    // The focus stays in the field, but screen readers must read the current line.
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

QPoint SearchResults::globalPosOfCurrent() const
{
    const QRect line = m_list->visualRect(m_list->currentIndex());
    return m_list->viewport()->mapToGlobal(line.center());
}

std::optional<SearchChoice> SearchResults::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_model->rowAt(index.row()).choice : std::nullopt;
}

} // namespace sessionbook
