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

} // namespace sessionbook
