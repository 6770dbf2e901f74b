// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/row_list.h"

#include <QListView>

namespace sessionbook {

void makeRowList(QListView *list)
{
    list->setUniformItemSizes(true); // only the first row is measured
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void onRowMenu(QAbstractItemView *list,
               const std::function<void(const QModelIndex &, const QPoint &)> &ask)
{
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    // By key, the point is in the middle of the current row.
    QObject::connect(list, &QWidget::customContextMenuRequested, list, [=](const QPoint &point) {
        const QModelIndex index = list->indexAt(point);
        if (index.isValid())
            ask(index, list->viewport()->mapToGlobal(point));
    });
}

} // namespace sessionbook
