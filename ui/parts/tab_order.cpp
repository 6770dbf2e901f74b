// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/tab_order.h"

#include <QGridLayout>
#include <QList>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace sessionbook {

namespace {

void addStop(QWidget &widget, QList<QWidget *> &stops);

void addStops(const QLayout &layout, QList<QWidget *> &stops)
{
    QList<std::pair<std::pair<int, int>, QLayoutItem *>> items; // with row and column
    const auto *grid = qobject_cast<const QGridLayout *>(&layout);
    for (int i = 0; i < layout.count(); ++i) {
        std::pair<int, int> place(i, 0);
        int rows = 0;
        int columns = 0;
        if (grid)
            grid->getItemPosition(i, &place.first, &place.second, &rows, &columns);
        items.append({place, layout.itemAt(i)});
    }
    std::ranges::stable_sort(items, {}, [](const auto &item) { return item.first; });
    for (const auto &[place, item] : std::as_const(items)) {
        if (QLayout *inner = item->layout())
            addStops(*inner, stops);
        else if (QWidget *widget = item->widget())
            addStop(*widget, stops);
    }
}

void addStop(QWidget &widget, QList<QWidget *> &stops)
{
    if ((widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy())
        stops.append(&widget);
    else if (const QLayout *layout = widget.layout())
        addStops(*layout, stops);
}

} // namespace

void tabAsLaidOut(const QWidget &around)
{
    QList<QWidget *> stops;
    if (const QLayout *layout = around.layout())
        addStops(*layout, stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace sessionbook
