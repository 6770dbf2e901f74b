// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractScrollArea>
#include <QScrollBar>
#include <QStringList>

namespace sessionbook::test {

/// Scroll areas that scroll up and down inside another one that does, by name.
inline QStringList nestedScrolling(const QWidget &window)
{
    const auto scrolls = [](const QAbstractScrollArea *area) {
        return area->isVisible() && area->verticalScrollBar()->isVisible() &&
               area->verticalScrollBar()->maximum() > 0;
    };
    QStringList nested;
    const auto areas = window.findChildren<QAbstractScrollArea *>();
    for (const QAbstractScrollArea *inner : areas) {
        for (const QAbstractScrollArea *outer : areas) {
            if (outer != inner && outer->isAncestorOf(inner) && scrolls(outer) && scrolls(inner))
                nested << inner->objectName();
        }
    }
    return nested;
}

} // namespace sessionbook::test
