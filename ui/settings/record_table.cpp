// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/record_table.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace sessionbook {

namespace {

constexpr Qt::Alignment figures = Qt::AlignRight | Qt::AlignVCenter;

} // namespace

RecordTable::RecordTable(const QString &objectName, const QString &name,
                         const std::vector<Column> &columns, QWidget *parent)
    : QTableWidget(0, static_cast<int>(columns.size()), parent), m_columns(columns)
{
    setObjectName(objectName);
    setAccessibleName(name);
    QStringList names;
    for (const Column &column : columns)
        names << column.name;
    setHorizontalHeaderLabels(names);
    for (int column = 0; column < columnCount(); ++column) {
        if (m_columns[static_cast<std::size_t>(column)].isFigure)
            horizontalHeaderItem(column)->setTextAlignment(figures);
    }
    verticalHeader()->hide();
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setMinimumHeight(260);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(this, &QTableWidget::cellDoubleClicked, this, &RecordTable::editRequested);
}

void RecordTable::setRow(int row, const QStringList &cells, bool isQuiet)
{
    for (int column = 0; column < columnCount(); ++column) {
        auto *cell = new QTableWidgetItem(cells.value(column));
        cell->setToolTip(column == 0 ? cells.value(0) : QString());
        if (m_columns[static_cast<std::size_t>(column)].isFigure)
            cell->setTextAlignment(figures);
        if (isQuiet)
            cell->setForeground(palette().placeholderText());
        setItem(row, column, cell);
    }
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT editRequested();
    else
        QTableWidget::keyPressEvent(event);
}

} // namespace sessionbook
