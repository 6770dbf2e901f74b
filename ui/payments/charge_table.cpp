// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charge_table.h"

#include "core/practice/practice.h"
#include "core/rules/wording.h"
#include "ui/look/pill_painting.h"
#include "ui/look/style_metrics.h"
#include "ui/look/text_widths.h"
#include "ui/payments/charge_delegate.h"
#include "ui/payments/charge_filter.h"
#include "ui/payments/charge_model.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

int widestMethod(const QFontMetrics &metrics)
{
    int widest = 0;
    for (const auto &token : Tokens<PaymentMethod>::list)
        widest = std::max(widest, metrics.horizontalAdvance(nameOf(token.value)) + 2);
    return widest;
}

int widestMark(const QFont &font)
{
    int widest = 0;
    for (const Mark mark :
         {Mark::Booked, Mark::InProgress, Mark::Complete, Mark::Cancelled, Mark::Void})
        widest = std::max(widest, pillSize(nameOf(mark), font).width());
    return widest;
}

} // namespace

ChargeTable::ChargeTable(Practice &practice, ChargeFilter &charges, QWidget *parent)
    : QTableView(parent), m_practice(practice), m_charges(charges),
      m_delegate(new ChargeDelegate(this)), m_sortColumn(ChargeModel::WhenColumn),
      m_sortOrder(charges.charges().state() == ChargeState::Unpaid ? Qt::AscendingOrder
                                                                   : Qt::DescendingOrder)
{
    setModel(&charges);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setFrameShape(NoFrame);

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    connect(&charges, &QAbstractItemModel::rowsInserted, this, &ChargeTable::fitLargerAmounts);
    connect(&charges, &QAbstractItemModel::dataChanged, this, &ChargeTable::fitLargerAmounts);

    m_charges.sort(m_sortColumn, m_sortOrder);
    horizontalHeader()->setSortIndicator(m_sortColumn, m_sortOrder);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { noteWidth(column, width); });
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ChargeTable::sortBy);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (QApplication::keyboardModifiers() & (Qt::ShiftModifier | Qt::ControlModifier))
            return; // chooses rows
        if (index.column() == ChargeModel::ActionsColumn)
            askForMenu(index);
        else
            Q_EMIT openRequested(m_charges.itemAt(index.row()));
    });
}

std::vector<ChargeItem> ChargeTable::chosen() const
{
    std::vector<ChargeItem> chosen;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        chosen.push_back(m_charges.itemAt(index.row()));
    return chosen;
}

/// What comes after the current row takes its place, as with a single selection, where Qt sees to
/// it.
void ChargeTable::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    const int row = currentIndex().row();
    if (row >= first && row <= last) {
        const int next = last + 1 < m_charges.rowCount() ? last + 1 : first - 1;
        if (next >= 0)
            setCurrentIndex(m_charges.index(next, currentIndex().column()));
    }
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

/// Without an event Qt goes by the keys that are held: Ctrl+Z would add to the selection the row
/// that it leads to.
QItemSelectionModel::SelectionFlags ChargeTable::selectionCommand(const QModelIndex &index,
                                                                  const QEvent *event) const
{
    return event ? QTableView::selectionCommand(index, event)
                 : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
}

void ChargeTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT chosenChanged();
}

TableState ChargeTable::state() const
{
    TableState state{ChargeModel::columnName(m_sortColumn), m_sortOrder, {}};
    for (auto width = m_widths.cbegin(); width != m_widths.cend(); ++width)
        state.widths.insert(ChargeModel::columnName(width.key()), width.value());
    return state;
}

void ChargeTable::restore(const TableState &state)
{
    m_widths.clear();
    for (int column = 0; column < ChargeModel::ActionsColumn; ++column) {
        const QString name = ChargeModel::columnName(column);
        if (const int width = state.widths.value(name); width > 0)
            m_widths.insert(column, width);
        if (name == state.sortedBy)
            horizontalHeader()->setSortIndicator(column, state.order);
    }
    if (m_isFitted)
        fit();
}

/// A width that the person chose stays.
void ChargeTable::setWidth(int column, int width)
{
    const QScopedValueRollback fits(m_fits, true);
    horizontalHeader()->resizeSection(column, m_widths.value(column, width));
}

void ChargeTable::noteWidth(int column, int width)
{
    const bool byPerson =
        !m_fits && column != ChargeModel::ServiceColumn && column != ChargeModel::ActionsColumn;
    if (byPerson)
        m_widths.insert(column, width);
}

/// Not before it is seen: of three tables two are not, and measuring takes its time.
void ChargeTable::showEvent(QShowEvent *event)
{
    if (!m_isFitted)
        fit();
    QTableView::showEvent(event);
}

void ChargeTable::fit()
{
    m_isFitted = true;
    verticalHeader()->setDefaultSectionSize(
        std::max(metrics::rowHeight, 2 * fontMetrics().height() + 8));
    const QFontMetrics metrics(font());
    const QLocale locale;
    const int padding = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1);
    const bool paid = m_charges.charges().state() == ChargeState::Paid;
    const int age =
        paid ? widestMethod(metrics)
             : widestWith(metrics, ChargeModel::tr("%n day(s)", "age of a charge", 1000), locale);
    const int when = widestDate(font(), locale) + metrics.horizontalAdvance(u"  "_s) +
                     widestClock(font(), locale);
    QHeaderView *header = horizontalHeader();
    header->setMinimumSectionSize(44);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(ChargeModel::ServiceColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ChargeModel::ActionsColumn, QHeaderView::Fixed);
    setWidth(ChargeModel::WhenColumn, when + padding);
    setWidth(ChargeModel::MarkColumn, widestMark(font()) + padding);
    setWidth(ChargeModel::AgeColumn, std::max(age + padding, 90));
    header->resizeSection(ChargeModel::ActionsColumn, 48);
    fitAmounts();
}

/// To the largest amount read so far, and to a million.
void ChargeTable::fitAmounts()
{
    const QLocale locale;
    const Currency &currency = m_practice.profile().currency;
    const int padding = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1);
    const Money million = sameFigure({1'000'000}, Currency{{}, 0, {}}, currency);
    const Money largest = std::max(m_charges.charges().largestAmount(), million);
    setWidth(ChargeModel::AmountColumn,
             widestWith(QFontMetrics(font()), formatMoney(largest, currency, locale), locale) +
                 padding);
    m_fitted = largest;
    fitNames();
}

/// Name and service share what the others leave; where there is little room these are cut, and
/// nothing else. Where there is hardly any, the mark is left out: the service tells a session from
/// a fee.
void ChargeTable::fitNames()
{
    const int letter = fontMetrics().averageCharWidth();
    const QScopedValueRollback fits(m_fits, true); // no person hides a column
    setColumnHidden(ChargeModel::MarkColumn, false);
    int left = viewport()->width();
    for (const int column :
         {ChargeModel::WhenColumn, ChargeModel::MarkColumn, ChargeModel::AgeColumn,
          ChargeModel::AmountColumn, ChargeModel::ActionsColumn})
        left -= columnWidth(column);
    if (left < letter * 20) {
        left += columnWidth(ChargeModel::MarkColumn);
        setColumnHidden(ChargeModel::MarkColumn, true);
    }
    setWidth(ChargeModel::ClientColumn, std::clamp(left * 3 / 5, letter * 12, letter * 44));
}

void ChargeTable::fitLargerAmounts()
{
    if (m_isFitted && m_charges.charges().largestAmount() > m_fitted)
        fitAmounts();
}

void ChargeTable::sortBy(int column, Qt::SortOrder order)
{
    if (column == ChargeModel::ActionsColumn) {
        horizontalHeader()->setSortIndicator(m_sortColumn, m_sortOrder);
        return;
    }
    m_sortColumn = column;
    m_sortOrder = order;
    m_charges.sort(column, order);
    scrollTo(currentIndex());
}

QPoint ChargeTable::menuPlace(const QModelIndex &index) const
{
    const QRect cell = visualRect(index.siblingAtColumn(ChargeModel::ActionsColumn));
    return viewport()->mapToGlobal(QPoint(cell.left(), cell.bottom() - 6));
}

void ChargeTable::askForMenu(const QModelIndex &index)
{
    Q_EMIT menuRequested(m_charges.itemAt(index.row()), menuPlace(index));
}

void ChargeTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        Q_EMIT openRequested(m_charges.itemAt(currentIndex().row()));
        return;
    }
    QTableView::keyPressEvent(event);
}

void ChargeTable::focusInEvent(QFocusEvent *event)
{
    // Before Qt takes the first row as the current one without showing it.
    if (!currentIndex().isValid())
        setCurrentIndex(m_charges.index(0, 0));
    QTableView::focusInEvent(event);
}

void ChargeTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    if (byKey)
        scrollTo(index);
    const bool ofSeveral =
        selectionModel()->isSelected(index) && selectionModel()->selectedRows().size() > 1;
    if (ofSeveral)
        Q_EMIT chosenMenuRequested(byKey ? menuPlace(index) : event->globalPos());
    else if (byKey)
        askForMenu(index);
    else
        Q_EMIT menuRequested(m_charges.itemAt(index.row()), event->globalPos());
}

void ChargeTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    pointAt(indexAt(event->position().toPoint()));
}

void ChargeTable::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    pointAt({});
}

void ChargeTable::pointAt(const QModelIndex &index)
{
    const int before = m_rowUnderPointer;
    m_rowUnderPointer = index.isValid() ? index.row() : -1;
    m_delegate->setRowUnderPointer(m_rowUnderPointer, index.column() == ChargeModel::ActionsColumn);
    for (const int row : {before, m_rowUnderPointer}) {
        if (row >= 0)
            viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    }
}

void ChargeTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_isFitted && event->size().width() != event->oldSize().width())
        fitNames();
}

void ChargeTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    const bool isWider =
        event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange;
    if (isWider && m_isFitted)
        fit();
}

} // namespace sessionbook
